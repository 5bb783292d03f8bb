import { sitemapInMultiple } from '../../../../crawlers/rules/sitemap/sitemap-in-multiple.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const two = [{ url: '/a.xml' }, { url: '/b.xml' }];
const listed = (n: number) =>
  Array.from(
    { length: n },
    (_, i) =>
      [
        [1, `/p${i}`],
        [2, `/p${i}`],
      ] as const,
  ).flat();

judgeSiteTable(sitemapInMultiple, [
  [
    'each once',
    site({
      sitemaps: two,
      entries: [
        [1, '/a'],
        [2, '/b'],
      ],
    }),
    'pass',
  ],
  [
    'twelve twice',
    site({ sitemaps: two, entries: listed(12) }),
    [{ urlId: null, args: { count: 12 }, evidence: { sample: 'https://tea.example/p0' } }],
  ],
  ['a few', site({ sitemaps: two, entries: listed(3) }), 'pass'],
  ['one file', site({ sitemaps: [{ url: '/a.xml' }], entries: [[1, '/a']] }), 'not-applicable'],
]);
