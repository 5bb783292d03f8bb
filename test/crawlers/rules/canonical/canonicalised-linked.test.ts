import { canonicalisedLinked } from '../../../../crawlers/rules/canonical/canonicalised-linked.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalisedLinked, [
  ['links go to the canonical', site({ links: [['/', '/b']], pages: { '/b': { canonicalTo: '/b' } } }), 'pass'],
  [
    'links go to the variant',
    site({
      urls: { '/a': { indexable: false, indexabilityReason: 'canonicalised' } },
      links: [
        ['/', '/a'],
        ['/x', '/a'],
      ],
      pages: { '/a': { canonicalTo: '/b' } },
    }),
    [{ args: { count: 2, target: 'https://tea.example/b' } }],
  ],
  [
    'conflicting canonicals are another rule',
    site({ links: [['/', '/a']], pages: { '/a': { canonicalTo: '/b' } } }),
    'pass',
  ],
  [
    'filters are fine',
    site({ links: [['/', '/a?sort=price']], pages: { '/a?sort=price': { canonicalTo: '/a' } } }),
    'pass',
  ],
  [
    'to a dead target is another rule',
    site({
      urls: { '/a': { indexable: false, indexabilityReason: 'canonicalised' }, '/b': { status: 404 } },
      links: [['/', '/a']],
      pages: { '/a': { canonicalTo: '/b' } },
    }),
    'pass',
  ],
]);
