import { redirectAnswer, textAnswer } from './answers.ts';
import { CATEGORIES } from './catalogue.ts';
import type { Shop, ShopPage } from './model.ts';

/** Something wrong that was put into the sample shop on purpose, and all that an audit must say about it. */
export interface Defect {
  id: string;
  plant(shop: Shop, origin: string): void;
  /** Rule and path of every finding that this defect causes; path `null`: the site as a whole. */
  expect: readonly (readonly [rule: string, path: string | null])[];
}

const at = (shop: Shop, path: string): ShopPage => {
  const page = shop.pages.get(path);
  if (!page) throw new Error(`the sample shop has no page ${path}`);
  return page;
};
const edit = (shop: Shop, path: string, from: string | RegExp, to: string) => {
  at(shop, path).edits.push((html) => {
    const changed = html.replace(from, to);
    if (changed === html) throw new Error(`nothing to change on ${path}: ${from}`);
    return changed;
  });
};
/** Adds a paragraph (with a link, usually) at the end of a page's main part. */
const append = (shop: Shop, path: string, html: string) => {
  at(shop, path).main += `\n${html}`;
};
/** A further page made from an existing one. */
const copy = (shop: Shop, from: string, path: string, changes: Partial<ShopPage>): ShopPage => {
  const page: ShopPage = { ...at(shop, from), path, twin: null, inSitemap: false, edits: [], ...changes };
  shop.pages.set(path, page);
  return page;
};

