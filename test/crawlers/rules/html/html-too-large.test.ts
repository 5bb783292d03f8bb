import { htmlTooLarge } from '../../../../crawlers/rules/html/html-too-large.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlTooLarge, [
  ['16 KB', page(), 'pass'],
  ['1.5 MiB is another rule', page({ response: { bytes: 1_572_864 } }), 'pass'],
  ['3 MiB', page({ response: { bytes: 3_145_728 } }), [{ args: { kib: 3072 } }]],
  ['cut at a cap: what was read is enough to tell', page({ response: { bytes: 10_485_760, cut: true } }), [{}]],
]);
