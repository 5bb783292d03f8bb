import { soft404Zh } from '../../../../crawlers/rules/response/soft-404-zh.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const short = { text: '抱歉，请返回首页。' };

judgeTable(soft404Zh, [
  ['a page', page({ ...short, title: '安吉白茶_云雾茶庄', headings: ['安吉白茶'] }), 'pass'],
  [
    'gone',
    page({ ...short, title: '页面不存在_山雾茶铺', headings: ['页面不存在'] }),
    [{ args: { text: '页面不存在' } }],
  ],
  ['taken off sale', page({ ...short, title: '云雾茶庄', headings: ['您访问的商品已下架'] }), [{ message: 'found' }]],
  ['404', page({ ...short, title: '404 - 云雾茶庄', headings: ['出错了'] }), [{ args: { text: '404' } }]],
  [
    'a model number',
    page({ text: '容量一升。', title: '404 不锈钢茶壶_云雾茶庄', headings: ['404 不锈钢茶壶'] }),
    'pass',
  ],
  ['traditional', page({ ...short, title: '頁面不存在', headings: ['頁面不存在'] }), [{ message: 'found' }]],
  [
    'a long article about it',
    page({
      text: '遇到页面不存在时，先检查网址。'.repeat(30),
      title: '页面不存在怎么办',
      headings: ['页面不存在怎么办'],
    }),
    'pass',
  ],
]);
