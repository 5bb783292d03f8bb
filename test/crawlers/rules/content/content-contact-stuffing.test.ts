import { contentContactStuffing } from '../../../../crawlers/rules/content/content-contact-stuffing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const text = (contact: string) =>
  `云雾茶庄专营安吉白茶，欢迎来电咨询${contact}，产地直发，支持七天无理由退换。`.repeat(3);

judgeTable(contentContactStuffing, [
  ['no numbers', page({ type: 'product', text: text('') }), 'pass'],
  [
    'a mobile number three times',
    page({ type: 'product', text: text('13800138000') }),
    [{ args: { text: '13800138000', count: 3 } }],
  ],
  ['WeChat three times', page({ type: 'article', text: text('微信：tea_cloud88') }), [{ args: { count: 3 } }]],
  ['once', page({ type: 'article', text: `${text('')}电话 400-800-1234。` }), 'pass'],
  ['a contact page may', page({ type: 'utility', text: text('13800138000') }), 'not-applicable'],
]);
