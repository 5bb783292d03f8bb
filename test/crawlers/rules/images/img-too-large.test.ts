import { LINK_KIND, URL_ROLE } from '../../../../crawlers/model/states.ts';
import { imgTooLarge } from '../../../../crawlers/rules/images/img-too-large.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const image = { kind: LINK_KIND.image };
const shelf = (bytes: number, more = {}) =>
  site({
    urls: { '/': {}, '/longjing.jpg': { role: URL_ROLE.resource } },
    links: [['/', '/longjing.jpg', image]],
    bytes: { '/longjing.jpg': bytes },
    ...more,
  });

judgeSiteTable(imgTooLarge, [
  ['900 KB', shelf(921_600), [{ urlId: 1, args: { target: 'https://tea.example/longjing.jpg', status: 900 } }]],
  ['just right', shelf(204_800), 'pass'],
  ['a stricter limit', shelf(204_800), [{ urlId: 1 }], { options: { maxKilobytes: 100 } }],
  [
    'a large script is not an image',
    site({
      urls: { '/': {}, '/shop.js': { role: URL_ROLE.resource } },
      links: [['/', '/shop.js', { kind: LINK_KIND.script }]],
      bytes: { '/shop.js': 921_600 },
    }),
    'pass',
  ],
  ['resources were not fetched', shelf(921_600, { resourcesChecked: false }), 'not-measured'],
]);
