import { linkUncrawlable } from '../../../../crawlers/rules/links/link-uncrawlable.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

const script = { href: 'javascript:void(0)', anchor: '绿茶' };

judgeTable(linkUncrawlable, [
  ['real links', page(), 'pass'],
  [
    'three script links',
    page({ links: [script, script, script] }),
    [{ args: { count: 3, scheme: 'javascript', anchor: '绿茶' } }],
  ],
  ['one button', page({ links: [script] }), 'pass'],
]);
