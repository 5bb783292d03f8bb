import { sitemapTextEncoding } from '../../../../crawlers/rules/sitemap/sitemap-text-encoding.ts';
import { site } from '../build-site.ts';
import { judgeSiteTable } from '../judge-table.ts';

judgeSiteTable(sitemapTextEncoding, [
  ['UTF-8', site({ sitemaps: [{ url: '/sitemap.xml', facts: { encoding: 'utf-8' } }] }), 'pass'],
  ['a GBK list', site({ sitemaps: [{ url: '/urls.txt', kind: 'text', facts: { encoding: 'gb18030' } }] }), 'pass'],
  [
    'GBK XML',
    site({ sitemaps: [{ url: '/sitemap.xml', facts: { encoding: 'gb18030' } }] }),
    [{ args: { value: 'gb18030' } }],
  ],
  ['UTF-16', site({ sitemaps: [{ url: '/sitemap.xml', facts: { encoding: 'utf-16le' } }] }), [{}]],
]);
