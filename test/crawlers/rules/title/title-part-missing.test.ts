import { titlePartMissing } from '../../../../crawlers/rules/title/title-part-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titlePartMissing, [
  ['no promise', page({ type: 'product', title: '安吉白茶_云雾茶庄' }), 'pass'],
  ['a price that is there', page({ type: 'product', title: '安吉白茶价格_云雾茶庄', text: '每斤 680 元。' }), 'pass'],
  [
    'a price that is not',
    page({ type: 'product', title: '安吉白茶价格_云雾茶庄', text: '清明前采摘。' }),
    [{ message: 'price', args: { word: '价格' } }],
  ],
  [
    'pictures that are not',
    page({ type: 'article', title: '茶园高清图', images: ['/a.jpg'] }),
    [{ message: 'pictures', args: { count: 1 } }],
  ],
  ['pictures that are', page({ type: 'article', title: '茶园图片', images: ['/a.jpg', '/b.jpg', '/c.jpg'] }), 'pass'],
  ['a download that is not', page({ type: 'article', title: '茶叶检测报告下载' }), [{ message: 'download' }]],
  ['a download that is', page({ type: 'article', title: '茶叶检测报告下载', links: ['/report.pdf'] }), 'pass'],
]);
