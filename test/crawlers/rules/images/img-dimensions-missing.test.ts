import { imgDimensionsMissing } from '../../../../crawlers/rules/images/img-dimensions-missing.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(imgDimensionsMissing, [
  ['sized', page({ images: ['/a.jpg'] }), 'pass'],
  ['no width', page({ images: [{ src: '/a.jpg', width: null }] }), [{ args: { count: 1, src: '/a.jpg' } }]],
  ['sized by style', page({ images: [{ width: null, height: null, sizedByStyle: true }] }), 'pass'],
  ['a pixel', page({ images: [{ width: '1', height: null }] }), 'pass'],
]);
