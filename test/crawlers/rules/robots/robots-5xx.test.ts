import { robots5xx } from '../../../../crawlers/rules/robots/robots-5xx.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(robots5xx, [
  ['present', site({ robots: [{ body: 'User-agent: *' }] }), 'pass'],
  ['a 404 is fine', site({ robots: [{ status: 404, state: 'missing' }] }), 'pass'],
  ['503', site({ robots: [{ status: 503, state: 'unavailable' }] }), [{ args: { status: 503 } }]],
  ['no answer', site({ robots: [{ status: null, state: 'unavailable' }] }), [{ args: { status: '–' } }]],
]);
