import { openSheet, type Sheet, type SheetRow } from '../../src/io/sheet-read.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import type { Field, Platform } from '../model/platform.ts';
import type { SheetTemplate } from '../model/template.ts';
import { PLATFORMS, platformOf } from '../platforms/index.ts';
import { platformSpeaking } from '../templates/template-platform.ts';
import { foldHeader, headerScore, locateFields } from './cells.ts';
import { unknownSheet } from './unknown-sheet.ts';

/** Rows that may stand before the header: report titles, date ranges, account lines. */
const PREAMBLE_ROWS = 40;

export interface Recognised {
  platform: Platform;
  headerLine: number;
  header: string[];
  fields: Partial<Record<Field, number>>;
  preamble: string[][];
  /** The learned template that fits the header. */
  template?: SheetTemplate | undefined;
}

export interface RecogniseOptions {
  /** `auto` or a platform. */
  platform: string;
  /** Field → header name, for columns that no platform knows. */
  map: ReadonlyMap<string, string>;
  /** Learned templates that may be used, the one to be preferred first. */
  templates: readonly SheetTemplate[];
}

/**
 * Opens a sheet and finds what it is. Lists of regions inside cells can outnumber the real delimiter, so when nothing is
 * recognised the usual delimiters are tried in turn.
 */
export async function openRecognised(
  path: string,
  options: RecogniseOptions,
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
async function recognise(sheet: Sheet, options: RecogniseOptions): Promise<Recognised> {
  const candidates = options.platform === 'auto' ? PLATFORMS : [platformOf(options.platform)];
  const before: SheetRow[] = [];
  let best: { score: number; at: number; platform: Platform; template?: SheetTemplate } | undefined;
  const learned = options.templates.filter((one) => candidates.some((platform) => platform.id === one.platform));
  for await (const row of sheet.rows()) {
    before.push(row);
    for (const platform of candidates) {
      const score = score1(row.cells, platform, options.map) || asked(row.cells, platform, options.platform);
      if (score > (best?.score ?? 0)) best = { score, at: before.length - 1, platform };
    }
    for (const template of learned) {
      const score = templateScore(row.cells, template);
      if (score > (best?.score ?? 0))
        best = { score, at: before.length - 1, platform: platformOf(template.platform), template };
    }
    if (before.length >= PREAMBLE_ROWS) break;
  }
  if (!best) throw unknownSheet(sheet.name, before, candidates);
  const header = before[best.at]!.cells.map((name) => name.trim());
  return {
    platform: best.template ? platformSpeaking(best.platform, best.template.words) : best.platform,
    headerLine: before[best.at]!.line,
    header,
    fields: {
      ...(best.template
        ? templateFields(header, best.template, best.platform)
        : locateFields(header, best.platform.columns)),
      ...mapped(header, options.map),
    },
    preamble: before.slice(0, best.at).map((row) => row.cells),
    template: best.template,
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

/** When the user says which platform it is, a row that names plans and something about them is a header. */
function asked(cells: readonly string[], platform: Platform, wanted: string): number {
  if (wanted === 'auto') return 0;
  const fields = locateFields(cells, platform.columns);
  const known = Object.keys(fields).length;
  return fields.plan !== undefined && known >= 2 ? known : 0;
}

/** A template fits a row that has every column it gave a meaning to; it then goes before what the platform knows. */
function templateScore(cells: readonly string[], template: SheetTemplate): number {
  const names = new Set(cells.map(foldHeader));
  const wanted = Object.values(template.look.columns).map((at) => foldHeader(template.look.header[at] ?? ''));
  if (wanted.length === 0 || !wanted.every((name) => names.has(name))) return 0;
  return 500 + template.look.header.filter((name) => name !== '' && names.has(foldHeader(name))).length;
}

/** The template's columns by name wherever they stand now, and known names for columns that it says nothing about. */
function templateFields(
  header: readonly string[],
  template: SheetTemplate,
  platform: Platform,
): Partial<Record<Field, number>> {
  const folded = header.map(foldHeader);
  const fields: Partial<Record<Field, number>> = {};
  for (const [field, at] of Object.entries(template.look.columns)) {
    const here = folded.indexOf(foldHeader(template.look.header[at] ?? ''));
    if (here >= 0) fields[field as Field] = here;
  }
  const learnedNames = new Set(template.look.header.map(foldHeader));
  for (const [field, at] of Object.entries(locateFields(header, platform.columns)))
    if (fields[field as Field] === undefined && !learnedNames.has(folded[at]!)) fields[field as Field] = at;
  return fields;
}
