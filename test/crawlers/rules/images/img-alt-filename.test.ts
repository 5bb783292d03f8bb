import { imgAltFilename } from '../../../../crawlers/rules/images/img-alt-filename.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(imgAltFilename, [
  ['a description', page({ images: ['/a.jpg'] }), 'pass'],
  ['a file name', page({ images: [{ alt: 'DSC_0042.JPG' }] }), [{ args: { count: 1, alt: 'DSC_0042.JPG' } }]],
  ['a camera number', page({ images: [{ alt: 'IMG_20261122' }] }), [{}]],
  ['a chat picture', page({ images: [{ alt: '微信图片20261122' }] }), [{}]],
  ['a hash', page({ images: [{ alt: 'd41d8cd98f00b204e9800998ecf8427e' }] }), [{}]],
  ['a product name', page({ images: [{ alt: '安吉白茶 50g' }, { alt: 'Kettle' }] }), 'pass'],
]);
