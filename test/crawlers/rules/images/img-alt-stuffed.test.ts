import { imgAltStuffed } from '../../../../crawlers/rules/images/img-alt-stuffed.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(imgAltStuffed, [
  ['a sentence', page({ images: [{ alt: 'A clay teapot with a bamboo handle on a stone table' }] }), 'pass'],
  [
    'a list',
    page({ images: [{ alt: '茶叶,绿茶叶,茶叶批发,茶叶价格,安吉茶叶' }] }),
    [{ args: { word: '茶叶', count: 5 } }],
  ],
  [
    'English',
    page({ images: [{ alt: 'shoes, running shoes, trail shoes, cheap shoes' }] }),
    [{ args: { word: 'shoes' } }],
  ],
  [
    'a long description may repeat its words',
    page({
      images: [
        {
          alt: 'A diagram of the rectangle, the height of the rectangle, and how the rectangle is stored on the heap, while the rectangle is borrowed',
        },
      ],
    }),
    'pass',
  ],
  [
    'Han words between spaces',
    page({ images: [{ alt: '茶叶 绿茶叶 茶叶批发 茶叶价格' }] }),
    [{ args: { word: '茶叶', count: 4 } }],
  ],
]);
