import { urlFragmentBroken } from '../../../../crawlers/rules/url/url-fragment-broken.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const ids = { html: { ids: ['brew', '冲泡'] } };

judgeTable(urlFragmentBroken, [
  ['no in-page links', page(), 'pass'],
  ['a target that exists', page({ ...ids, links: ['#brew', '#%E5%86%B2%E6%B3%A1'] }), 'pass'],
  ['one that does not', page({ ...ids, links: ['#brew', '#harvest'] }), [{ args: { count: 1, name: 'harvest' } }]],
  ['#, #top, routes and highlights', page({ links: ['#', '#top', '#!/cart', '#/cart', '#:~:text=tea'] }), 'pass'],
  ['another page', page({ links: ['/other#harvest'] }), 'pass'],
  ['a broken escape', page({ links: ['#%E5%8'] }), [{ args: { name: '%E5%8' } }]],
  [
    'too many ids to know',
    page({ html: { ids: Array.from({ length: 5_000 }, (_, i) => `i${i}`) }, links: ['#x'] }),
    'not-measured',
  ],
]);
