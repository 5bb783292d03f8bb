import { LINK_KIND } from '../../../../crawlers/model/states.ts';
import { pageRelNotAnchor } from '../../../../crawlers/rules/pagination/page-rel-not-anchor.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const next = { href: '/green?page=2', kind: LINK_KIND.next, anchor: '' };

judgeTable(pageRelNotAnchor, [
  ['no pagination', page(), 'pass'],
  ['with a real link', page({ links: [next, { href: '/green?page=2', anchor: '下一页' }] }), 'pass'],
  ['without', page({ links: [next, '/'] }), [{ args: { rel: 'next', target: 'https://tea.example/green?page=2' } }]],
]);
