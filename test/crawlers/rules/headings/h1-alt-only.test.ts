import { h1AltOnly } from '../../../../crawlers/rules/headings/h1-alt-only.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(h1AltOnly, [
  ['text', page(), 'pass'],
  ['a picture', page({ headings: [{ level: 1, text: '云雾茶庄', altOnly: true }] }), [{ args: { text: '云雾茶庄' } }]],
  [
    'a picture and a text h1',
    page({ headings: [{ level: 1, text: 'Logo', altOnly: true }, 'Anji white tea'] }),
    'pass',
  ],
  [
    'the logo of the home page',
    page({ type: 'home', headings: [{ level: 1, text: '云雾茶庄', altOnly: true }] }),
    'pass',
  ],
  ['no h1', page({ headings: [] }), 'pass'],
]);
