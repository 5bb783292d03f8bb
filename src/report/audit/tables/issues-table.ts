import type { StoredFinding } from '../../../../crawlers/index.ts';
import { type Lang, render } from '../../../kernel/i18n/message.ts';
import type { RowColumn, RowTable } from '../../rows/row-table.ts';
import type { AuditGroup, Catalogue } from '../audit-summary.ts';
import { findingText, ruleName } from '../finding-text.ts';

/** Columns of single findings. JSON rows carry codes and values; `text` is the sentence in the language of the run. */
export function findingColumns(catalogue: Catalogue, lang: Lang): readonly RowColumn<StoredFinding>[] {
  return [
    { key: 'rule', header: { zh: '规则', en: 'Rule' }, value: (row) => row.rule },
    { key: 'severity', header: { zh: '严重度', en: 'Severity' }, value: (row) => row.severity },
    {
      key: 'area',
      header: { zh: '方面', en: 'Area' },
      value: (row) => catalogue.get(row.rule)?.area ?? 'other',
      hideInTerminal: true,
    },
    { key: 'url', header: { zh: '网址', en: 'URL' }, value: (row) => row.url, maxWidth: 60 },
    {
      key: 'text',
      header: { zh: '问题', en: 'Finding' },
      value: (row) => render(findingText(catalogue.get(row.rule), row), lang),
      maxWidth: 60,
    },
    { key: 'message', header: { zh: '消息编号', en: 'Message id' }, value: (row) => row.message, hideInTerminal: true },
    { key: 'args', header: { zh: '取值', en: 'Values' }, value: (row) => row.args, hideInTerminal: true },
    { key: 'evidence', header: { zh: '证据', en: 'Evidence' }, value: (row) => row.evidence, hideInTerminal: true },
    { key: 'cause', header: { zh: '同因编号', en: 'Cause' }, value: (row) => row.cause, hideInTerminal: true },
  ];
}

/** Every single finding as a list. */
export function findingsTable(
  rows: Iterable<StoredFinding>,
  context: { catalogue: Catalogue; lang: Lang; cover: NonNullable<RowTable<StoredFinding>['cover']> },
): RowTable<StoredFinding> {
  return {
    schema: 'souk.issues/1',
    columns: findingColumns(context.catalogue, context.lang),
    rows,
    empty: { zh: '没有符合条件的问题。', en: 'No finding matches.' },
    cover: context.cover,
  };
}

/** Columns of faults: one line per cause. */
export function groupColumns(catalogue: Catalogue, lang: Lang): readonly RowColumn<AuditGroup>[] {
  return [
    { key: 'priority', header: { zh: '优先级', en: 'Priority' }, value: (row) => row.priority, align: 'right' },
    { key: 'severity', header: { zh: '严重度', en: 'Severity' }, value: (row) => row.severity },
    { key: 'rule', header: { zh: '规则', en: 'Rule' }, value: (row) => row.rule },
    {
      key: 'name',
      header: { zh: '问题', en: 'Issue' },
      value: (row) => render(ruleName(catalogue, row.rule), lang),
      maxWidth: 36,
    },
    { key: 'pages', header: { zh: '网页', en: 'Pages' }, value: (row) => row.pages, align: 'right' },
    { key: 'count', header: { zh: '条数', en: 'Findings' }, value: (row) => row.count, align: 'right' },
    {
      key: 'text',
      header: { zh: '例子', en: 'For example' },
      value: (row) => row.samples[0] && render(findingText(catalogue.get(row.rule), row.samples[0]), lang),
      maxWidth: 48,
    },
    {
      key: 'samples',
      header: { zh: '示例网址', en: 'Sample URLs' },
      value: (row) => row.samples.flatMap((sample) => (sample.url === null ? [] : [sample.url])),
      hideInTerminal: true,
    },
    { key: 'debatable', header: { zh: '需人工判断', en: 'Review first' }, value: (row) => row.debatable },
    {
      key: 'area',
      header: { zh: '方面', en: 'Area' },
      value: (row) => row.area,
      hideInTerminal: true,
    },
    { key: 'cause', header: { zh: '同因编号', en: 'Cause' }, value: (row) => row.cause, hideInTerminal: true },
  ];
}

/** Faults as a list: what a template repeats is one row. */
export function groupsTable(
  rows: Iterable<AuditGroup>,
  context: { catalogue: Catalogue; lang: Lang; cover: NonNullable<RowTable<AuditGroup>['cover']> },
): RowTable<AuditGroup> {
  return {
    schema: 'souk.issue-groups/1',
    columns: groupColumns(context.catalogue, context.lang),
    rows,
    empty: { zh: '没有符合条件的问题。', en: 'No issue matches.' },
    cover: context.cover,
  };
}
