import { urlMalformed } from '../../../../crawlers/rules/url/url-malformed.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlMalformed, [
  ['good addresses', page(), 'pass'],
  [
    'a broken one',
    page({ links: [{ href: 'http://tea .example:x/' }] }),
    [{ args: { href: 'http://tea .example:x/' } }],
  ],
  ['mail and telephone', page({ links: ['mailto:tea@tea.example', 'tel:4008001234'] }), 'pass'],
  ['an empty href is another rule', page({ links: [{ href: '', url: null }] }), 'pass'],
]);
