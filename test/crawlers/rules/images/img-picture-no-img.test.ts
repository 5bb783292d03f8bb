import { imgPictureNoImg } from '../../../../crawlers/rules/images/img-picture-no-img.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(imgPictureNoImg, [
  ['none', page(), 'pass'],
  ['two', page({ html: { picturesWithoutImg: 2 } }), [{ args: { count: 2 } }]],
]);
