import { openSheet } from '../../src/io/sheet-read.ts';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { SheetLook } from '../model/account.ts';
import type { PlatformId } from '../model/platform.ts';
import type { SheetTemplate } from '../model/template.ts';
import { PLATFORMS, platformOf } from '../platforms/index.ts';
import { bytesLook, sameBytes } from '../sheets/bytes-look.ts';
import { refuseDamagedText } from '../sheets/damaged-text.ts';
import { missingColumns } from '../sheets/errors.ts';
import { readEntity } from '../sheets/read-entity.ts';
import { findHeader } from './find-header.ts';
import { guessColumns } from './guess-columns.ts';
import { type GuessedWords, guessWords } from './guess-words.ts';
import { platformSpeaking } from './template-platform.ts';

export interface LearnOptions {
  platform: PlatformId;
  /** undefined: the file's name without its ending. */
  name: string | undefined;
  map: ReadonlyMap<string, string>;
  /** What words mean: `on=投放`, `off=停投`, `exact=精准`, `clear=使用单元出价`, `blank=-`. */
  words: ReadonlyMap<string, string>;
  currency: string | undefined;
  /** UTC ms. */
  now: number;
}

export interface Learned {
  template: Omit<SheetTemplate, 'id'>;
  unknown: string[];
  unclear: GuessedWords['unclear'];
}

/** Rows that words and contents are learned from. */
const SAMPLE_ROWS = 20_000;

/**
 * The shape of a platform's sheet from an export of the user's own: header, columns by meaning, encoding, mark, delimiter,
 * line ends, quoting, kinds of rows, words and forms of values; and how many of the export's rows come back byte for byte
 * in that shape. Errors name file, row and column: `bids-column-missing` when plan and a second level are not found,
 * `bids-text-damaged`, `bids-id-damaged` and the like from the rows themselves.
 */
export async function learnTemplate(path: string, options: LearnOptions): Promise<Learned> {
  const sheet = await openSheet(path);
  const platform = platformOf(options.platform);
  const rows: { line: number; cells: string[] }[] = [];
  for await (const row of sheet.rows()) {
    refuseDamagedText(sheet.name, undefined, row.line, row.cells);
    if (rows.push(row) >= SAMPLE_ROWS) break;
  }
  const head = findHeader(rows, platform, options.map);
  const header = rows[head]?.cells.map((name) => name.trim()) ?? [];
  const body = rows
    .slice(head + 1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== '') && !platform.columns.skip.test(firstCell(cells)));
  const { columns, known, unknown } = guessColumns(
    header,
    body.map(({ cells }) => cells),
    platform,
    PLATFORMS,
    options.map,
  );
  requireLevels(sheet.name, rows[head]?.line ?? 1, header, columns);
  const { words, unclear } = guessWords(
    body.map(({ cells }) => cells),
    columns,
    platform,
    options.words,
  );
  const speaking = platformSpeaking(platform, words);
  const context = {
    file: sheet.name,
    header,
    fields: columns,
    columns: speaking.columns,
    currency: (options.currency ?? speaking.columns.currency).toUpperCase(),
    xlsx: sheet.format === 'xlsx',
    regionIds: new Map<string, string>(),
  };
  const levels: SheetTemplate['levels'] = {};
  for (const { cells, line } of body) {
    const kind = readEntity(context, cells, line)?.kind ?? 'figures';
    levels[kind] = (levels[kind] ?? 0) + 1;
  }
  const look: SheetLook = {
    fileName: sheet.name,
    format: sheet.format,
    encoding: sheet.encoding ?? null,
    delimiter: sheet.delimiter ?? null,
    header,
    columns,
    preamble: rows.slice(0, head).map(({ cells }) => cells),
    ...bytesLook(path, sheet, head),
    words,
  };
  return {
    template: {
      platform: options.platform,
      name: options.name ?? sheet.name.replace(/\.\w+$/, ''),
      learnedAt: options.now,
      look,
      words,
      levels,
      known,
      exact: sameBytes(path, sheet, look, head + 1),
    },
    unknown,
    unclear,
  };
}

function firstCell(cells: readonly string[]): string {
  return (cells.find((cell) => cell.trim() !== '') ?? '').trim();
}

/** A sheet without plans, or with nothing about them, is no account sheet. */
function requireLevels(file: string, line: number, header: readonly string[], columns: SheetLook['columns']): void {
  const has = (...fields: (keyof SheetLook['columns'])[]) => fields.some((field) => columns[field] !== undefined);
  const missing: string[] = [];
  if (!has('plan')) missing.push('plan（推广计划 / campaign）');
  if (!has('keyword', 'unit', 'budget', 'targets', 'factors', 'negative', 'negativesPhrase', 'clicks', 'location'))
    missing.push('keyword（关键词 / keyword）');
  if (missing.length > 0) throw missingColumns(file, line, missing, header);
  if (header.length < 2)
    throw new SoukError({
      code: 'bids-header-missing',
      what: msg({ zh: '{file} 里没有表头', en: '{file} has no header row' }, { file }),
      next: msg({ zh: '请用平台的原始导出。', en: 'Take the platform’s own export.' }),
    });
}
