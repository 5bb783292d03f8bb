import { historyNoindexNew } from '../../../../crawlers/rules/history/history-noindex-new.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const changed = (...fields: [field: string, before: string | null, after: string | null][]) =>
  site({ urls: { '/tea': {} }, changes: [{ url: '/tea', fields }] });

judgeSiteTable(historyNoindexNew, [
  [
    'noindex came',
    changed(['indexable', 'yes', 'noindex'], ['robots', null, 'noindex,follow']),
    [{ urlId: 1, message: 'noindex', evidence: { value: 'noindex,follow' } }],
  ],
  ['by header, without a meta', changed(['indexable', 'yes', 'noindex']), [{ urlId: 1 }]],
  ['another reason', changed(['indexable', 'yes', 'canonicalised']), 'pass'],
  ['noindex went', changed(['indexable', 'noindex', 'yes']), 'pass'],
  [
    'it was not indexable before',
    site({ changes: [{ url: '/tea', wasIndexable: false, fields: [['indexable', 'canonicalised', 'noindex']] }] }),
    'pass',
  ],
  ['no earlier crawl', site({ urls: { '/tea': {} } }), 'not-applicable'],
  ['nothing changed', site({ urls: { '/tea': {} }, changes: [] }), 'pass'],
]);
