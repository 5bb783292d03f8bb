import { historyContentShrunk } from '../../../../crawlers/rules/history/history-content-shrunk.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const changed = (...fields: [field: string, before: string | null, after: string | null][]) =>
  site({ urls: { '/tea': {} }, changes: [{ url: '/tea', fields }] });

judgeSiteTable(historyContentShrunk, [
  ['two thirds are gone', changed(['content', '900', '300']), [{ urlId: 1, args: { before: 900, after: 300 } }]],
  ['nothing is left', changed(['content', '900', '0']), [{ urlId: 1 }]],
  ['a little less', changed(['content', '900', '700']), 'pass'],
  ['it was short before', changed(['content', '200', '0']), 'pass'],
  ['rewritten at the same length', changed(['content', '900', '900']), 'pass'],
  ['it redirects now', changed(['status', '200', '301'], ['content', '900', '0']), 'pass'],
  ['stricter on demand', changed(['content', '900', '700']), [{ urlId: 1 }], { options: { lostPercent: 10 } }],
  ['no earlier crawl', site({ urls: { '/tea': {} } }), 'not-applicable'],
  ['nothing changed', site({ urls: { '/tea': {} }, changes: [] }), 'pass'],
]);
