import { contentThinVsType } from '../../../../crawlers/rules/content/content-thin-vs-type.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const shelf = (chars: number[]) =>
  site({
    pages: Object.fromEntries(chars.map((textChars, i) => [`/p${i}`, { pageType: 'product' as const, textChars }])),
  });

judgeSiteTable(contentThinVsType, [
  ['all alike', shelf(Array.from({ length: 12 }, () => 800)), 'pass'],
  [
    'one unfinished',
    shelf([...Array.from({ length: 12 }, () => 800), 90]),
    [{ urlId: 13, args: { chars: 90, median: 800, type: 'product' } }],
  ],
  ['too few to compare', shelf([800, 800, 90]), 'pass'],
  ['no shop', site({ pages: { '/a': { textChars: 9 } } }), 'not-applicable'],
  [
    'Chinese and English pages are measured alike',
    site({
      pages: Object.fromEntries(
        Array.from({ length: 12 }, (_, i) => [
          `/p${i}`,
          i % 2
            ? { pageType: 'product' as const, textChars: 1000 }
            : { pageType: 'product' as const, textChars: 400, hanChars: 380 },
        ]),
      ),
    }),
    'pass',
  ],
]);
