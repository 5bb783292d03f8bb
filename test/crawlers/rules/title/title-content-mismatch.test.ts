import { titleContentMismatch } from '../../../../crawlers/rules/title/title-content-mismatch.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const brew = '绿茶用八十度的水，先温杯，再投三克茶叶，等一分钟出汤。'.repeat(12);

judgeTable(titleContentMismatch, [
  ['the title sums up the text', page({ type: 'article', title: '绿茶用多少度的水_云雾茶庄', text: brew }), 'pass'],
  [
    'the title of another page',
    page({ type: 'article', title: '紫砂壶开壶保养全攻略_云雾茶庄', headings: ['冲泡'], text: brew }),
    [{ message: 'mismatch', args: { found: 0 } }],
  ],
  [
    'the words stand in the h1',
    page({ type: 'article', title: '紫砂壶开壶保养全攻略_云雾茶庄', headings: ['紫砂壶开壶保养'], text: brew }),
    'pass',
  ],
  [
    'English',
    page({ type: 'product', title: 'Waterproof trail running shoes | Fellrunner', headings: ['Kettle'] }),
    [{ args: { count: 4, found: 0 } }],
  ],
  [
    'case does not matter',
    page({ type: 'product', title: 'Anji White Tea Early Leaves Pale Picked | Cloud Tea' }),
    'pass',
  ],
  ['hardly any text', page({ type: 'product', title: '紫砂壶开壶保养', text: '上新' }), 'not-applicable'],
]);
