import { titleTemplateVariable } from '../../../../crawlers/rules/title/title-template-variable.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(titleTemplateVariable, [
  ['a usual title', page(), 'pass'],
  ['{{ }}', page({ title: 'Dong Ding, {{ product.weight }} | Tea' }), [{ args: { text: '{{ product.weight }}' } }]],
  ['%s', page({ title: '%s - 云雾茶庄' }), [{ args: { text: '%s' } }]],
  ['undefined as a part', page({ title: 'undefined | Cloud Tea' }), [{ args: { text: 'undefined' } }]],
  ['[object Object]', page({ title: '[object Object]_茶庄' }), [{}]],
  ['a manual about null', page({ title: 'null - JavaScript', headings: ['null'] }), 'pass'],
  [
    'a manual about undefined behaviour',
    page({ title: 'Undefined behaviour - C', headings: ['Undefined behaviour'] }),
    'pass',
  ],
  [
    'a tutorial about templates',
    page({ title: 'How {{ mustache }} works', headings: ['How {{ mustache }} works'] }),
    'pass',
  ],
  ['a discount is no variable', page({ title: 'Save 20% sitewide on tea' }), 'pass'],
]);
