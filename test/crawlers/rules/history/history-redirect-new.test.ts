import { historyRedirectNew } from '../../../../crawlers/rules/history/history-redirect-new.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const changed = (...fields: [field: string, before: string | null, after: string | null][]) =>
  site({ urls: { '/tea': {} }, changes: [{ url: '/tea', fields }] });

judgeSiteTable(historyRedirectNew, [
  [
    'redirects now',
    changed(
      ['status', '200', '301'],
      ['redirect', null, 'https://tea.example/new'],
      ['indexable', 'yes', 'redirect-301'],
    ),
    [{ urlId: 1, args: { status: '301', target: 'https://tea.example/new' } }],
  ],
  ['another success', changed(['status', '200', '203']), 'pass'],
  ['came back', site({ changes: [{ url: '/tea', wasIndexable: false, fields: [['status', '404', '301']] }] }), 'pass'],
  ['no earlier crawl', site({ urls: { '/tea': {} } }), 'not-applicable'],
  ['nothing changed', site({ urls: { '/tea': {} }, changes: [] }), 'pass'],
]);
