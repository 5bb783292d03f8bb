import { redirectTemporary } from '../../../../crawlers/rules/response/redirect-temporary.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const now = { urls: { '/sale': { status: 302 }, '/tea': {} }, chains: [{ hops: ['/sale', '/tea'] }] };

judgeSiteTable(redirectTemporary, [
  [
    'the same target twice',
    site({ ...now, changes: [], before: { '/sale': { status: 307, redirect: '/tea' } } }),
    [{ urlId: 1, args: { status: 302, target: 'https://tea.example/tea' } }],
  ],
  [
    'another target before',
    site({ ...now, changes: [], before: { '/sale': { status: 302, redirect: '/autumn' } } }),
    'pass',
  ],
  ['not there before', site({ ...now, changes: [], before: {} }), 'pass'],
  [
    'permanent now',
    site({
      urls: { '/sale': { status: 301 }, '/tea': {} },
      chains: [{ hops: ['/sale', '/tea'] }],
      changes: [],
      before: { '/sale': { status: 302, redirect: '/tea' } },
    }),
    'pass',
  ],
  ['no earlier crawl', site(now), 'not-applicable'],
]);
