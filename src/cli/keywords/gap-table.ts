import type { GapType, Place } from '../../../keywords/index.ts';
import type { GapRow } from '../../app/keyword-gap.ts';
import type { Text } from '../../kernel/i18n/message.ts';
import type { RowColumn, RowTable } from '../../report/rows/row-table.ts';
import type { Context } from '../context.ts';

export const GAP_TYPE_NAMES: Readonly<Record<GapType, Text>> = {
  missing: { zh: '缺失', en: 'missing' },
  untapped: { zh: '未开发', en: 'untapped' },
  weak: { zh: '落后', en: 'weak' },
  shared: { zh: '都有', en: 'shared' },
  strong: { zh: '领先', en: 'strong' },
  unique: { zh: '独有', en: 'unique' },
};

/** Keywords or groups with one column per site: the position, or the fit of its page. */
export function gapTable(rows: readonly GapRow[], competitors: readonly string[], context: Context): RowTable<GapRow> {
  const { lang, json } = context;
  const shown = (place: Place | null | undefined) => {
    if (!place) return null;
    if (place.position !== null) return { zh: `第 ${round(place.position)}`, en: `#${round(place.position)}` }[lang];
    return { zh: `有页面 ${round(place.fit ?? 0)}`, en: `page ${round(place.fit ?? 0)}` }[lang];
  };
  const site = (key: string, header: Text, of: (row: GapRow) => Place | null | undefined): RowColumn<GapRow>[] => [
    { key, header, value: (row) => (json ? (of(row)?.position ?? null) : shown(of(row))) },
    {
      key: `${key}Fit`,
      header: { zh: `${header.zh} 匹配`, en: `${header.en} fit` },
      value: (row) => of(row)?.fit ?? null,
      hideInTerminal: true,
    },
    {
      key: `${key}Url`,
      header: { zh: `${header.zh} 网址`, en: `${header.en} URL` },
      value: (row) => of(row)?.url ?? null,
      hideInTerminal: true,
    },
  ];
  return {
    schema: 'souk.keyword-gap/2',
    empty: { zh: '没有发现缺口。', en: 'No gap found.' },
    rows,
    columns: [
      { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 32 },
      { key: 'cluster', header: { zh: '组', en: 'Group' }, value: (row) => row.cluster, maxWidth: 24 },
      {
        key: 'keywords',
        header: { zh: '词数', en: 'Keywords' },
        value: (row) => row.keywords,
        align: 'right',
        hideInTerminal: true,
      },
      { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
      { key: 'difficulty', header: { zh: '难度', en: 'KD' }, value: (row) => row.difficulty, align: 'right' },
      {
        key: 'type',
        header: { zh: '缺口', en: 'Gap' },
        value: (row) => (json ? row.type : GAP_TYPE_NAMES[row.type][lang]),
      },
      ...site('own', { zh: '自己', en: 'You' }, (row) => row.own),
      ...competitors.flatMap((host, at) => site(host, { zh: host, en: host }, (row) => row.rivals[at])),
      {
        key: 'page',
        header: { zh: '对手最好的页面', en: 'Their best page' },
        value: (row) => bestOf(row.rivals)?.url ?? null,
        maxWidth: 56,
      },
    ],
  };
}

function bestOf(places: readonly (Place | null)[]): Place | undefined {
  return places
    .filter((place) => place !== null)
    .sort((a, b) => (a.position ?? 999) - (b.position ?? 999) || (b.fit ?? 0) - (a.fit ?? 0))[0];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
