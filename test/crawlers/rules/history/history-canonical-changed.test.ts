import { historyCanonicalChanged } from '../../../../crawlers/rules/history/history-canonical-changed.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const changed = (...fields: [field: string, before: string | null, after: string | null][]) =>
  site({ urls: { '/tea': {} }, changes: [{ url: '/tea', fields }] });

judgeSiteTable(historyCanonicalChanged, [
  [
    'names another page now',
    changed(['indexable', 'yes', 'canonicalised'], ['canonical', 'https://tea.example/tea', 'https://tea.example/all']),
    [{ urlId: 1, args: { target: 'https://tea.example/all' }, evidence: { other: 'https://tea.example/tea' } }],
  ],
  [
    'had none before',
    changed(['indexable', 'yes', 'canonicalised'], ['canonical', null, 'https://tea.example/all']),
    [{ urlId: 1 }],
  ],
  ['written otherwise, still itself', changed(['canonical', null, 'https://tea.example/tea']), 'pass'],
  ['names itself again', changed(['indexable', 'canonicalised', 'yes'], ['canonical', 'x', 'y']), 'pass'],
  ['no earlier crawl', site({ urls: { '/tea': {} } }), 'not-applicable'],
  ['nothing changed', site({ urls: { '/tea': {} }, changes: [] }), 'pass'],
]);
