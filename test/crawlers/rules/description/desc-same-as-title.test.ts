import { descSameAsTitle } from '../../../../crawlers/rules/description/desc-same-as-title.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(descSameAsTitle, [
  ['different', page(), 'pass'],
  ['the same', page({ title: '安吉白茶_云雾茶庄', description: '安吉白茶_云雾茶庄' }), [{ message: 'same' }]],
  ['the same but for case', page({ title: 'Anji White Tea', description: 'Anji white tea ' }), [{ message: 'same' }]],
  ['none', page({ description: null }), 'pass'],
]);
