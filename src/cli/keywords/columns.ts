import { DIMENSION_NAMES, DIMENSIONS, type Dimension, type KeywordRow, valueNames } from '../../../keywords/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import type { RowColumn } from '../../report/rows/row-table.ts';
import type { Sqlite } from '../../store/open.ts';

/** Names of dimension values in the language of the reader; guessed products lose their `?`. */
export function valueNamer(db: Sqlite, lang: Lang): (dim: Dimension, code: string) => string {
  const names = new Map(DIMENSION_NAMES.map((dim) => [dim, valueNames(db, dim)]));
  return (dim, code) => names.get(dim)?.get(code)?.[lang] ?? code.replace(/^\?/, '');
}

/** Dimensions that a terminal list shows; JSON, CSV and XLSX have all. */
const SHOWN: ReadonlySet<Dimension> = new Set(['product', 'region', 'intent', 'audience']);

/** The columns of every list of keywords. */
export function keywordColumns(db: Sqlite, lang: Lang): RowColumn<KeywordRow>[] {
  const nameOf = valueNamer(db, lang);
  return [
    { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.text, maxWidth: 36 },
    { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: volumeText, align: 'right' },
    { key: 'volumeUnit', header: { zh: '单位', en: 'Unit' }, value: (row) => row.volumeUnit, hideInTerminal: true },
    { key: 'cpc', header: { zh: '点击价格', en: 'CPC' }, value: (row) => money(row.cpcMicros), align: 'right' },
    { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.cpcCurrency, hideInTerminal: true },
    { key: 'difficulty', header: { zh: '难度', en: 'KD' }, value: (row) => row.difficulty, align: 'right' },
    {
      key: 'clicks',
      header: { zh: '点击', en: 'Clicks' },
      value: (row) => row.clicks,
      align: 'right',
      hideInTerminal: true,
    },
    {
      key: 'impressions',
      header: { zh: '展现', en: 'Impressions' },
      value: (row) => row.impressions,
      align: 'right',
      hideInTerminal: true,
    },
    { key: 'position', header: { zh: '排名', en: 'Position' }, value: (row) => row.position, align: 'right' },
    { key: 'score', header: { zh: '得分', en: 'Score' }, value: (row) => row.score, align: 'right' },
    { key: 'lang', header: { zh: '语言', en: 'Language' }, value: (row) => row.lang, hideInTerminal: true },
    ...DIMENSION_NAMES.map(
      (dim): RowColumn<KeywordRow> => ({
        key: dim,
        header: DIMENSIONS[dim],
        value: (row) => (row.tags[dim].length === 0 ? null : row.tags[dim].map((code) => nameOf(dim, code))),
        maxWidth: 18,
        ...(SHOWN.has(dim) ? {} : { hideInTerminal: true }),
      }),
    ),
  ];
}

/** A range stays a range. */
function volumeText(row: KeywordRow): string | number | null {
  if (row.volumeLo !== null && row.volumeHi !== null && row.volumeLo !== row.volumeHi)
    return `${row.volumeLo}–${row.volumeHi}`;
  if (row.volumeHi === null && row.volumeLo !== null && row.volumeUnit !== 'impressions' && row.volumeUnit !== null)
    return `≥${row.volumeLo}`;
  return row.volume;
}

/** Millionths as units with two decimals. */
export function money(micros: number | null): number | null {
  return micros === null ? null : Math.round(micros / 10_000) / 100;
}
