import { robotsAgentShadow } from '../../../../crawlers/rules/robots/robots-agent-shadow.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const robots = (body: string) => site({ robots: [{ body }] });

judgeSiteTable(robotsAgentShadow, [
  [
    'the group repeats the rules',
    robots('User-agent: *\nDisallow: /cart\n\nUser-agent: Googlebot\nDisallow: /cart\nDisallow: /x'),
    'pass',
  ],
  [
    'the group drops one',
    robots('User-agent: *\nDisallow: /cart\nDisallow: /search\n\nUser-agent: Baiduspider\nDisallow: /search'),
    [{ args: { agent: 'baiduspider', count: 1, rule: 'Disallow: /cart' } }],
  ],
  ['open on purpose', robots('User-agent: *\nDisallow: /cart\n\nUser-agent: Googlebot\nDisallow:'), 'not-applicable'],
  ['no group of its own', robots('User-agent: *\nDisallow: /cart'), 'not-applicable'],
]);
