import { urlSessionId } from '../../../../crawlers/rules/url/url-session-id.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlSessionId, [
  ['none', page(), 'pass'],
  [
    'jsessionid',
    page({ url: 'https://tea.example/shop;jsessionid=0123456789ABCDEF0123' }),
    [{ args: { param: 'jsessionid' } }],
  ],
  ['PHPSESSID', page({ url: 'https://tea.example/shop?a=1&PHPSESSID=q8s7d6f5g4h3j2k1l0' }), [{ cause: 'phpsessid' }]],
  ['a short sid is a number of something else', page({ url: 'https://tea.example/shop?sid=42' }), 'pass'],
]);
