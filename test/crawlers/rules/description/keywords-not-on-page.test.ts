import { keywordsNotOnPage } from '../../../../crawlers/rules/description/keywords-not-on-page.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(keywordsNotOnPage, [
  ['none', page(), 'pass'],
  ['all on the page', page({ metas: [{ name: 'keywords', content: 'Anji, green tea' }] }), 'pass'],
  ['one synonym is fine', page({ metas: [{ name: 'keywords', content: 'Anji, green tea, matcha' }] }), 'pass'],
  [
    'a list for another page',
    page({ metas: [{ name: 'keywords', content: 'running shoes, trail, waterproof, Anji' }] }),
    [{ args: { count: 4, missing: 3 } }],
  ],
  [
    'Chinese',
    page({ text: '明前龙井'.repeat(40), metas: [{ name: 'keywords', content: '龙井，紫砂壶，普洱' }] }),
    [{ args: { count: 3, missing: 2 }, evidence: { word: '紫砂壶, 普洱' } }],
  ],
]);
