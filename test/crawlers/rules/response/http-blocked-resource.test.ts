import { LINK_KIND, URL_ROLE, URL_STATE } from '../../../../crawlers/model/states.ts';
import { httpBlockedResource } from '../../../../crawlers/rules/response/http-blocked-resource.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const js = { kind: LINK_KIND.script };

judgeSiteTable(httpBlockedResource, [
  ['allowed', site({ urls: { '/a.js': { role: URL_ROLE.resource } }, links: [['/', '/a.js', js]] }), 'pass'],
  [
    'blocked',
    site({
      urls: { '/a.js': { role: URL_ROLE.resource, status: 0, state: URL_STATE.skipped, reason: 'robots-blocked' } },
      links: [['/', '/a.js', js]],
    }),
    [{ cause: 'https://tea.example/a.js' }],
  ],
  ['not asked for', site({ resourcesChecked: false }), 'not-measured'],
]);
