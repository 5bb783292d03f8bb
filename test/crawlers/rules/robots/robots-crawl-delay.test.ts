import { robotsCrawlDelay } from '../../../../crawlers/rules/robots/robots-crawl-delay.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(robotsCrawlDelay, [
  ['short', site({ robots: [{ body: 'User-agent: *\nCrawl-delay: 2' }] }), 'pass'],
  [
    'long for all',
    site({ robots: [{ body: 'User-agent: *\nCrawl-delay: 30' }] }),
    [{ args: { agent: '*', seconds: 30 } }],
  ],
  ['long for a bot nobody asked about', site({ robots: [{ body: 'User-agent: AhrefsBot\nCrawl-delay: 30' }] }), 'pass'],
  ['none', site({ robots: [{ body: 'User-agent: *' }] }), 'not-applicable'],
]);
