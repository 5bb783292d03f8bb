import { htmlViewportMissing } from '../../../../crawlers/rules/html/html-viewport-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlViewportMissing, [
  ['a viewport', page(), 'pass'],
  ['none: the whole site is one cause', page({ html: { viewport: null } }), [{ message: 'missing' }]],
  [
    'a separate mobile site is declared',
    page({
      html: { viewport: null },
      metas: [{ name: 'mobile-agent', content: 'format=html5; url=https://m.tea.example/' }],
    }),
    'pass',
  ],
  ['a redirect has no viewport to miss', page({ status: 301, html: null }), 'not-applicable'],
]);
