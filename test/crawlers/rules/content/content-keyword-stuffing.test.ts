import { contentKeywordStuffing } from '../../../../crawlers/rules/content/content-keyword-stuffing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentKeywordStuffing, [
  [
    'natural',
    page({
      type: 'article',
      title: '安吉白茶_云雾茶庄',
      text: `安吉白茶。${'清明前采摘的嫩芽，清香鲜爽。'.repeat(30)}`,
    }),
    'pass',
  ],
  [
    'stuffed',
    page({
      type: 'article',
      title: '安吉白茶_云雾茶庄',
      text: '买安吉白茶，安吉白茶价格，安吉白茶批发找我们。'.repeat(10),
    }),
    [{ args: { word: '安吉白茶', count: 30 } }],
  ],
  [
    'English',
    page({
      type: 'category',
      title: 'running shoes | Fellrunner',
      text: 'Buy running shoes here, our running shoes are good. '.repeat(12),
    }),
    [{ args: { word: 'running shoes', count: 24 } }],
  ],
  [
    'a long sentence as title is no core word',
    page({ type: 'article', title: 'How to brew good green tea at home | Tea' }),
    'pass',
  ],
]);
