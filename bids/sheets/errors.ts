import { SoukError } from '../../src/kernel/errors.ts';
import { type Message, msg } from '../../src/kernel/i18n/message.ts';

/** A cell that cannot be taken: names file, row and column. */
export function cellError(
  code: string,
  place: { file: string; line: number; column: string },
  what: Message,
  next: Message,
): SoukError {
  return new SoukError({
    code,
    what,
    why: msg(
      { zh: '{file} 第 {line} 行，“{column}”列', en: '{file}, row {line}, column “{column}”' },
      { file: place.file, line: String(place.line), column: place.column },
    ),
    next,
  });
}

/** An id that a spreadsheet has turned into a rounded number. */
export function damagedId(place: { file: string; line: number; column: string }, text: string): SoukError {
  return cellError(
    'bids-id-damaged',
    place,
    msg(
      {
        zh: 'ID“{text}”已被 Excel 改写成近似数，末几位丢失',
        en: 'The id “{text}” was turned into a rounded number by a spreadsheet; its last digits are lost',
      },
      { text },
    ),
    msg({
      zh: '请从平台重新导出，不要用 Excel 另存；确需打开时，导入数据并把 ID 列设为“文本”。',
      en: 'Export again from the platform and do not save the file in Excel; if you must open it, import it with the id columns as text.',
    }),
  );
}

export function missingColumns(
  file: string,
  line: number,
  missing: readonly string[],
  found: readonly string[],
): SoukError {
  return new SoukError({
    code: 'bids-column-missing',
    what: msg(
      { zh: '{file} 缺少列：{missing}', en: '{file} lacks columns: {missing}' },
      { file, missing: missing.join(', ') },
    ),
    why: msg(
      { zh: '表头在第 {line} 行：{found}', en: 'The header is row {line}: {found}' },
      {
        line: String(line),
        found:
          found
            .filter((name) => name !== '')
            .slice(0, 20)
            .join(', ') || '—',
      },
    ),
    next: msg({
      zh: '导出时勾选这些列，或用 --map 字段=表头 指明，例如 --map clicks=点击数。',
      en: 'Export with these columns, or say which is which with --map FIELD=HEADER, for example --map clicks=Visits.',
    }),
  });
}
