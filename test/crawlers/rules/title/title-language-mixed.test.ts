import { titleLanguageMixed } from '../../../../crawlers/rules/title/title-language-mixed.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleLanguageMixed, [
  ['English', page(), 'pass'],
  ['simplified', page({ title: '西湖龙井绿茶礼盒', text: '清明前采摘。'.repeat(50) }), 'pass'],
  ['traditional', page({ title: '凍頂烏龍茶葉禮盒', text: '清明前採摘。'.repeat(50) }), 'pass'],
  ['both', page({ title: '龙井绿茶禮盒專賣_国风茶馆', text: '清明前采摘。'.repeat(50) }), [{ message: 'variants' }]],
  ['one traditional sign in a brand', page({ title: '龙井绿茶_老舍茶館', text: '清明前采摘。'.repeat(50) }), 'pass'],
  ['a Chinese title over English text', page({ title: '安吉白茶' }), [{ message: 'script' }]],
  [
    'an English product name over Chinese text',
    page({ title: 'iPhone 16 Pro', text: '全新设计，性能更强。'.repeat(50) }),
    'pass',
  ],
]);
