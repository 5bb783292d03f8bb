import type { LinkRow } from '../../../../crawlers/index.ts';
import type { RowColumn, RowTable } from '../../rows/row-table.ts';

function column(
  key: keyof LinkRow,
  zh: string,
  en: string,
  more: Partial<RowColumn<LinkRow>> = {},
): RowColumn<LinkRow> {
  return { key, header: { zh, en }, value: (row) => row[key], ...more };
}

const COLUMNS: readonly RowColumn<LinkRow>[] = [
  column('from', '来源页', 'From', { maxWidth: 44 }),
  column('to', '目标', 'To', { maxWidth: 44 }),
  column('anchor', '锚文本', 'Anchor', { maxWidth: 28 }),
  column('status', '状态码', 'Status', { align: 'right' }),
  column('kind', '类型', 'Kind'),
  column('position', '位置', 'Position'),
  column('flags', '属性', 'Attributes'),
  column('state', '目标抓取状态', 'Target state', { hideInTerminal: true }),
  column('reason', '状态原因', 'Reason', { maxWidth: 28 }),
];

/** Links as a list for every format. */
export function linksTable(rows: Iterable<LinkRow>, cover: NonNullable<RowTable<LinkRow>['cover']>): RowTable<LinkRow> {
  return {
    schema: 'souk.links/1',
    columns: COLUMNS,
    rows,
    empty: { zh: '没有符合条件的链接。', en: 'No link matches.' },
    cover,
  };
}
