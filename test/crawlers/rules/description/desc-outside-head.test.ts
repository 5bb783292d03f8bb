import { descOutsideHead } from '../../../../crawlers/rules/description/desc-outside-head.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(descOutsideHead, [
  ['in head', page(), 'pass'],
  [
    'in body',
    page({ description: null, metas: [{ name: 'description', content: '茶', place: 'body' }] }),
    [{ message: 'body' }],
  ],
  [
    'head was ended early: html-head-broken says it',
    page({
      description: null,
      metas: [{ name: 'description', content: '茶', place: 'body' }],
      html: { headBrokenBy: 'p' },
    }),
    'pass',
  ],
]);
