import { canonicalUnlinked } from '../../../../crawlers/rules/canonical/canonical-unlinked.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(canonicalUnlinked, [
  ['linked', site({ links: [['/', '/b']], pages: { '/a': { canonicalTo: '/b' } } }), 'pass'],
  [
    'not linked',
    site({ links: [['/', '/a']], pages: { '/a': { canonicalTo: '/b' } } }),
    [{ args: { target: 'https://tea.example/b' } }],
  ],
  ['a limited crawl cannot know', site({ complete: false, pages: { '/a': { canonicalTo: '/b' } } }), 'not-measured'],
]);