export const DEFECTS: readonly Defect[] = [
  // Titles and descriptions
  {
    id: 'title-missing',
    plant: (shop) => edit(shop, '/zh/teaware/pitcher/', /<title>.*?<\/title>\n/, ''),
    expect: [['title-missing', '/zh/teaware/pitcher/']],
  },
  {
    id: 'title-multiple',
    plant: (shop) =>
      edit(
        shop,
        '/en/teaware/pitcher/',
        '</title>',
        '</title>\n<title>Glass Pitcher for Sharing Tea | Mistleaf Tea</title>',
      ),
    expect: [['title-multiple', '/en/teaware/pitcher/']],
  },
  {
    id: 'title-duplicate',
    plant: (shop) => {
      at(shop, '/zh/puer-tea/tuocha/').title = at(shop, '/zh/puer-tea/ripe-menghai/').title;
    },
    expect: [
      ['title-duplicate', '/zh/puer-tea/ripe-menghai/'],
      ['title-duplicate', '/zh/puer-tea/tuocha/'],
    ],
  },
  {
    id: 'title-too-long',
    plant: (shop) => {
      at(shop, '/en/black-tea/lapsang/').title =
        'Lapsang Souchong, Pine Smoked Black Tea from Tongmu Pass in the Wuyi Mountains of Fujian, 150 g | Mistleaf Tea';
    },
    expect: [['title-too-long', '/en/black-tea/lapsang/']],
  },
  {
    id: 'title-too-short',
    plant: (shop) => {
      at(shop, '/zh/white-tea/gongmei/').title = '贡眉';
    },
    expect: [['title-too-short', '/zh/white-tea/gongmei/']],
  },
  {
    id: 'title-half-empty',
    plant: (shop) => {
      at(shop, '/zh/white-tea/white-peony/').title = '_山雾茶铺';
    },
    expect: [['title-half-empty', '/zh/white-tea/white-peony/']],
  },
  {
    id: 'title-stuffing',
    plant: (shop) => {
      at(shop, '/zh/oolong-tea/dongding/').title = '冻顶乌龙_冻顶乌龙茶_冻顶乌龙茶价格_冻顶乌龙茶叶批发';
    },
    expect: [['title-stuffing', '/zh/oolong-tea/dongding/']],
  },
  {
    id: 'title-template-variable',
    plant: (shop) => {
      at(shop, '/en/oolong-tea/dongding/').title = 'Dong Ding Oolong, {{ product.weight }} | Mistleaf Tea';
    },
    expect: [['title-template-variable', '/en/oolong-tea/dongding/']],
  },
  {
    id: 'desc-missing',
    plant: (shop) => edit(shop, '/zh/teaware/travel-set/', /<meta name="description".*?>\n/, ''),
    expect: [['desc-missing', '/zh/teaware/travel-set/']],
  },
  {
    id: 'desc-duplicate',
    plant: (shop) => {
      at(shop, '/en/green-tea/maojian/').description = at(shop, '/en/green-tea/longjing/').description;
    },
    expect: [
      ['desc-duplicate', '/en/green-tea/longjing/'],
      ['desc-duplicate', '/en/green-tea/maojian/'],
    ],
  },
  {
    id: 'desc-too-short',
    plant: (shop) => {
      at(shop, '/zh/black-tea/keemun/').description = '祁门红茶，好喝。';
    },
    expect: [['desc-too-short', '/zh/black-tea/keemun/']],
  },
  // Headings
  {
    id: 'h1-missing',
    plant: (shop) => edit(shop, '/zh/teaware/clay-pot/', /<h1>(.*?)<\/h1>/, '<p class="big">$1</p>'),
    expect: [['h1-missing', '/zh/teaware/clay-pot/']],
  },
  {
    id: 'h1-multiple',
    plant: (shop) =>
      append(shop, '/en/about/', '<h1>Our Promise</h1><p>If a tea does not taste as described, we take it back.</p>'),
    expect: [['h1-multiple', '/en/about/']],
  },
  {
    id: 'heading-skip',
    plant: (shop) => append(shop, '/zh/delivery/', '<h4>大件茶具</h4><p>紫砂壶和礼盒走顺丰，另附验货单。</p>'),
    expect: [['heading-skip', '/zh/delivery/']],
  },
  // Canonical, robots, hreflang neighbours
  {
    id: 'canonical-conflicting',
    plant: (shop, origin) =>
      edit(shop, '/en/puer-tea/tuocha/', '</title>', `</title>\n<link rel="canonical" href="${origin}/en/puer-tea/">`),
    expect: [['canonical-conflicting', '/en/puer-tea/tuocha/']],
  },
  {
    id: 'canonical-target-4xx',
    plant: (shop, origin) =>
      edit(
        shop,
        '/zh/puer-tea/tangerine-puer/',
        /<link rel="canonical" href=".*?">/,
        `<link rel="canonical" href="${origin}/zh/puer-tea/xiaoqinggan/">`,
      ),
    expect: [['canonical-target-4xx', '/zh/puer-tea/tangerine-puer/']],
  },
  {
    id: 'canonical-to-root',
    plant: (shop, origin) =>
      edit(shop, '/en/privacy/', /<link rel="canonical" href=".*?">/, `<link rel="canonical" href="${origin}/">`),
    expect: [['canonical-to-root', '/en/privacy/']],
  },
  {
    id: 'noindex-in-sitemap',
    plant: (shop) =>
      edit(shop, '/en/white-tea/gongmei/', '</title>', '</title>\n<meta name="robots" content="noindex">'),
    expect: [
      ['index-noindex', '/en/white-tea/gongmei/'],
      ['sitemap-url-noindex', '/en/white-tea/gongmei/'],
    ],
  },
  // Links and redirects
  {
    id: 'broken-link',
    plant: (shop) =>
      append(
        shop,
        '/zh/journal/cold-brew/',
        '<p>配方卡片见<a href="/zh/journal/cold-brew-card/">冷泡茶配方卡片</a>。</p>',
      ),
    expect: [['http-4xx-internal', '/zh/journal/cold-brew/']],
  },
  {
    id: 'server-error',
    plant: (shop) => {
      append(
        shop,
        '/en/journal/cold-brew/',
        '<p>Print the <a href="/en/journal/cold-brew-card/">cold brew recipe card</a>.</p>',
      );
      shop.answers.set(
        '/en/journal/cold-brew-card/',
        textAnswer('text/html; charset=utf-8', '<!doctype html><title>Error</title>', 500),
      );
    },
    expect: [['http-5xx-internal', '/en/journal/cold-brew/']],
  },
  {
    id: 'redirect-chain',
    plant: (shop) => {
      append(shop, '/zh/journal/raw-or-ripe/', '<p>想先试喝，可以看<a href="/zh/samples/">尝鲜小样活动</a>。</p>');
      shop.answers.set('/zh/samples/', redirectAnswer('/zh/trial/', 301));
      shop.answers.set('/zh/trial/', redirectAnswer('/zh/sale/trial/', 302));
      shop.answers.set('/zh/sale/trial/', redirectAnswer('/zh/sale/sampler/', 301));
    },
    expect: [['redirect-chain', '/zh/samples/']],
  },
  {
    id: 'redirect-loop',
    plant: (shop) => {
      append(
        shop,
        '/en/journal/raw-or-ripe/',
        '<p>Our <a href="/en/glossary/">glossary of pu-erh words</a> explains the terms.</p>',
      );
      shop.answers.set('/en/glossary/', redirectAnswer('/en/words/', 301));
      shop.answers.set('/en/words/', redirectAnswer('/en/glossary/', 301));
    },
    expect: [['redirect-loop', '/en/glossary/']],
  },
  {
    id: 'soft-404-zh',
    plant: (shop) => {
      append(
        shop,
        '/zh/journal/store-tea-at-home/',
        '<p>同款茶叶罐：<a href="/zh/teaware/tin-box/">双层马口铁茶叶罐</a></p>',
      );
      copy(shop, '/zh/teaware/pitcher/', '/zh/teaware/tin-box/', {
        title: '页面不存在_山雾茶铺',
        inSitemap: true,
        h1: '页面不存在',
        description:
          '您访问的商品已下架或者页面不存在，请返回首页重新选择，或在茶具分类里看看其他正在出售的款式，给您带来不便请谅解。',
        main: '<p>抱歉，商品已下架。</p>',
        data: [],
        edits: [],
      });
    },
    expect: [['soft-404-zh', '/zh/teaware/tin-box/']],
  },
  {
    id: 'anchor-generic',
    plant: (shop) =>
      append(
        shop,
        '/zh/journal/first-gaiwan/',
        '<p>想换一把壶试试，<a href="/zh/teaware/clay-pot/">点击这里</a>。</p>',
      ),
    expect: [['link-anchor-generic', '/zh/journal/first-gaiwan/']],
  },
  {
    id: 'anchor-empty',
    plant: (shop) =>
      append(
        shop,
        '/en/journal/first-gaiwan/',
        '<p>Our favourite bowl <a href="/en/teaware/gaiwan/"></a> is back.</p>',
      ),
    expect: [['link-anchor-empty', '/en/journal/first-gaiwan/']],
  },
  {
    id: 'tracking-parameter',
    plant: (shop) =>
      append(
        shop,
        '/zh/sale/sampler/',
        '<p>正装：<a href="/zh/green-tea/longjing/?utm_source=sampler">西湖龙井正装五十克</a></p>',
      ),
    expect: [['url-tracking-param-internal', '/zh/sale/sampler/']],
  },
  {
    id: 'orphan',
    plant: (shop) => {
      const page = copy(shop, '/zh/teaware/gaiwan/', '/zh/teaware/tea-towel/', {
        title: '竹纤维茶巾 两条装 吸水不掉毛_山雾茶铺',
        h1: '竹纤维茶巾',
        inSitemap: true,
        description:
          '竹纤维茶巾，两条装，三十乘三十厘米，吸水快、不掉毛，机洗五十次不变形。放在茶席上收水，也可以垫壶，附挂绳方便晾干。',
      });
      page.main = `<p class="price">¥28.00</p><form method="post" action="/zh/basket"><button>加入购物车</button></form>
<p>茶席上总要有一块布。我们试过棉的、麻的、超细纤维的，最后留下这款竹纤维：吸水快，拧一把就半干，颜色是茶渍看不出来的栗褐。四边双线锁口，角上有一根挂绳，用完往挂钩上一搭，第二天就干透。</p>
<h2>同类可以比较</h2><ul>${CATEGORIES.slice(0, 3)
        .map((category) => `<li><a href="/zh/${category.slug}/">${category.name.zh}</a></li>`)
        .join('')}</ul>`;
      page.data = [];
    },
    expect: [['link-orphan', '/zh/teaware/tea-towel/']],
  },
  // Images
  {
    id: 'img-alt-missing',
    plant: (shop) => edit(shop, '/en/green-tea/anji-white/', /<p><img src="(.*?)" alt=".*?"/, '<p><img src="$1"'),
    expect: [['img-alt-missing', '/en/green-tea/anji-white/']],
  },
  {
    id: 'img-dimensions-missing',
    plant: (shop) => edit(shop, '/zh/green-tea/anji-white/', /(<p><img .*?) width="320" height="240"/, '$1'),
    expect: [['img-dimensions-missing', '/zh/green-tea/anji-white/']],
  },
  {
    id: 'img-lazy-no-src',
    plant: (shop) =>
      edit(shop, '/zh/lookbook/', /<img src="([^"]*)" loading="lazy"/g, '<img class="lazy" data-src="$1"'),
    expect: [['img-lazy-no-src', '/zh/lookbook/']],
  },
  // Content
  {
    id: 'content-thin',
    plant: (shop) => {
      at(shop, '/en/journal/water-temperature/').main =
        '<p><time datetime="2026-03-18">2026-03-18</time></p><p>Green tea 80 °C, black tea 95 °C, oolong boiling. More soon.</p>';
    },
    expect: [['content-thin', '/en/journal/water-temperature/']],
  },
  {
    id: 'content-duplicate-near',
    plant: (shop) => {
      append(shop, '/zh/sale/', '<p>茶友转载：<a href="/zh/journal/cold-brew-reprint/">夏天冷泡茶怎么做才好喝</a></p>');
      const original = at(shop, '/zh/journal/cold-brew/');
      copy(shop, '/zh/journal/cold-brew/', '/zh/journal/cold-brew-reprint/', {
        title: '冷泡茶怎么做才好喝：夏天的一升水_山雾茶铺',
        h1: '夏天冷泡茶怎么做才好喝',
        inSitemap: true,
        description:
          '把上一篇冷泡茶的做法稍作修改重新发布：一升水、八克茶、冰箱里一夜。这一版加了几句茶友的反馈，其余内容与原文相同。',
        main: original.main
          .replaceAll('冰箱', '冷柜')
          .replaceAll('八克', '七克')
          .replace(/<p>配方卡片见.*?<\/p>/, ''),
      });
    },
    expect: [
      ['content-duplicate-near', '/zh/journal/cold-brew/'],
      ['content-duplicate-near', '/zh/journal/cold-brew-reprint/'],
      ['link-single-inlink', '/zh/journal/cold-brew-reprint/'],
    ],
  },
  {
    id: 'content-mojibake',
    plant: (shop) => append(shop, '/zh/green-tea/maojian/', '<p>客户评价：锟斤拷锟斤拷很好喝，锟斤拷会再来。</p>'),
    expect: [['content-mojibake', '/zh/green-tea/maojian/']],
  },
  {
    id: 'content-placeholder',
    plant: (shop) => append(shop, '/en/delivery/', '<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit.</p>'),
    expect: [['content-placeholder', '/en/delivery/']],
  },
  {
    id: 'content-ai-leftover',
    plant: (shop) =>
      append(shop, '/zh/puer-tea/raw-yiwu/', '<p>以下是为您生成的产品文案：易武古树生茶，口感细腻。</p>'),
    expect: [['content-ai-leftover', '/zh/puer-tea/raw-yiwu/']],
  },
  // Charset, URL, robots, sitemap
  {
    id: 'charset-conflict',
    plant: (shop) => {
      at(shop, '/zh/archive/wuyi-walk/').headers = { 'content-type': 'text/html; charset=utf-8' };
    },
    expect: [['html-charset-conflict', '/zh/archive/wuyi-walk/']],
  },
  {
    id: 'url-form',
    plant: (shop) => {
      append(
        shop,
        '/zh/sale/forty-off/',
        '<p>旧活动页：<a href="/zh/sale/Autumn_Sale_2025/">去年秋季满减活动回顾</a></p>',
      );
      copy(shop, '/zh/sale/forty-off/', '/zh/sale/Autumn_Sale_2025/', {
        title: '二〇二五年秋季满减活动回顾_山雾茶铺',
        h1: '去年秋季满减活动回顾',
        inSitemap: true,
        description:
          '回顾二〇二五年秋季满减活动：参加人数、最受欢迎的三款茶、发货时效和退换比例，数字来自店铺后台，供老茶友参考，活动已经结束。',
        main: '<p>去年秋天的满减活动做了三周，参加的茶友比前一年多了两成。卖得最多的是铁观音，其次是滇红和盖碗。平均发货用了一天半，有十一单因为雨天晚到，我们都补了运费。退换的比例是百分之二，多数是盖碗在路上磕了口。今年改用双层纸箱，希望会更好。</p>',
      });
    },
    expect: [
      ['url-underscore', '/zh/sale/Autumn_Sale_2025/'],
      ['url-uppercase', '/zh/sale/Autumn_Sale_2025/'],
    ],
  },
  {
    id: 'robots-line',
    plant: (shop) => shop.robotsLines.push('Noindex: /zh/archive/', 'Disalow: /tmp/'),
    expect: [
      ['robots-noindex-line', null],
      ['robots-syntax', null],
    ],
  },
  {
    id: 'sitemap-dead-url',
    plant: (shop) => shop.sitemapExtra.push({ path: '/zh/green-tea/huangshan-maofeng/', lastmod: '2026-05-01' }),
    expect: [['sitemap-url-broken', '/zh/green-tea/huangshan-maofeng/']],
  },
];
