import { contentDateFuture } from '../../../../crawlers/rules/content/content-date-future.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const dated = (source: string, value: string) => page({ type: 'article', html: { dates: [{ source, value }] } });

judgeTable(contentDateFuture, [
  ['last month', dated('json-ld:datePublished', '2026-09-01'), 'pass'],
  ['next year', dated('article:published_time', '2027-01-01'), [{ args: { date: '2027-01-01' } }]],
  ['an event next year', dated('time', '2027-01-01'), 'pass'],
  ['tomorrow may be a time zone', dated('article:modified_time', '2026-10-02'), 'pass'],
  ['no dates', page(), 'not-applicable'],
]);
