import { historyPageLost } from '../../../../crawlers/rules/history/history-page-lost.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const changed = (...fields: [field: string, before: string | null, after: string | null][]) =>
  site({ urls: { '/tea': {} }, changes: [{ url: '/tea', fields }] });

judgeSiteTable(historyPageLost, [
  [
    'gone with 404',
    site({ urls: { '/tea': { status: 404 } }, changes: [{ url: '/tea', state: 'lost', reason: 'status-404' }] }),
    [{ urlId: 1, message: 'answers', args: { url: 'https://tea.example/tea', status: '404' } }],
  ],
  [
    'nothing leads to it any more',
    site({ changes: [{ url: '/old', state: 'lost', reason: 'not-linked', unknown: true }] }),
    [{ urlId: null, message: 'unlinked', evidence: { url: 'https://tea.example/old' } }],
  ],
  [
    'blocked now',
    site({ urls: { '/tea': {} }, changes: [{ url: '/tea', state: 'lost', reason: 'robots-blocked' }] }),
    [{ message: 'unreached', args: { url: 'https://tea.example/tea', reason: 'robots-blocked' } }],
  ],
  [
    'a page that nobody was to find',
    site({ changes: [{ url: '/cart', state: 'lost', reason: 'status-404', wasIndexable: false }] }),
    'pass',
  ],
  ['not reached this time', site({ changes: [{ url: '/tea', state: 'unseen', reason: 'max-pages' }] }), 'pass'],
  ['only changed', changed(['title', '龙井', '特级龙井']), 'pass'],
  ['no earlier crawl', site({ urls: { '/tea': {} } }), 'not-applicable'],
  ['nothing changed', site({ urls: { '/tea': {} }, changes: [] }), 'pass'],
]);
