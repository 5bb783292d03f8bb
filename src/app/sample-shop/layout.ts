import iconv from 'iconv-lite';
import { CATEGORIES } from './catalogue.ts';
import type { ShopPage } from './model.ts';

const TEXT = {
  zh: {
    brand: '山雾茶铺',
    home: '首页',
    journal: '茶事笔记',
    sale: '本季优惠',
    about: '关于我们',
    contact: '联系与门店',
    delivery: '配送与退换',
    privacy: '隐私说明',
    archive: '旧站存档',
    look: '茶席图集',
    other: 'English',
    foot: '山雾茶铺，二〇一二年开在杭州灵隐路。每一款茶都写明产地到村、采摘日期和批号。',
  },
  en: {
    brand: 'Mistleaf Tea',
    home: 'Home',
    journal: 'Tea Journal',
    sale: 'Seasonal Offers',
    about: 'About Us',
    contact: 'Contact and Shops',
    delivery: 'Delivery and Returns',
    privacy: 'Privacy Notice',
    archive: '',
    look: '',
    other: '中文',
    foot: 'Mistleaf Tea opened on Lingyin Road, Hangzhou, in 2012. Every tea carries its village, picking date and batch number.',
  },
} as const;

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The bytes of a page as the shop's template makes them, in the page's own encoding. */
export function renderPage(page: ShopPage, origin: string): Uint8Array {
  const text = TEXT[page.lang];
  const root = `/${page.lang}/`;
  const url = origin + page.path;
  const charset = page.encoding === 'gbk' ? 'gb2312' : 'utf-8';
  const alternates = page.twin
    ? [
        [page.lang === 'zh' ? 'zh-Hans' : 'en', page.path],
        [page.lang === 'zh' ? 'en' : 'zh-Hans', page.twin],
        ['x-default', page.lang === 'en' ? page.path : page.twin],
      ]
    : [];
  const nav = [
    [root, text.home],
    ...CATEGORIES.map((category) => [`${root}${category.slug}/`, category.name[page.lang]]),
    [`${root}journal/`, text.journal],
    [`${root}sale/`, text.sale],
  ];
  const foot = [
    [`${root}about/`, text.about],
    [`${root}contact/`, text.contact],
    [`${root}delivery/`, text.delivery],
    [`${root}privacy/`, text.privacy],
    ...(page.lang === 'zh'
      ? [
          ['/zh/archive/', text.archive],
          ['/zh/lookbook/', text.look],
        ]
      : []),
    ...(page.twin ? [[page.twin, text.other]] : []),
  ];
  const link = ([path, name]: readonly string[]) => `<li><a href="${path}">${name}</a></li>`;
  let html = `<!doctype html>
<html lang="${page.lang === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="${charset}">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="applicable-device" content="pc,mobile">
<link rel="canonical" href="${url}">
${alternates.map(([lang, path]) => `<link rel="alternate" hreflang="${lang}" href="${origin}${path}">`).join('\n')}
<meta property="og:title" content="${escapeHtml(page.title)}">
<meta property="og:type" content="${page.ogType}">
<meta property="og:url" content="${url}">
<meta property="og:image" content="${origin}/img/cover.svg">
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
${page.data.map((item) => `<script type="application/ld+json">${JSON.stringify(item).replaceAll('<', '\\u003c')}</script>`).join('\n')}
</head>
<body>
<header><a class="brand" href="${root}">${text.brand}</a>
<nav><ul>${nav.map(link).join('')}</ul></nav></header>
${page.breadcrumb.length > 0 ? `<nav class="breadcrumb" aria-label="breadcrumb"><ol>${page.breadcrumb.map(link).join('')}<li>${escapeHtml(page.h1)}</li></ol></nav>` : ''}
<main>
<h1>${escapeHtml(page.h1)}</h1>
${page.main}
</main>
<footer><ul>${foot.map(link).join('')}</ul><p>${text.foot}</p></footer>
</body>
</html>
`;
  for (const edit of page.edits) html = edit(html);
  return page.encoding === 'gbk' ? iconv.encode(html, 'gbk') : Buffer.from(html, 'utf8');
}
