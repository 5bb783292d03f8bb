import { urlRepeatedSegment } from '../../../../crawlers/rules/url/url-repeated-segment.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlRepeatedSegment, [
  ['different segments', page({ url: 'https://tea.example/shop/green/anji' }), 'pass'],
  [
    'twice in a row',
    page({ url: 'https://tea.example/green/green/anji' }),
    [{ args: { segment: 'green' }, cause: 'green' }],
  ],
  ['three times apart', page({ url: 'https://tea.example/a/b/a/c/a/d' }), [{ args: { segment: 'a' } }]],
  ['twice apart', page({ url: 'https://tea.example/api/java/util/java' }), 'pass'],
  ['a date', page({ url: 'https://tea.example/2026/11/11/sale' }), 'pass'],
]);
