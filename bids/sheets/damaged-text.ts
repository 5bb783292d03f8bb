import iconv from 'iconv-lite';
import { msg } from '../../src/kernel/i18n/message.ts';
import { cellError } from './errors.ts';

/** What is left of Chinese text after a wrong conversion: replacement characters, or their UTF-8 bytes read as GBK. */
const LOST = /\ufffd|锟斤拷|锟斤|烫烫烫/;

/**
 * Throws `bids-text-damaged` for a cell whose text was lost in an earlier conversion: it would be sent to the platform as
 * it stands. `header` names the column; without it the column's number is said. `deep` also looks for UTF-8 read as GBK.
 */
export function refuseDamagedText(
  file: string,
  header: readonly string[] | undefined,
  line: number,
  cells: readonly string[],
  deep = false,
): void {
  for (const [i, cell] of cells.entries()) {
    if (!LOST.test(cell) && !onlyQuestionMarks(cell) && !(deep && unmangled(cell) !== undefined)) continue;
    throw cellError(
      'bids-text-damaged',
      { file, line, column: header?.[i] || String(i + 1) },
      msg(
        {
          zh: '“{text}”已成乱码：文件在某次转换编码时丢失了文字',
          en: '“{text}” is broken: the file lost its characters in a change of encoding',
        },
        { text: cell.trim().slice(0, 40) },
      ),
      msg({
        zh: '请从平台重新导出，不要用其他程序另存；在 Excel 里另存 CSV 时选“CSV UTF-8”。',
        en: 'Export again from the platform and do not save the file in between; from Excel, save as “CSV UTF-8”.',
      }),
    );
  }
}

/** Text that GBK could not hold was written as question marks. */
function onlyQuestionMarks(cell: string): boolean {
  return /^\?{2,}[?\s]*$/.test(cell.trim());
}

/** UTF-8 text as it looks when its bytes are read as GBK: 关键词 becomes 鍏抽敭璇, a byte left over at the end is lost. */
export function mangled(text: string): string {
  return tidy(iconv.decode(iconv.encode(text, 'utf8'), 'gb18030'));
}

/** A mangled text without what the lost byte left behind. */
export function tidy(text: string): string {
  return text.trim().replace(/[\ufffd?]+$/, '');
}

const STRICT = new TextDecoder('utf-8', { fatal: true });

/**
 * The text that was meant by a cell whose UTF-8 bytes were read as GBK; undefined when it is no such cell. Only when all that
 * is not ASCII comes out as two or more Chinese characters: real words never do.
 */
function unmangled(text: string): string | undefined {
  if (!/[\u4e00-\u9fff]/.test(text)) return undefined;
  try {
    const meant = STRICT.decode(iconv.encode(text, 'gb18030'));
    return /^[\x20-\x7e\u4e00-\u9fff]+$/.test(meant) && /[\u4e00-\u9fff]{2}/.test(meant) ? meant : undefined;
  } catch {
    return undefined;
  }
}
