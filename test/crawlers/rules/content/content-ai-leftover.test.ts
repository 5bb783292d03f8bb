import { contentAiLeftover } from '../../../../crawlers/rules/content/content-ai-leftover.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentAiLeftover, [
  ['real text', page(), 'pass'],
  [
    'Chinese',
    page({ text: '以下是为您生成的产品文案：易武古树生茶，口感细腻。' }),
    [{ args: { text: '以下是为您生成' } }],
  ],
  [
    'English',
    page({ text: 'As an AI language model, I cannot taste tea, but green tea is fresh.' }),
    [{ message: 'found' }],
  ],
  [
    'an article about AI',
    page({ title: 'What ChatGPT says about tea', text: 'As an AI language model, I cannot taste tea.' }),
    'pass',
  ],
  ['a tea named Ai', page({ title: '艾草茶', text: '作为一个人，要喝茶。' }), 'pass'],
]);
