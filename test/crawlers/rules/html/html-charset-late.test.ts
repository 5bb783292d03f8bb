import { htmlCharsetLate } from '../../../../crawlers/rules/html/html-charset-late.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlCharsetLate, [
  ['early', page({ charset: { header: null } }), 'pass'],
  ['late', page({ charset: { header: null, metaOffset: 2_300 } }), [{ args: { bytes: 2300 } }]],
  ['late, but the header says it', page({ charset: { metaOffset: 2_300 } }), 'pass'],
  ['none', page({ charset: { meta: null, metaOffset: null, header: null } }), 'pass'],
]);
