import {
  type ComparedRule,
  type CrawlComparison,
  FINDING_STATES,
  type FindingChange,
  type PageChange,
} from '../../../../crawlers/index.ts';
import { type Lang, render, type Text } from '../../../kernel/i18n/message.ts';
import type { RowColumn, RowTable } from '../../rows/row-table.ts';
import type { Catalogue } from '../audit-summary.ts';
import { FINDING_STATE_TEXT, PAGE_FIELD_TEXT, PAGE_STATE_TEXT } from '../compare-text.ts';
import { findingText, ruleName } from '../finding-text.ts';
import { reasonText } from '../reason-text.ts';

type Cover = NonNullable<RowTable<never>['cover']>;

/** One row per rule with a finding in either crawl. */
export function comparedRulesTable(
  { rules }: CrawlComparison,
  context: { catalogue: Catalogue; lang: Lang; cover: Cover },
): RowTable<ComparedRule> {
  return {
    schema: 'souk.compare-rules/1',
    rows: rules,
    empty: { zh: '两次抓取都没有发现问题。', en: 'Neither crawl found anything.' },
    cover: context.cover,
    columns: [
      { key: 'severity', header: { zh: '严重度', en: 'Severity' }, value: (row) => row.severity },
      { key: 'rule', header: { zh: '规则', en: 'Rule' }, value: (row) => row.rule, maxWidth: 30 },
      {
        key: 'name',
        header: { zh: '问题', en: 'Issue' },
        value: (row) => render(ruleName(context.catalogue, row.rule), context.lang),
        maxWidth: 36,
      },
      ...FINDING_STATES.map(
        (state): RowColumn<ComparedRule> => ({
          key: state === 'not-compared' ? 'notCompared' : state,
          header: FINDING_STATE_TEXT[state],
          value: (row) => row.counts[state],
          align: 'right',
        }),
      ),
      {
        key: 'debatable',
        header: { zh: '需人工判断', en: 'Review first' },
        value: (row) => row.debatable,
      },
    ],
  };
}

/** One row per finding and state. JSON rows carry codes and values; `text` is the sentence in the language of the run. */
export function findingChangesTable(
  rows: Iterable<FindingChange>,
  context: { catalogue: Catalogue; lang: Lang; cover: Cover },
): RowTable<FindingChange> {
  const { catalogue, lang } = context;
  return {
    schema: 'souk.compare-findings/1',
    rows,
    empty: { zh: '没有符合条件的问题。', en: 'No finding matches.' },
    cover: context.cover,
    columns: [
      { key: 'state', header: { zh: '变化', en: 'Change' }, value: (row) => row.state },
      { key: 'rule', header: { zh: '规则', en: 'Rule' }, value: (row) => row.rule, maxWidth: 28 },
      { key: 'severity', header: { zh: '严重度', en: 'Severity' }, value: (row) => row.severity },
      { key: 'url', header: { zh: '网址', en: 'URL' }, value: (row) => row.url, maxWidth: 60 },
      {
        key: 'text',
        header: { zh: '问题', en: 'Finding' },
        value: (row) => render(findingText(catalogue.get(row.rule), row), lang),
        maxWidth: 60,
      },
      { key: 'count', header: { zh: '条数', en: 'Findings' }, value: (row) => row.count, align: 'right' },
      {
        key: 'message',
        header: { zh: '消息编号', en: 'Message id' },
        value: (row) => row.message,
        hideInTerminal: true,
      },
      { key: 'args', header: { zh: '取值', en: 'Values' }, value: (row) => row.args, hideInTerminal: true },
      { key: 'evidence', header: { zh: '证据', en: 'Evidence' }, value: (row) => row.evidence, hideInTerminal: true },
    ],
  };
}

/** One changed field of one page, or a page that came or went. */
export interface PageChangeRow {
  url: string;
  state: PageChange['state'];
  field: string | null;
  before: string | null;
  after: string | null;
}

/** One row per changed field. */
export function pageChangesTable(
  changes: Iterable<PageChange>,
  context: { lang: Lang; cover: Cover },
): RowTable<PageChangeRow> {
  const { lang } = context;
  const inWords = (text: Text | undefined, code: string | null) => text?.[lang] ?? code;
  return {
    schema: 'souk.compare-pages/1',
    rows: pageChangeRows(changes),
    empty: { zh: '没有符合条件的网页。', en: 'No page matches.' },
    cover: context.cover,
    columns: [
      { key: 'state', header: { zh: '变化', en: 'Change' }, value: (row) => row.state },
      {
        key: 'stateText',
        header: { zh: '说明', en: 'In words' },
        value: (row) => inWords(PAGE_STATE_TEXT[row.state], row.state),
        hideInTerminal: true,
      },
      { key: 'url', header: { zh: '网址', en: 'URL' }, value: (row) => row.url, maxWidth: 56 },
      { key: 'field', header: { zh: '字段', en: 'Field' }, value: (row) => row.field },
      {
        key: 'fieldText',
        header: { zh: '字段名', en: 'Field name' },
        value: (row) => inWords((PAGE_FIELD_TEXT as Record<string, Text>)[row.field ?? ''], row.field),
        hideInTerminal: true,
      },
      { key: 'before', header: { zh: '之前', en: 'Before' }, value: (row) => row.before, maxWidth: 36 },
      { key: 'after', header: { zh: '现在', en: 'Now' }, value: (row) => row.after, maxWidth: 36 },
      {
        key: 'afterText',
        header: { zh: '现在（说明）', en: 'Now, in words' },
        value: (row) => (row.field === null && row.after !== null ? reasonText(row.after)[lang] : null),
        hideInTerminal: true,
      },
    ],
  };
}

function* pageChangeRows(changes: Iterable<PageChange>): Generator<PageChangeRow> {
  for (const { url, state, reason, fields } of changes) {
    if (fields.length === 0) yield { url, state, field: null, before: null, after: reason };
    for (const { field, before, after } of fields) yield { url, state, field, before, after };
  }
}
