import { LINK_POSITION } from '../../../../crawlers/model/states.ts';
import { linkBreadcrumbMissing } from '../../../../crawlers/rules/links/link-breadcrumb-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(linkBreadcrumbMissing, [
  ['with breadcrumb', page({ type: 'product', links: [{ href: '/', position: LINK_POSITION.breadcrumb }] }), 'pass'],
  [
    'with markup',
    page({
      type: 'product',
      html: { structuredData: [{ format: 'json-ld', types: ['BreadcrumbList'], data: {}, error: null }] },
    }),
    'pass',
  ],
  ['without', page({ type: 'product' }), [{ message: 'none', cause: 'product' }]],
  ['a manual needs none', page({ type: 'other' }), 'not-applicable'],
]);
