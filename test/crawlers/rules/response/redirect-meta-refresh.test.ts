import { redirectMetaRefresh } from '../../../../crawlers/rules/response/redirect-meta-refresh.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(redirectMetaRefresh, [
  ['none', page(), 'pass'],
  [
    'to another page',
    page({ indexable: false, html: { refresh: { seconds: 0, href: '/new', url: 'https://tea.example/new' } } }),
    [{ args: { seconds: 0, target: 'https://tea.example/new' } }],
  ],
  [
    'a page that reloads itself',
    page({ html: { refresh: { seconds: 300, href: '', url: 'https://tea.example/green-tea' } } }),
    'pass',
  ],
]);
