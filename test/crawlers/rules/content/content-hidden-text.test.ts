import { contentHiddenText } from '../../../../crawlers/rules/content/content-hidden-text.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentHiddenText, [
  ['none', page(), 'pass'],
  ['folded questions', page({ textFacts: { hiddenChars: 1_200 } }), 'pass'],
  [
    'more hidden than shown',
    page({ text: '茶'.repeat(100), textFacts: { hiddenChars: 5_000 } }),
    [{ args: { count: 5000 } }],
  ],
]);
