import { type Outlook, REASONS } from '../../../bids/index.ts';
import { xlsxBytes } from '../../io/xlsx-write.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { regionByCode } from '../../kernel/regions/region.ts';
import { TILES } from '../../kernel/regions/tiles.ts';
import { halfWidthUnits } from '../../kernel/text/width.ts';

export type Measure = 'factor' | 'cost' | 'conversions' | 'rate' | 'next100';

const NAMES: Readonly<Record<Measure, Record<Lang, string>>> = {
  factor: { zh: '地域系数', en: 'region factor' },
  cost: { zh: '日花费', en: 'cost a day' },
  conversions: { zh: '日转化', en: 'conversions a day' },
  rate: { zh: '转化率', en: 'conversion rate' },
  next100: { zh: '下一个 100 元带来的价值', en: 'value of the next 100' },
};
const NOTE: Record<Lang, string> = {
  zh: '方格位置仅为示意，不是地图；34 个省级地区同等大小。“–”表示不投放或没有数据。',
  en: 'Positions are schematic, this is not a map; all 34 province-level regions have the same size. “–” means not served or unknown.',
};
const WIDTH = 9;
const HEIGHT = 8;
const NOTE_COLUMN = 8;

function figure(row: Outlook | undefined, measure: Measure): string {
  const value = row?.[measure];
  if (value === undefined || value === null || (row?.factor === null && measure !== 'rate')) return '–';
  return measure === 'rate'
    ? `${(value * 100).toFixed(1)}%`
    : measure === 'factor'
      ? value.toFixed(2)
      : String(Math.round(value));
}

/** Letter codes of GB/T 2260 (two letters a province), for English terminals: `ZJ`, `NM`. */
const LETTERS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    '11BJ 12TJ 13HE 14SX 15NM 21LN 22JL 23HL 31SH 32JS 33ZJ 34AH 35FJ 36JX 37SD 41HA 42HB 43HN 44GD 45GX 46HI 50CQ ' +
    '51SC 52GZ 53YN 54XZ 61SN 62GS 63QH 64NX 65XJ 71TW 81HK 82MO'
  )
    .split(' ')
    .map((pair) => [`${pair.slice(0, 2)}0000`, pair.slice(2)]),
);

function tileName(code: string, lang: Lang): string {
  return lang === 'zh' ? regionByCode(code)!.short : LETTERS[code]!;
}

/** The grid as text: two lines a row of tiles (name, figure), each tile eight cells wide. */
export function gridText(rows: readonly Outlook[], measure: Measure, lang: Lang): string {
  const by = new Map(rows.map((row) => [row.code, row]));
  const lines = [`${NAMES[measure][lang]}`, ''];
  for (let y = 0; y < HEIGHT; y++) {
    let names = '';
    let figures = '';
    for (let x = 0; x < WIDTH; x++) {
      const tile = TILES.find((one) => one.column === x && one.row === y);
      const name = tile ? tileName(tile.code, lang) : '';
      // A Han character takes two cells.
      names += name + ' '.repeat(8 - halfWidthUnits(name));
      figures += (tile ? figure(by.get(tile.code), measure) : '').padEnd(8);
    }
    lines.push(names.trimEnd(), figures.trimEnd(), '');
  }
  return `${lines.join('\n')}${NOTE[lang]}\n`;
}

/** Two sheets: the tiles in their places, and the table. */
export async function gridWorkbook(rows: readonly Outlook[], measure: Measure, lang: Lang): Promise<Uint8Array> {
  const by = new Map(rows.map((row) => [row.code, row]));
  const grid = Array.from({ length: HEIGHT }, (_, y) =>
    Array.from({ length: WIDTH }, (_, x) => {
      const tile = TILES.find((one) => one.column === x && one.row === y);
      return tile
        ? `${regionByCode(tile.code)![lang === 'zh' ? 'short' : 'en']} ${figure(by.get(tile.code), measure)}`
        : null;
    }),
  );
  return xlsxBytes([
    {
      name: lang === 'zh' ? '地区网格' : 'Region grid',
      columns: Array.from({ length: WIDTH }, (_, i) => ({ header: i === 0 ? NAMES[measure][lang] : '', width: 16 })),
      rows: [...grid, [NOTE[lang]]],
    },
    {
      name: lang === 'zh' ? '数据' : 'Table',
      columns: tableHeader(lang).map((header) => ({ header })),
      rows: tableRows(rows, lang),
    },
  ]);
}

