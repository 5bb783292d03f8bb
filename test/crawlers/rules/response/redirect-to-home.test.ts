import { redirectToHome } from '../../../../crawlers/rules/response/redirect-to-home.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

const home = (paths: string[]) => site({ chains: paths.map((path) => ({ hops: [path, '/'] })) });

judgeSiteTable(redirectToHome, [
  ['two old pages', home(['/a', '/b']), 'pass'],
  ['three old pages', home(['/a', '/b', '/c']), [{ args: { count: 3 }, cause: 'https://tea.example/' }, {}, {}]],
  ['index files are the home page itself', home(['/index.html', '/zh/', '/default.aspx']), 'pass'],
]);
