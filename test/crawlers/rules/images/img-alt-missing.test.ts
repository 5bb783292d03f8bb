import { imgAltMissing } from '../../../../crawlers/rules/images/img-alt-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(imgAltMissing, [
  ['no images', page(), 'pass'],
  ['images with alt', page({ images: ['/a.jpg', { src: '/line.gif', alt: '' }] }), 'pass'],
  [
    'two without alt',
    page({ images: [{ src: '/a.jpg', alt: null }, { src: '/b.jpg', alt: null }, '/c.jpg'] }),
    [{ args: { count: 2, src: '/a.jpg' }, cause: 'other' }],
  ],
  [
    'the lazy address is named',
    page({ images: [{ src: '/blank.gif', lazySrc: '/龙井.jpg', alt: null }] }),
    [{ args: { src: '/龙井.jpg' } }],
  ],
  ['a tracking pixel', page({ images: [{ src: '/p.gif', alt: null, width: '1', height: '1' }] }), 'pass'],
]);
