import { contentBoilerplateRatio } from '../../../../crawlers/rules/content/content-boilerplate-ratio.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentBoilerplateRatio, [
  ['mostly its own', page({ type: 'article' }), 'pass'],
  [
    'mostly menu',
    page({ type: 'product', text: '茶'.repeat(100), textFacts: { visibleChars: 3_000 } }),
    [{ args: { ratio: 97 } }],
  ],
  ['a short page', page({ type: 'product', text: '茶', textFacts: { visibleChars: 900 } }), 'pass'],
]);
