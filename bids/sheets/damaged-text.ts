import iconv from 'iconv-lite';
import { msg } from '../../src/kernel/i18n/message.ts';
import { cellError } from './errors.ts';

/** What is left of Chinese text after a wrong conversion: replacement characters, or their UTF-8 bytes read as GBK. */
const LOST = /\ufffd|锟斤拷|锟斤|烫烫烫/;

/**
 * Throws `bids-text-damaged` for a cell whose text was lost in an earlier conversion: it would be sent to the platform as
 * it stands. `header` names the column; without it the column's number is said.
 */
export function refuseDamagedText(
  file: string,
  header: readonly string[] | undefined,
  line: number,
  cells: readonly string[],
): void {
  for (const [i, cell] of cells.entries()) {
    if (!LOST.test(cell) && !onlyQuestionMarks(cell)) continue;
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

/** The text that was meant when UTF-8 bytes were read as GBK (`鍏抽敭璇` was 关键词); undefined when it is not such a text. */
export function unmangled(text: string): string | undefined {
  if (!/[\u4e00-\u9fff]/.test(text)) return undefined;
  const meant = iconv.decode(iconv.encode(text, 'gb18030'), 'utf8');
  return meant.includes('\ufffd') && !/^[\u4e00-\u9fff]/.test(meant) ? undefined : meant;
}
