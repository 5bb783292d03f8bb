import { LINK_KIND, URL_ROLE } from '../../../../crawlers/model/states.ts';
import { imgBroken } from '../../../../crawlers/rules/images/img-broken.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const img = { kind: LINK_KIND.image };

judgeSiteTable(imgBroken, [
  ['it answers', site({ urls: { '/a.jpg': { role: URL_ROLE.resource } }, links: [['/', '/a.jpg', img]] }), 'pass'],
  [
    '404 on two pages is one cause',
    site({
      urls: { '/a.jpg': { role: URL_ROLE.resource, status: 404 } },
      links: [
        ['/', '/a.jpg', img],
        ['/b', '/a.jpg', img],
      ],
    }),
    [{ cause: 'https://tea.example/a.jpg' }, {}],
  ],
  ['not asked for', site({ resourcesChecked: false }), 'not-measured'],
]);
