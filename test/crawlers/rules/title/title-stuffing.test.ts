import { titleStuffing } from '../../../../crawlers/rules/title/title-stuffing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleStuffing, [
  ['a usual title', page(), 'pass'],
  ['a Chinese title that names the tea twice', page({ title: '冻顶乌龙茶价格_冻顶乌龙礼盒_云雾茶庄' }), 'pass'],
  [
    'four times',
    page({ title: '冻顶乌龙_冻顶乌龙茶_冻顶乌龙茶价格_冻顶乌龙茶叶批发' }),
    [{ args: { word: '冻顶', count: 3 } }],
  ],
  [
    'English words',
    page({ title: 'Shoes, running shoes, cheap shoes for trail | Fellrunner' }),
    [{ args: { word: 'shoes' } }],
  ],
  ['small words do not count', page({ title: 'The tea, the pot and the cup for the table' }), 'pass'],
  ['numbers do not count', page({ title: 'Class String (Java SE 17 & JDK 17, 17)' }), 'pass'],
  ['laughter does not overlap itself', page({ title: '哈哈哈哈' }), 'pass', { options: { times: 3 } }],
  [
    'the site name does not count',
    page({ title: 'How Rust is Made and Nightly Rust - The Rust Programming Language' }),
    'pass',
  ],
]);
