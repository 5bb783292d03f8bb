import type { PageRow } from '../../../../crawlers/index.ts';
import type { Text } from '../../../kernel/i18n/message.ts';
import type { RowColumn, RowTable } from '../../rows/row-table.ts';

function column(
  key: keyof PageRow,
  zh: string,
  en: string,
  more: Partial<RowColumn<PageRow>> = {},
): RowColumn<PageRow> {
  return { key, header: { zh, en }, value: (row) => row[key], ...more };
}

const right = { align: 'right' } as const;
const hidden = { hideInTerminal: true } as const;

/** Columns of `souk pages`, of the pages sheet and of the NDJSON rows. */
export const PAGE_COLUMNS: readonly RowColumn<PageRow>[] = [
  column('url', '网址', 'URL', { maxWidth: 60 }),
  column('status', '状态码', 'Status', right),
  column('title', '标题', 'Title', { maxWidth: 36 }),
  column('pageType', '页面类型', 'Type'),
  column('indexable', '可收录', 'Indexable'),
  column('indexabilityReason', '不可收录原因', 'Not indexable because', hidden),
  column('depth', '点击深度', 'Depth', right),
  column('inlinks', '入链页', 'Inlinks', right),
  column('outlinks', '出链', 'Outlinks', { ...right, ...hidden }),
  column('linkScore', '内链权重', 'Link score', right),
  column('errors', '错误', 'Errors', right),
  column('warnings', '警告', 'Warnings', right),
  column('notices', '提示', 'Notices', { ...right, ...hidden }),
  column('finalUrl', '最终网址', 'Final URL', hidden),
  column('state', '抓取状态', 'State', hidden),
  column('reason', '状态原因', 'Reason', hidden),
  column('contentType', '内容类型', 'Content type', hidden),
  column('charset', '编码', 'Charset', hidden),
  column('lang', '语言', 'Language', hidden),
  column('titlePx', '标题像素', 'Title px', { ...right, ...hidden }),
  column('description', '描述', 'Description', hidden),
  column('h1', 'H1', 'H1', hidden),
  column('canonical', '规范网址', 'Canonical', hidden),
  column('robots', 'Robots 指令', 'Robots', hidden),
  column('words', '词数', 'Words', { ...right, ...hidden }),
  column('hanChars', '汉字数', 'Han characters', { ...right, ...hidden }),
  column('bytes', '字节', 'Bytes', { ...right, ...hidden }),
  column('ttfbMs', '首字节毫秒', 'TTFB ms', right),
  column('contentHash', '正文指纹', 'Content hash', hidden),
];

const EMPTY: Text = { zh: '没有符合条件的网页。', en: 'No page matches.' };

/** Pages as a list for every format. */
export function pagesTable(rows: Iterable<PageRow>, cover: NonNullable<RowTable<PageRow>['cover']>): RowTable<PageRow> {
  return { schema: 'souk.pages/1', columns: PAGE_COLUMNS, rows, empty: EMPTY, cover };
}
