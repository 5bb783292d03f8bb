import { openSheet, type Sheet, type SheetRow } from '../../src/io/sheet-read.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Field, Platform } from '../model/platform.ts';
import { PLATFORMS, platformOf } from '../platforms/index.ts';
import { foldHeader, headerScore, locateFields } from './cells.ts';

/** Rows that may stand before the header: report titles, date ranges, account lines. */
const PREAMBLE_ROWS = 40;

export interface Recognised {
  platform: Platform;
  headerLine: number;
  header: string[];
  fields: Partial<Record<Field, number>>;
  preamble: string[][];
}

/**
 * Opens a sheet and finds what it is. Lists of regions inside cells can outnumber the real delimiter, so when nothing is
 * recognised the usual delimiters are tried in turn.
 */
export async function openRecognised(
  path: string,
  options: { platform: string; map: ReadonlyMap<string, string> },
): Promise<{ sheet: Sheet; found: Recognised }> {
  const sheet = await openSheet(path);
  try {
    return { sheet, found: await recognise(sheet, options) };
  } catch (error) {
    if (sheet.format === 'xlsx' || !(error instanceof SoukError) || error.code !== 'bids-sheet-unknown') throw error;
    for (const delimiter of [',', '\t', ';', '|']) {
      if (delimiter === sheet.delimiter) continue;
      const again = await openSheet(path, { delimiter });
      const found = await recognise(again, options).catch(() => undefined);
      if (found) return { sheet: again, found };
    }
    throw error;
  }
}

/**
 * Finds header row and platform of a sheet: the row among the first 40 that fits a platform best. `platform` other than
 * `auto` fixes the platform; `map` (field → header name) names columns that no platform knows.
 */
async function recognise(
  sheet: Sheet,
  options: { platform: string; map: ReadonlyMap<string, string> },
): Promise<Recognised> {
  const candidates = options.platform === 'auto' ? PLATFORMS : [platformOf(options.platform)];
  const before: SheetRow[] = [];
  let best: { score: number; at: number; platform: Platform } | undefined;
  for await (const row of sheet.rows()) {
    before.push(row);
    for (const platform of candidates) {
      const score = score1(row.cells, platform, options.map);
      if (score > (best?.score ?? 0)) best = { score, at: before.length - 1, platform };
    }
    if (before.length >= PREAMBLE_ROWS) break;
  }
  if (!best) throw unknownSheet(sheet.name, before[0]?.cells ?? []);
  const header = before[best.at]!.cells.map((name) => name.trim());
  return {
    platform: best.platform,
    headerLine: before[best.at]!.line,
    header,
    fields: { ...locateFields(header, best.platform.columns), ...mapped(header, options.map) },
    preamble: before.slice(0, best.at).map((row) => row.cells),
  };
}

function score1(cells: readonly string[], platform: Platform, map: ReadonlyMap<string, string>): number {
  const score = headerScore(cells, platform.columns);
  const named = Object.keys(mapped(cells, map)).length;
  // With --map, a row that bears all the named columns is the header, whatever else it is.
  return map.size > 0 && named === map.size ? score + 1000 + named : score;
}

function mapped(header: readonly string[], map: ReadonlyMap<string, string>): Partial<Record<Field, number>> {
  const found: Partial<Record<Field, number>> = {};
  for (const [field, name] of map) {
    const at = header.findIndex((cell) => foldHeader(cell) === foldHeader(name));
    if (at >= 0) found[field as Field] = at;
  }
  return found;
}

function unknownSheet(file: string, first: readonly string[]): SoukError {
  return new SoukError({
    code: 'bids-sheet-unknown',
    what: msg({ zh: '认不出 {file} 是哪个平台的表格', en: 'Cannot tell which platform {file} comes from' }, { file }),
    why: msg(
      {
        zh: '前 40 行里没有已知的表头；第一行是：{first}',
        en: 'None of the first 40 rows is a known header; the first is: {first}',
      },
      { first: first.slice(0, 12).join(', ').slice(0, 200) || '—' },
    ),
    next: msg({
      zh: '用 --platform 指定平台，并用 --map 字段=表头 指明各列；成绩和指数文件用 --as outcomes 或 --as index。',
      en: 'Name the platform with --platform and the columns with --map FIELD=HEADER; outcome and index files take --as outcomes or --as index.',
    }),
  });
}
