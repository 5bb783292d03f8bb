import { htmlCharsetMissing } from '../../../../crawlers/rules/html/html-charset-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlCharsetMissing, [
  ['declared', page(), 'pass'],
  ['a byte order mark says it', page({ charset: { by: 'bom', header: null, meta: null } }), 'pass'],
  [
    'not declared',
    page({ title: '云雾茶庄', charset: { by: 'utf8-strict', header: null, meta: null } }),
    [{ args: { used: 'utf-8' } }],
  ],
  ['plain ASCII needs none', page({ charset: { by: 'fallback', header: null, meta: null } }), 'not-applicable'],
]);
