import { contentReadability } from '../../../../crawlers/rules/content/content-readability.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentReadability, [
  ['short sentences', page({ type: 'article' }), 'pass'],
  [
    '40 words',
    page({ type: 'article', textFacts: { meanSentence: 40 } }),
    [{ message: 'words', args: { count: 40, max: 30 } }],
  ],
  ['40 Chinese characters are fine', page({ type: 'article', textFacts: { cjk: true, meanSentence: 40 } }), 'pass'],
  [
    '75 Chinese characters',
    page({ type: 'article', textFacts: { cjk: true, meanSentence: 75 } }),
    [{ message: 'han' }],
  ],
  ['too short to say', page({ type: 'article', textFacts: { meanSentence: null } }), 'not-applicable'],
]);
