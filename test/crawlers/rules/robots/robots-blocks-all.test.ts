import { robotsBlocksAll } from '../../../../crawlers/rules/robots/robots-blocks-all.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(robotsBlocksAll, [
  ['open', site({ robots: [{ body: 'User-agent: *\nDisallow: /cart' }] }), 'pass'],
  [
    'closed for all: one cause',
    site({ robots: [{ body: 'User-agent: *\nDisallow: /' }] }),
    [{ args: { line: 2, agent: 'googlebot' }, cause: 'https://tea.example 2' }, { args: { agent: 'baiduspider' } }],
    { engines: ['google', 'baidu'] },
  ],
  [
    'closed for Baidu alone',
    site({ robots: [{ body: 'User-agent: *\nDisallow:\n\nUser-agent: Baiduspider\nDisallow: /' }] }),
    [{ args: { agent: 'baiduspider' } }],
    { engines: ['google', 'baidu'] },
  ],
  [
    'closed for a bot that is not in the profile',
    site({ robots: [{ body: 'User-agent: Bytespider\nDisallow: /' }] }),
    'pass',
    { engines: ['google', 'baidu'] },
  ],
  [
    'closed but for one folder',
    site({ robots: [{ body: 'User-agent: *\nDisallow: /\nAllow: /$' }] }),
    'pass',
    { engines: ['google'] },
  ],
]);
