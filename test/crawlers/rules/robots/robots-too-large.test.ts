import { robotsTooLarge } from '../../../../crawlers/rules/robots/robots-too-large.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(robotsTooLarge, [
  ['small', site({ robots: [{ body: 'User-agent: *' }] }), 'pass'],
  ['exactly 500 KiB', site({ robots: [{ bytes: 512_000 }] }), 'pass'],
  ['600 KiB', site({ robots: [{ bytes: 614_400 }] }), [{ args: { kib: 600 } }]],
]);
