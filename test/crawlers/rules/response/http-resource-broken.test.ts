import { LINK_KIND, URL_ROLE } from '../../../../crawlers/model/states.ts';
import { httpResourceBroken } from '../../../../crawlers/rules/response/http-resource-broken.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const css = { kind: LINK_KIND.style };

judgeSiteTable(httpResourceBroken, [
  ['it answers', site({ urls: { '/s.css': { role: URL_ROLE.resource } }, links: [['/', '/s.css', css]] }), 'pass'],
  [
    '404 on two pages is one cause',
    site({
      urls: { '/s.css': { role: URL_ROLE.resource, status: 404 } },
      links: [
        ['/', '/s.css', css],
        ['/a', '/s.css', css],
      ],
    }),
    [{ cause: 'https://tea.example/s.css' }, { cause: 'https://tea.example/s.css' }],
  ],
  ['not asked for', site({ resourcesChecked: false }), 'not-measured'],
]);
