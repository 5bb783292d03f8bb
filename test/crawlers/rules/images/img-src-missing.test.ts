import { imgSrcMissing } from '../../../../crawlers/rules/images/img-src-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(imgSrcMissing, [
  ['with address', page({ images: ['/a.jpg'] }), 'pass'],
  ['empty', page({ images: [{ src: '' }] }), [{ args: { count: 1 } }]],
  ['lazy ones are another rule', page({ images: [{ src: '', lazySrc: '/a.jpg' }] }), 'pass'],
]);
