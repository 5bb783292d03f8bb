import { linkHttpsToHttp } from '../../../../crawlers/rules/links/link-https-to-http.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(linkHttpsToHttp, [
  ['https', page(), 'pass'],
  [
    'http',
    page({ links: ['http://tea.example/old', 'http://tea.example/older', '/new'] }),
    [{ args: { count: 2, target: 'http://tea.example/old' } }],
  ],
  ['an external site may', page({ links: ['http://other.example/'] }), 'pass'],
  ['an http site', page({ url: 'http://tea.example/', links: ['http://tea.example/a'] }), 'not-applicable'],
]);
