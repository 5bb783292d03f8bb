import { htmlDoctypeMissing } from '../../../../crawlers/rules/html/html-doctype-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlDoctypeMissing, [
  ['present', page(), 'pass'],
  ['missing', page({ html: { doctype: null } }), [{ message: 'missing' }]],
]);
