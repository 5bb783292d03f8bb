import { contentAppGate } from '../../../../crawlers/rules/content/content-app-gate.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const zh = '明前龙井的采摘只有十几天，采下当天就要炒制，味道最鲜。';

judgeTable(contentAppGate, [
  ['no app', page({ text: zh }), 'pass'],
  ['a gate', page({ text: `${zh}打开APP阅读全文` }), [{ args: { text: '打开APP阅读全文' } }]],
  ['another', page({ text: `${zh}下载云雾App查看更多内容` }), [{ message: 'gate' }]],
  ['an app as a product', page({ text: `${zh}我们的 App 上线了，功能很多。` }), 'pass'],
  ['English is not asked', page(), 'pass'],
]);
