import { historyTitleChanged } from '../../../../crawlers/rules/history/history-title-changed.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const changed = (...fields: [field: string, before: string | null, after: string | null][]) =>
  site({ urls: { '/tea': {} }, changes: [{ url: '/tea', fields }] });

judgeSiteTable(historyTitleChanged, [
  [
    'another title',
    changed(['title', '西湖龙井 明前茶', '春茶特惠']),
    [{ urlId: 1, args: { before: '西湖龙井 明前茶', after: '春茶特惠' } }],
  ],
  ['the title went: another rule says it', changed(['title', '西湖龙井', '']), 'pass'],
  ['a title came', changed(['title', null, '西湖龙井']), 'pass'],
  ['the description changed', changed(['description', 'a', 'b']), 'pass'],
  ['no earlier crawl', site({ urls: { '/tea': {} } }), 'not-applicable'],
  ['nothing changed', site({ urls: { '/tea': {} }, changes: [] }), 'pass'],
]);
