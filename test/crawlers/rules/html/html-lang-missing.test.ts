import { htmlLangMissing } from '../../../../crawlers/rules/html/html-lang-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlLangMissing, [
  ['declared', page(), 'pass'],
  ['missing', page({ html: { lang: null } }), [{ message: 'missing', evidence: { detected: 'en' } }]],
  ['empty', page({ html: { lang: '' } }), [{ message: 'missing' }]],
]);
