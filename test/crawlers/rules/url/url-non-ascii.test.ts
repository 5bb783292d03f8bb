import { urlNonAscii } from '../../../../crawlers/rules/url/url-non-ascii.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlNonAscii, [
  ['ASCII', page(), 'pass'],
  ['Chinese', page({ url: 'https://tea.example/%E7%BB%BF%E8%8C%B6' }), [{ args: { text: '/绿茶' } }]],
  ['GBK bytes', page({ url: 'https://tea.example/%C2%CC%B2%E8' }), [{ args: { text: '/%C2%CC%B2%E8' } }]],
  ['an escaped space is another rule', page({ url: 'https://tea.example/green%20tea' }), 'pass'],
]);
