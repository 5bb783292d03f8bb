import { indexNofollowPage } from '../../../../crawlers/rules/robots/index-nofollow-page.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(indexNofollowPage, [
  ['followed', page({ type: 'product' }), 'pass'],
  [
    'nofollow',
    page({ type: 'category', robots: ['index,nofollow'] }),
    [{ args: { value: 'meta robots: index, nofollow' } }],
  ],
  ['a cart may', page({ type: 'utility', robots: ['nofollow'] }), 'not-applicable'],
]);
