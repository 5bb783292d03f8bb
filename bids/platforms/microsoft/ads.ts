import type { CsvProfile } from '../../../src/io/csv-write.ts';
import type { AdStyle } from '../../model/platform.ts';

const PROFILE: CsvProfile = { delimiter: ',', newline: '\r\n', purpose: 'upload', quote: 'needed' };
const HEADER = ['Type', 'Status', 'Client Id', 'Campaign', 'Ad Group', 'Headline', 'Description', 'Final Url', 'Name'];

/** Assets are a JSON list in one cell (bulk documentation, Responsive Search Ad). */
function assets(texts: readonly string[]): string {
  return JSON.stringify(texts.map((text) => ({ text })));
}

/** Responsive search ads as bulk rows. Deleting an ad needs its id, which only the results file knows, so there is no undo sheet. */
export const ads: AdStyle = {
  shape: 'responsive',
  perUnit: 1,
  titles: 15,
  descriptions: 4,
  insert: (fallback) => `{KeyWord:${fallback}}`,
  sheet: (list, _account, undo) =>
    undo
      ? null
      : {
          name: 'microsoft-bulk-ads',
          header: HEADER,
          rows: [
            HEADER.map((name) => (name === 'Type' ? 'Format Version' : name === 'Name' ? '6.0' : '')),
            ...list.map((ad, n) => [
              'Responsive Search Ad',
              'Active',
              `souk-ad-${n + 1}`,
              ad.plan,
              ad.unit,
              assets(ad.titles),
              assets(ad.descriptions),
              ad.url,
              '',
            ]),
          ],
          profile: PROFILE,
          encoding: 'utf-8-bom',
        },
};
