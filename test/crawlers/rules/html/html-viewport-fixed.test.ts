import { htmlViewportFixed } from '../../../../crawlers/rules/html/html-viewport-fixed.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(htmlViewportFixed, [
  ['usual', page(), 'pass'],
  ['none is another rule', page({ html: { viewport: null } }), 'pass'],
  ['width=750', page({ html: { viewport: 'width=750, user-scalable=no' } }), [{ message: 'fixed' }]],
  [
    'no zoom',
    page({ html: { viewport: 'width=device-width, initial-scale=1.0, user-scalable=no' } }),
    [{ message: 'zoom' }],
  ],
  ['maximum-scale=1', page({ html: { viewport: 'width=device-width,maximum-scale=1.0' } }), [{ message: 'zoom' }]],
  ['maximum-scale=5', page({ html: { viewport: 'width=device-width, maximum-scale=5' } }), 'pass'],
  ['maximum-scale=10', page({ html: { viewport: 'width=device-width, maximum-scale=10' } }), 'pass'],
]);