function tableHeader(lang: Lang): string[] {
  return lang === 'zh'
    ? ['国标代码', '地域', '系数', '日花费', '日点击', '日转化', '转化率（%）', '下一个 100 带来', '说明']
    : [
        'GB code',
        'Region',
        'Factor',
        'Cost a day',
        'Clicks a day',
        'Conversions a day',
        'Rate (%)',
        'Next 100 bring',
        'Note',
      ];
}

function tableRows(rows: readonly Outlook[], lang: Lang): (string | number | null)[][] {
  const round = (value: number | null, digits = 2) => (value === null ? null : Number(value.toFixed(digits)));
  return [...rows]
    .sort((a, b) => b.cost - a.cost)
    .map((row) => [
      row.code,
      regionByCode(row.code)![lang === 'zh' ? 'short' : 'en'],
      round(row.factor),
      round(row.cost),
      round(row.clicks),
      round(row.conversions),
      round(row.rate * 100),
      round(row.next100),
      row.closed === null ? null : (REASONS[row.closed]?.[lang] ?? row.closed),
    ]);
}

/** Figures with two digits; an empty note stays empty. */
function cellText(cell: string | number | null, column: number): string {
  if (cell === null) return column === NOTE_COLUMN ? '' : '–';
  return typeof cell === 'number' ? cell.toFixed(2) : cell;
}

/** One HTML file, no request to anywhere: grid and table; darker is more, and every tile says its figure. */
export function gridHtml(rows: readonly Outlook[], measure: Measure, lang: Lang, run: number): string {
  const by = new Map(rows.map((row) => [row.code, row]));
  const values = rows.map((row) => (row.factor === null ? 0 : (row[measure] ?? 0)));
  const most = Math.max(1e-9, ...values);
  const tiles = TILES.map((tile) => {
    const row = by.get(tile.code);
    const share = row && row.factor !== null ? Math.min(1, (row[measure] ?? 0) / most) : 0;
    const light = Math.round(96 - share * 58);
    const ink = light < 60 ? '#fff' : '#123';
    const region = regionByCode(tile.code)!;
    return `<div class="tile" style="grid-column:${tile.column + 1};grid-row:${tile.row + 1};background:hsl(205 60% ${light}%);color:${ink}" title="${region.zh} ${region.en}"><b>${lang === 'zh' ? region.short : region.en}</b><span>${figure(row, measure)}</span></div>`;
  }).join('\n');
  const cells = tableRows(rows, lang)
    .map((row) => `<tr>${row.map((cell, i) => `<td>${cellText(cell, i)}</td>`).join('')}</tr>`)
    .join('\n');
  const title =
    lang === 'zh' ? `地区网格：${NAMES[measure].zh}（方案 ${run}）` : `Region grid: ${NAMES[measure].en} (run ${run})`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${title}</title>
<style>
body{font:15px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#123}
h1{font-size:1.3rem}.grid{display:grid;grid-template-columns:repeat(${WIDTH},1fr);gap:4px;max-width:52rem}
.tile{aspect-ratio:1;border-radius:6px;border:1px solid #9ab;display:flex;flex-direction:column;align-items:center;justify-content:center;text-align:center;overflow:hidden}
.tile b{font-size:.72rem;font-weight:600}.tile span{font-size:.95rem;font-variant-numeric:tabular-nums}
p{color:#456;max-width:52rem}table{border-collapse:collapse;margin-top:1.5rem;font-variant-numeric:tabular-nums}
th,td{padding:.25rem .7rem;border-bottom:1px solid #dde;text-align:right}th:nth-child(-n+2),td:nth-child(-n+2),th:last-child,td:last-child{text-align:left}
@media print{body{margin:0}.tile{print-color-adjust:exact}}
</style></head><body><h1>${title}</h1><div class="grid">
${tiles}
</div><p>${NOTE[lang]}</p><table><thead><tr>${tableHeader(lang)
    .map((header) => `<th>${header}</th>`)
    .join('')}</tr></thead><tbody>
${cells}
</tbody></table></body></html>
`;
}
