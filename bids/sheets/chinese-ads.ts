import type { CsvEncoding, CsvProfile } from '../../src/io/csv-write.ts';
import type { AdStyle } from '../model/platform.ts';

const UPLOAD: CsvProfile = { delimiter: ',', newline: '\r\n', purpose: 'upload', quote: 'needed' };

/** Headers of a Chinese client's creative table, as its account exports name them. */
export interface ChineseAdWords {
  plan: string;
  unit: string;
  url: string;
  status: string;
  on: string;
  off: string;
}

/** A title with two lines, three ads a group, `{默认词}` as insertion; the undo sheet pauses what was added. */
export function chineseAds(words: ChineseAdWords): AdStyle {
  return {
    shape: 'lines',
    perUnit: 3,
    titles: 1,
    descriptions: 2,
    insert: (fallback) => `{${fallback}}`,
    sheet: (ads, account, undo) => {
      const seen = account.looks[0]?.encoding;
      const encoding: CsvEncoding = seen === 'utf-8' ? 'utf-8-bom' : seen === 'utf-16le' ? 'utf-16le' : 'gbk';
      return {
        name: 'ads',
        header: [words.plan, words.unit, '创意标题', '创意描述1', '创意描述2', words.url, words.status],
        rows: ads.map((ad) => [
          ad.plan,
          ad.unit,
          ad.titles[0] ?? '',
          ad.descriptions[0] ?? '',
          ad.descriptions[1] ?? '',
          ad.url,
          undo ? words.off : words.on,
        ]),
        profile: seen === 'utf-16le' ? { ...UPLOAD, delimiter: '\t' } : UPLOAD,
        encoding,
      };
    },
  };
}
