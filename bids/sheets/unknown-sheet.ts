import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Platform } from '../model/platform.ts';
import { foldHeader } from './cells.ts';
import { mangled, tidy } from './damaged-text.ts';
import { missingColumns } from './errors.ts';

interface Row {
  line: number;
  cells: readonly string[];
}

/**
 * Why none of the first rows is a header: its text was converted wrongly (`bids-text-damaged`), a known header lacks some
 * columns (`bids-column-missing`), or nobody knows it (`bids-sheet-unknown`).
 */
export function unknownSheet(file: string, rows: readonly Row[], platforms: readonly Platform[]): SoukError {
  return (
    mangledHeader(file, rows, platforms) ?? nearHeader(file, rows, platforms) ?? unknown(file, rows[0]?.cells ?? [])
  );
}

/** A header of which two names at least are known ones, read as GBK from their UTF-8 bytes. */
function mangledHeader(file: string, rows: readonly Row[], platforms: readonly Platform[]): SoukError | undefined {
  const known = new Map(
    platforms.flatMap(({ columns }) =>
      Object.values(columns.fields)
        .flat()
        .filter((name) => /[\u4e00-\u9fff]/.test(name))
        .map((name) => [mangled(name), name] as const),
    ),
  );
  for (const { line, cells } of rows) {
    const found = cells.flatMap((cell, i) => (known.has(tidy(cell)) ? [i] : []));
    const at = found[0];
    if (found.length < 2 || at === undefined) continue;
    return new SoukError({
      code: 'bids-text-damaged',
      what: msg(
        { zh: '“{text}”是乱码，本来应是“{meant}”', en: '“{text}” is broken; it should read “{meant}”' },
        { text: cells[at]!.trim(), meant: known.get(tidy(cells[at]!))! },
      ),
      why: msg(
        {
          zh: '{file} 第 {line} 行，第 {column} 列：UTF-8 文件被当作 GBK 打开后又另存',
          en: '{file}, row {line}, column {column}: a UTF-8 file was opened as GBK and saved again',
        },
        { file, line: String(line), column: String(at + 1) },
      ),
      next: msg({
        zh: '请从平台重新导出原始文件，不要另存。',
        en: 'Export the original file again from the platform and do not save it in between.',
      }),
    });
  }
  return undefined;
}

/** The known header that most names of a row belong to, when at least two of three are there. */
function nearHeader(file: string, rows: readonly Row[], platforms: readonly Platform[]): SoukError | undefined {
  let best: { share: number; missing: readonly string[]; row: Row } | undefined;
  for (const row of rows) {
    const names = new Set(row.cells.map(foldHeader));
    for (const set of platforms.flatMap((platform) => platform.columns.recognise)) {
      const missing = set.filter((name) => !names.has(foldHeader(name)));
      const share = 1 - missing.length / set.length;
      if (set.length >= 3 && share >= 0.6 && share > (best?.share ?? 0)) best = { share, missing, row };
    }
  }
  return best && missingColumns(file, best.row.line, best.missing, best.row.cells);
}

function unknown(file: string, first: readonly string[]): SoukError {
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
      zh: '用 souk bids template learn 文件 --platform 平台 让 Souk 记住这种表头，或用 --platform 和 --map 字段=表头 指明；成绩和指数文件用 --as outcomes 或 --as index。',
      en: 'Teach the header with souk bids template learn FILE --platform PLATFORM, or name platform and columns with --platform and --map FIELD=HEADER; outcome and index files take --as outcomes or --as index.',
    }),
  });
}
