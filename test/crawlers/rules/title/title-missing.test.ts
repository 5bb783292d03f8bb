import { titleMissing } from '../../../../crawlers/rules/title/title-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleMissing, [
  ['a titled page', page(), 'pass'],
  ['a Chinese title', page({ title: '明前龙井_绿茶_云雾茶庄' }), 'pass'],
  ['no title element', page({ title: null }), [{ message: 'missing', cause: 'other' }]],
  ['white space only', page({ title: ' \u3000' }), [{ message: 'empty' }]],
  ['zero-width characters only', page({ title: '\u200b\ufeff' }), [{ message: 'empty' }]],
  [
    'the second title has the text',
    page({
      html: {
        titles: [
          { text: '', place: 'head' },
          { text: 'Tea', place: 'head' },
        ],
      },
    }),
    'pass',
  ],
  [
    'a product template is one cause',
    page({ title: null, type: 'product', url: 'https://tea.example/zh/shop/7' }),
    [{ cause: 'product /zh/' }],
  ],
  ['a noindex page is not asked', page({ title: null, indexable: false }), 'not-applicable'],
  ['a cut page cannot prove that something is missing', page({ title: null, response: { cut: true } }), 'not-measured'],
]);
