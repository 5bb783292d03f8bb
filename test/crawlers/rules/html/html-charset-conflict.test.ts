import { htmlCharsetConflict } from '../../../../crawlers/rules/html/html-charset-conflict.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlCharsetConflict, [
  ['they agree', page(), 'pass'],
  [
    'header UTF-8, bytes GBK',
    page({ charset: { used: 'gb18030', by: 'statistics', header: 'utf-8', meta: 'gbk', disagrees: true } }),
    [{ args: { declared: 'header utf-8, meta gbk', used: 'gb18030' } }],
  ],
  ['nothing declared is another rule', page({ charset: { header: null, meta: null } }), 'pass'],
  ['no body was decoded', page({ charset: null }), 'pass'],
]);
