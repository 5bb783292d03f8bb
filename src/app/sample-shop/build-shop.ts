import { gzipSync } from 'node:zlib';
import { redirectAnswer, textAnswer } from './answers.ts';
import { PRODUCTS } from './catalogue.ts';
import { DEFECTS } from './defects.ts';
import { renderPage } from './layout.ts';
import type { Shop, ShopAnswer } from './model.ts';
import { shopPages } from './pages.ts';

const HUES: Readonly<Record<string, string>> = {
  'green-tea': '#6a9a4f',
  'black-tea': '#9c4a2f',
  'oolong-tea': '#b98a3b',
  'puer-tea': '#5b3a29',
  'white-tea': '#c9bfa5',
  teaware: '#8aa0ab',
}; // one colour a family

/**
 * Every answer of the sample shop 山雾茶铺 / Mistleaf Tea by path, as it would stand at the given origin. `planted: false`
 * leaves the defects out: the shop as it ought to be.
 */
export function buildShop(origin: string, options: { planted?: boolean } = {}): Map<string, ShopAnswer> {
  const shop: Shop = { pages: new Map(), answers: new Map(), robotsLines: [], sitemapExtra: [] };
  for (const page of shopPages()) shop.pages.set(page.path, page);
  if (options.planted ?? true) for (const defect of DEFECTS) defect.plant(shop, origin);

  const answers = new Map<string, ShopAnswer>();
  for (const page of shop.pages.values()) {
    answers.set(page.path, {
      status: page.status,
      headers: { 'content-type': 'text/html; charset=utf-8', ...page.headers },
      body: renderPage(page, origin),
    });
  }
  answers.set('/', redirectAnswer('/zh/', 301));
  answers.set('/style.css', textAnswer('text/css; charset=utf-8', STYLE));
  answers.set('/favicon.svg', svg(picture('#6a9a4f', '茶')));
  answers.set('/img/cover.svg', svg(picture('#6a9a4f', '山雾')));
  for (const product of PRODUCTS)
    answers.set(`/img/${product.slug}.svg`, svg(picture(HUES[product.category]!, product.name.zh)));
  addSitemaps(shop, answers, origin);
  answers.set('/robots.txt', textAnswer('text/plain; charset=utf-8', robots(shop, origin)));
  for (const [path, answer] of shop.answers) answers.set(path, answer);
  return answers;
}

function svg(body: string): ShopAnswer {
  return textAnswer('image/svg+xml', body);
}

function picture(colour: string, label: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="240" viewBox="0 0 320 240"><rect width="320" height="240" fill="${colour}"/><text x="160" y="132" font-size="36" text-anchor="middle" fill="#fff">${label}</text></svg>`;
}

function robots(shop: Shop, origin: string): string {
  return [
    'User-agent: *',
    'Disallow: /zh/basket',
    'Disallow: /en/basket',
    ...shop.robotsLines,
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n');
}

/** An index with three parts, one of each kind that engines take: XML, gzipped XML and a plain list. */
function addSitemaps(shop: Shop, answers: Map<string, ShopAnswer>, origin: string): void {
  const listed = [...shop.pages.values()].filter((page) => page.inSitemap);
  const urlset = (lang: string, extra: readonly { path: string; lastmod: string }[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${[
      ...listed.filter((page) => page.lang === lang && page.kind !== 'archive'),
      ...extra,
    ]
      .map((page) => `<url><loc>${origin}${page.path}</loc><lastmod>${page.lastmod}</lastmod></url>`)
      .join('\n')}\n</urlset>\n`;
  const parts = ['/sitemap-zh.xml', '/sitemap-en.xml.gz', '/sitemap-archive.txt'];
  answers.set(
    '/sitemap.xml',
    textAnswer(
      'application/xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.map((part) => `<sitemap><loc>${origin}${part}</loc></sitemap>`).join('\n')}\n</sitemapindex>\n`,
    ),
  );
  answers.set('/sitemap-zh.xml', textAnswer('application/xml', urlset('zh', shop.sitemapExtra)));
  answers.set('/sitemap-en.xml.gz', {
    status: 200,
    headers: { 'content-type': 'application/gzip' },
    body: gzipSync(urlset('en', [])),
  });
  const archive = listed.filter((page) => page.kind === 'archive').map((page) => origin + page.path);
  answers.set('/sitemap-archive.txt', textAnswer('text/plain; charset=utf-8', `${archive.join('\n')}\n`));
}

const STYLE = `body{font:16px/1.7 "Noto Sans SC","PingFang SC",sans-serif;max-width:60rem;margin:auto;padding:1rem;color:#2b2b26}
nav ul,footer ul,.cards{list-style:none;display:flex;flex-wrap:wrap;gap:1rem;padding:0}.breadcrumb ol{list-style:none;display:flex;gap:.5rem;padding:0}
.card img{display:block;width:100%;height:auto}.card{width:12rem}.price{color:#a4351f}`;
