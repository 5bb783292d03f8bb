import { urlHashRoute } from '../../../../crawlers/rules/url/url-hash-route.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlHashRoute, [
  ['paths', page(), 'pass'],
  ['in-page links', page({ links: ['#brew'] }), 'pass'],
  ['#/list', page({ links: ['#/list', '/#!/item/3'] }), [{ args: { count: 2, href: '#/list' } }]],
]);
