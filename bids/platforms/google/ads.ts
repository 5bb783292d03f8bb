import type { CsvProfile } from '../../../src/io/csv-write.ts';
import type { AdStyle } from '../../model/platform.ts';

const PROFILE: CsvProfile = { delimiter: '\t', newline: '\r\n', purpose: 'upload', quote: 'needed' };
const TITLES = 15;
const DESCRIPTIONS = 4;
const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);
const HEADER = [
  'Campaign',
  'Ad Group',
  'Ad type',
  ...numbered('Headline', TITLES),
  ...numbered('Description', DESCRIPTIONS),
  'Final URL',
  'Status',
];

/** Responsive search ads as Google Ads Editor takes them; the undo sheet removes them by their texts. */
export const ads: AdStyle = {
  shape: 'responsive',
  perUnit: 1,
  titles: TITLES,
  descriptions: DESCRIPTIONS,
  insert: (fallback) => `{KeyWord:${fallback}}`,
  sheet: (list, _account, undo) => ({
    name: 'google-ads-editor-ads',
    header: HEADER,
    rows: list.map((ad) => [
      ad.plan,
      ad.unit,
      'Responsive search ad',
      ...Array.from({ length: TITLES }, (_, i) => ad.titles[i] ?? ''),
      ...Array.from({ length: DESCRIPTIONS }, (_, i) => ad.descriptions[i] ?? ''),
      ad.url,
      undo ? 'Removed' : 'Enabled',
    ]),
    profile: PROFILE,
    encoding: 'utf-16le',
  }),
};
