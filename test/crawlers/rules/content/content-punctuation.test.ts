import { contentPunctuation } from '../../../../crawlers/rules/content/content-punctuation.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentPunctuation, [
  ['full-width', page({ type: 'article', text: '清香，鲜爽，回甘。'.repeat(10) }), 'pass'],
  [
    'half-width',
    page({ type: 'article', text: '清香,鲜爽,回甘。'.repeat(10) }),
    [{ args: { count: 20, text: '清香,鲜爽,回' } }],
  ],
  ['numbers and Latin words', page({ type: 'article', text: '每斤 1,280 元，量大从优。Tea, 茶。'.repeat(10) }), 'pass'],
  ['English', page({ type: 'article' }), 'not-applicable'],
]);
