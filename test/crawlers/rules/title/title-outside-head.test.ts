import { titleOutsideHead } from '../../../../crawlers/rules/title/title-outside-head.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleOutsideHead, [
  ['in head', page(), 'pass'],
  [
    'in body',
    page({ html: { titles: [{ text: '绿茶', place: 'body' }] } }),
    [{ message: 'body', evidence: { title: '绿茶' } }],
  ],
  [
    'head was ended early: html-head-broken says it',
    page({ html: { titles: [{ text: 'Tea', place: 'body' }], headBrokenBy: 'div' } }),
    'pass',
  ],
  ['none is another rule', page({ title: null }), 'pass'],
]);
