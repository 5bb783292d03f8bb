import { urlTrailingSlashMixed } from '../../../../crawlers/rules/url/url-trailing-slash-mixed.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(urlTrailingSlashMixed, [
  ['one form', site({ urls: { '/a/': {}, '/b': {} } }), 'pass'],
  ['both', site({ urls: { '/a/': {}, '/a': {} } }), [{ urlId: 1, args: { target: 'https://tea.example/a' } }]],
  ['the other redirects', site({ urls: { '/a/': {}, '/a': { status: 301 } } }), 'pass'],
  ['the other is canonicalised', site({ urls: { '/a/': {}, '/a': { indexable: false } } }), 'pass'],
]);
