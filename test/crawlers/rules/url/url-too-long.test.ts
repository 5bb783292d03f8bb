import { urlTooLong } from '../../../../crawlers/rules/url/url-too-long.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlTooLong, [
  ['short', page(), 'pass'],
  ['250 characters', page({ url: `https://tea.example/${'a'.repeat(230)}` }), [{ args: { count: 250, max: 200 } }]],
  ['over 2,048 is another rule', page({ url: `https://tea.example/${'a'.repeat(2_100)}` }), 'pass'],
]);
