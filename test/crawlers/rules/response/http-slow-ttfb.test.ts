import { httpSlowTtfb } from '../../../../crawlers/rules/response/http-slow-ttfb.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(httpSlowTtfb, [
  ['80 ms', page(), 'pass'],
  ['1.2 s: the server is one cause', page({ response: { ttfbMs: 1_200.4 } }), [{ args: { ms: 1200 } }]],
  ['another limit', page({ response: { ttfbMs: 1_200 } }), 'pass', { options: { maxMs: 2_000 } }],
]);
