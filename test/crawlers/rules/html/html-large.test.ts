import { htmlLarge } from '../../../../crawlers/rules/html/html-large.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlLarge, [
  ['16 KB', page(), 'pass'],
  ['1.5 MiB', page({ response: { bytes: 1_572_864 } }), [{ args: { kib: 1536 } }]],
  ['3 MiB is another rule', page({ response: { bytes: 3_145_728 } }), 'pass'],
]);
