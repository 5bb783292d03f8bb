import { contentPlaceholder } from '../../../../crawlers/rules/content/content-placeholder.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(contentPlaceholder, [
  ['real text', page(), 'pass'],
  [
    'lorem ipsum',
    page({ text: 'Delivery. Lorem ipsum dolor sit amet, consectetur.' }),
    [{ args: { text: 'Lorem ipsum dolor' } }],
  ],
  ['Chinese', page({ text: '关于我们：这里是内容，请替换。' }), [{ args: { text: '这里是内容' } }]],
  [
    'a page about it',
    page({ headings: ['What does Lorem ipsum dolor mean?'], text: 'Lorem ipsum dolor is filler text.' }),
    'pass',
  ],
  ['a manual that says TODO', page({ text: 'TODO: mark what is left to do.' }), 'pass'],
  ['an example of code', page({ text: 'fs::write("foo.txt", b"Lorem ipsum")' }), 'pass'],
]);
