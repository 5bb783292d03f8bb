import { htmlHeadBroken } from '../../../../crawlers/rules/html/html-head-broken.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlHeadBroken, [
  ['whole', page(), 'pass'],
  [
    'a div, and the canonical is lost',
    page({ html: { headBrokenBy: 'div' }, canonicals: [{ href: '/x', place: 'body' }] }),
    [{ args: { element: 'div' }, cause: 'div' }],
  ],
  [
    'an img, and the description is lost',
    page({ html: { headBrokenBy: 'img' }, metas: [{ name: 'description', content: 'x', place: 'body' }] }),
    [{}],
  ],
  ['nothing comes after it', page({ html: { headBrokenBy: 'noscript' } }), 'pass'],
]);
