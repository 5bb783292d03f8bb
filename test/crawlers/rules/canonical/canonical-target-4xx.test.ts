import { canonicalTarget4xx } from '../../../../crawlers/rules/canonical/canonical-target-4xx.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalTarget4xx, [
  ['to a page', site({ pages: { '/a': { canonicalTo: '/b' } } }), 'pass'],
  [
    'two variants point to one dead page: one cause',
    site({
      urls: { '/gone': { status: 404 } },
      pages: { '/a': { canonicalTo: '/gone' }, '/b': { canonicalTo: '/gone' } },
    }),
    [{ cause: 'https://tea.example/gone' }, { cause: 'https://tea.example/gone' }],
  ],
]);
