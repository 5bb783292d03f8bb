import { contentMojibake } from '../../../../crawlers/rules/content/content-mojibake.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentMojibake, [
  ['clean Chinese', page({ title: '安吉白茶', text: '清明前采摘，清香鲜爽。'.repeat(20) }), 'pass'],
  [
    '锟斤拷',
    page({ text: '客户评价：锟斤拷锟斤拷很好喝，锟斤拷会再来。' }),
    [{ message: 'body', args: { text: '锟斤拷', count: 3 } }],
  ],
  [
    'UTF-8 read as Latin-1',
    page({ text: 'The tea â€™ is good. Donâ€™t boil it.' }),
    [{ message: 'body', args: { text: 'â€™' } }],
  ],
  ['UTF-8 read as GBK', page({ text: '锛屽ソ鍠濈殑鑼躲€傦紝锛屾竻棣欙紝锛岄矞鐖姐€' }), [{ message: 'body' }]],
  ['in the title', page({ title: '锟斤拷_云雾茶庄' }), [{ message: 'title' }]],
  [
    'replacement characters',
    page({ charset: { replacementChars: 12 } }),
    [{ message: 'replacement', args: { count: 12 } }],
  ],
  ['hot soup is no mojibake', page({ text: '小心烫。汤很烫烫嘴。'.repeat(5) }), 'pass'],
  ['French', page({ text: 'Thé vert à la menthe, très frais, où et quand vous voulez.' }), 'pass'],
  ['an article about it', page({ title: '为什么会出现乱码', text: '锟斤拷锟斤拷是怎么来的' }), 'pass'],
]);
