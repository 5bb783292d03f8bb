import { LINK_KIND } from '../../../../crawlers/model/states.ts';
import { pageRelSelf } from '../../../../crawlers/rules/pagination/page-rel-self.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(pageRelSelf, [
  ['to page 2', page({ links: [{ href: '/green-tea?page=2', kind: LINK_KIND.next }] }), 'pass'],
  ['to itself', page({ links: [{ href: '/green-tea', kind: LINK_KIND.next }] }), [{ args: { rel: 'next' } }]],
]);
