import type { Rule, RuleSettings, severityFor } from '../../../crawlers/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import type { RowTable } from '../../report/rows/row-table.ts';

export interface RuleRow {
  rule: Rule;
  severity: string;
}

/** The rules that match every filter, with the severity that the settings give them. */
export function selectRules(
  rules: readonly Rule[],
  by: {
    settings: RuleSettings;
    severityFor: typeof severityFor;
    area: string | undefined;
    severity: string | undefined;
    search: string | undefined;
    lang: Lang;
  },
): RuleRow[] {
  const word = by.search?.toLowerCase();
  return rules
    .map((rule) => ({
      rule,
      severity: by.settings.rules[rule.meta.id]?.severity ?? by.severityFor(rule.meta, by.settings.engines),
    }))
    .filter(
      ({ rule: { meta }, severity }) =>
        (by.area === undefined || meta.area === by.area) &&
        (by.severity === undefined || severity === by.severity) &&
        (word === undefined || `${meta.id} ${meta.name.zh} ${meta.name.en}`.toLowerCase().includes(word)),
    );
}

/** The list as data; JSON rows carry the name in both languages. */
export function rulesTable(rows: readonly RuleRow[], lang: Lang): RowTable<RuleRow> {
  return {
    schema: 'souk.rules/1',
    empty: { zh: '没有符合条件的规则。', en: 'No rule matches.' },
    rows,
    columns: [
      { key: 'id', header: { zh: '编号', en: 'ID' }, value: ({ rule }) => rule.meta.id },
      { key: 'area', header: { zh: '领域', en: 'Area' }, value: ({ rule }) => rule.meta.area },
      { key: 'severity', header: { zh: '严重度', en: 'Severity' }, value: (row) => row.severity },
      { key: 'scope', header: { zh: '范围', en: 'Scope' }, value: ({ rule }) => rule.meta.scope },
      {
        key: 'debatable',
        header: { zh: '先判断再改', en: 'Review first' },
        value: ({ rule }) => rule.meta.debatable === true,
        hideInTerminal: true,
      },
      { key: 'name', header: { zh: '名称', en: 'Name' }, value: ({ rule }) => rule.meta.name[lang] },
      {
        key: 'nameZh',
        header: { zh: '中文名', en: 'Chinese name' },
        value: ({ rule }) => rule.meta.name.zh,
        hideInTerminal: true,
      },
      {
        key: 'nameEn',
        header: { zh: '英文名', en: 'English name' },
        value: ({ rule }) => rule.meta.name.en,
        hideInTerminal: true,
      },
      {
        key: 'options',
        header: { zh: '选项', en: 'Options' },
        value: ({ rule }) => Object.keys(rule.meta.options ?? {}),
        hideInTerminal: true,
      },
    ],
  };
}
