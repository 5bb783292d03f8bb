import { urlFacetedTrap } from '../../../../crawlers/rules/url/url-faceted-trap.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(urlFacetedTrap, [
  ['none', site(), 'pass'],
  [
    'a parameter explosion',
    site({
      urls: { '/list?a=1&b=2': {} },
      traps: [
        {
          kind: 'parameters',
          pattern: '/list?a,b,c',
          fetched: 200,
          skipped: 5_000,
          sample: 'https://tea.example/list?a=1&b=2',
        },
      ],
    }),
    [{ urlId: 1, args: { fetched: 200, skipped: 5000 } }],
  ],
]);
