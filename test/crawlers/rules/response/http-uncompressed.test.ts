import { httpUncompressed } from '../../../../crawlers/rules/response/http-uncompressed.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(httpUncompressed, [
  ['gzip', page(), 'pass'],
  ['plain: the server is one cause', page({ response: { encoding: null } }), [{ args: { kib: 16 } }]],
  ['small pages need none', page({ response: { encoding: null, bytes: 900 } }), 'not-applicable'],
]);
