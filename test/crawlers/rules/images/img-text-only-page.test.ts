import { imgTextOnlyPage } from '../../../../crawlers/rules/images/img-text-only-page.ts';
import { page } from '../build-facts.ts';
import { judgeTable } from '../judge-table.ts';

judgeTable(imgTextOnlyPage, [
  ['text and pictures', page({ type: 'product', images: ['/a.jpg', '/b.jpg'] }), 'pass'],
  [
    'pictures only',
    page({ type: 'product', text: '商品详情', images: ['/1.jpg', '/2.jpg', '/3.jpg'] }),
    [{ args: { chars: 4, count: 3 }, cause: 'product' }],
  ],
  ['small icons', page({ type: 'product', text: '商品详情', images: [{ width: '32' }, { width: '32' }] }), 'pass'],
  [
    'pictures that link elsewhere',
    page({ type: 'product', text: '商品详情', images: [{ inLink: true }, { inLink: true }] }),
    'pass',
  ],
  ['the home page may', page({ type: 'home', text: '', images: ['/1.jpg', '/2.jpg'] }), 'not-applicable'],
]);
