import { urlTrackingParamInternal } from '../../../../crawlers/rules/url/url-tracking-param-internal.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(urlTrackingParamInternal, [
  ['none', page({ links: ['/?q=1', '/a'] }), 'pass'],
  [
    'utm on an internal link',
    page({ links: ['/a?utm_source=home', '/b?utm_source=home'] }),
    [{ args: { count: 2, param: 'utm_source', href: '/a?utm_source=home' }, cause: 'utm_source /a' }],
  ],
  ['spm', page({ links: ['/item?id=3&spm=a21.1'] }), [{ args: { param: 'spm' } }]],
  ['on an external link it is fine', page({ links: ['https://other.example/?utm_source=tea'] }), 'pass'],
]);
