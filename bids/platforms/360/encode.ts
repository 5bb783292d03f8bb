import type { EncodeInput, SheetFile } from '../../model/platform.ts';
import { type ChineseWords, chineseSheets } from '../../sheets/chinese-sheets.ts';

const WORDS: ChineseWords = {
  plan: '推广计划',
  unit: '推广组',
  keyword: '关键词',
  targets: '推广地域',
  factors: null,
  on: '启用',
  off: '暂停',
};

/** No region factors here: plans with the regions they serve, then the changed rows of the user's keyword table. */
export function encode(input: EncodeInput): SheetFile[] {
  return chineseSheets(input, WORDS);
}
