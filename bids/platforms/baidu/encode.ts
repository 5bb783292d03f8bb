import type { EncodeInput, SheetFile } from '../../model/platform.ts';
import { type ChineseWords, chineseSheets } from '../../sheets/chinese-sheets.ts';

const WORDS: ChineseWords = {
  plan: '推广计划名称',
  unit: '推广单元名称',
  keyword: '关键词名称',
  targets: '推广地域',
  // The header of region factors in client tables is not public; compare it with an export of your own before uploading.
  factors: '地域出价系数',
  on: '启用',
  off: '暂停',
};

/** Baidu: plan table with regions and factors, then the changed rows of the user's keyword table. */
export function encode(input: EncodeInput): SheetFile[] {
  return chineseSheets(input, WORDS);
}
