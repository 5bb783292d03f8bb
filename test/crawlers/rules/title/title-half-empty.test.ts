import { titleHalfEmpty } from '../../../../crawlers/rules/title/title-half-empty.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleHalfEmpty, [
  ['a whole title', page(), 'pass'],
  ['empty before the separator', page({ title: '| Cloud Tea' }), [{ message: 'begins' }]],
  ['empty after it', page({ title: '安吉白茶 -' }), [{ message: 'ends' }]],
  ['a Chinese underscore', page({ title: '_山雾茶铺' }), [{ message: 'begins' }]],
  [
    'only the site name on a product',
    page({ title: 'Cloud Tea', type: 'product', metas: [{ name: 'og:site_name', content: 'Cloud Tea' }] }),
    [{ message: 'site' }],
  ],
  [
    'only the site name on the home page',
    page({ title: 'Cloud Tea', type: 'home', metas: [{ name: 'og:site_name', content: 'Cloud Tea' }] }),
    'pass',
  ],
  ['a manual page about an option', page({ title: '-server option', headings: ['-server'] }), 'pass'],
  ['no title is another rule', page({ title: '' }), 'pass'],
]);
