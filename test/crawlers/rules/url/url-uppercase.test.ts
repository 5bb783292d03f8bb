import { urlUppercase } from '../../../../crawlers/rules/url/url-uppercase.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlUppercase, [
  ['lower case', page(), 'pass'],
  ['upper case', page({ url: 'https://tea.example/Autumn-Sale' }), [{ args: { path: '/Autumn-Sale' } }]],
  ['only escapes', page({ url: 'https://tea.example/%E7%BB%BF' }), 'pass'],
]);
