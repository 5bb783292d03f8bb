import { httpSlowDownload } from '../../../../crawlers/rules/response/http-slow-download.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(httpSlowDownload, [
  ['40 ms', page(), 'pass'],
  ['5 s', page({ response: { totalMs: 5_080 } }), [{ args: { ms: 5000, kib: 4 } }]],
]);
