import { robotsMissing } from '../../../../crawlers/rules/robots/robots-missing.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(robotsMissing, [
  ['present', site({ robots: [{ body: 'User-agent: *' }] }), 'pass'],
  ['404', site({ robots: [{ status: 404, state: 'missing' }] }), [{ urlId: null, args: { status: 404 } }]],
  ['not asked for', site(), 'not-applicable'],
]);
