import { titleMultiple } from '../../../../crawlers/rules/title/title-multiple.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleMultiple, [
  ['one title', page(), 'pass'],
  ['none is another rule', page({ title: null }), 'pass'],
  [
    'two titles',
    page({
      html: {
        titles: [
          { text: 'Tea', place: 'head' },
          { text: 'Tea shop', place: 'body' },
        ],
      },
    }),
    [{ message: 'several', args: { count: 2 }, evidence: { title: 'Tea', other: 'Tea shop' } }],
  ],
  [
    'an error page is not asked',
    page({
      status: 404,
      html: {
        titles: [
          { text: 'a', place: 'head' },
          { text: 'b', place: 'head' },
        ],
      },
    }),
    'not-applicable',
  ],
]);
