import type { Lang } from '../../kernel/i18n/message.ts';
import { ARTICLES, type Article } from './articles.ts';
import { CATEGORIES, type Category, PRODUCTS, type Product } from './catalogue.ts';
import type { ShopPage } from './model.ts';
import { ARCHIVE, OFFERS, UTILITY } from './small-pages.ts';

const LANGS: readonly Lang[] = ['zh', 'en'];
const BRAND = { zh: '山雾茶铺', en: 'Mistleaf Tea' };
const DAY = '2026-11-02';

const other = (lang: Lang): Lang => (lang === 'zh' ? 'en' : 'zh');
const price = (product: Product, lang: Lang) =>
  lang === 'zh' ? `¥${(product.price.zh / 100).toFixed(2)}` : `$${(product.price.en / 100).toFixed(2)}`;
const picture = (slug: string, alt: string) => `<img src="/img/${slug}.svg" alt="${alt}" width="320" height="240">`;
const productPath = (product: Product, lang: Lang) => `/${lang}/${product.category}/${product.slug}/`;
const byCategory = (slug: string) => PRODUCTS.filter((product) => product.category === slug);

/** All pages of the shop without any defect. */
export function shopPages(): ShopPage[] {
  return LANGS.flatMap((lang) => [
    home(lang),
    ...CATEGORIES.map((category) => categoryPage(category, lang)),
    ...PRODUCTS.map((product) => productPage(product, lang)),
    journal(lang),
    ...ARTICLES.map((article) => articlePage(article, lang)),
    offers(lang),
    ...OFFERS.map((offer) =>
      page({
        path: `/${lang}/sale/${offer.slug}/`,
        lang,
        kind: 'promo',
        title: offer.title[lang],
        description: offer.description[lang],
        h1: offer.name[lang],
        main: `${offer.body[lang].map((line) => `<p>${line}</p>`).join('\n')}
<h2>${lang === 'zh' ? '参加活动的茶' : 'Teas in this offer'}</h2>
${cards(
  PRODUCTS.filter((product) => offer.products.includes(product.slug)),
  lang,
)}`,
        breadcrumb: [
          [`/${lang}/`, lang === 'zh' ? '首页' : 'Home'],
          [`/${lang}/sale/`, lang === 'zh' ? '本季优惠' : 'Seasonal Offers'],
        ],
      }),
    ),
    ...UTILITY.map((item) =>
      page({
        path: `/${lang}/${item.slug}/`,
        lang,
        kind: 'utility',
        title: item.title[lang],
        description: item.description[lang],
        h1: item.h1[lang],
        main: item.body[lang].map((line) => `<p>${line}</p>`).join('\n'),
        breadcrumb: [[`/${lang}/`, lang === 'zh' ? '首页' : 'Home']],
      }),
    ),
    ...(lang === 'zh' ? [lookbook(), ...archive()] : []),
  ]);
}

type Draft = Pick<ShopPage, 'path' | 'lang' | 'kind' | 'title' | 'description' | 'h1' | 'main'> & Partial<ShopPage>;

function page(draft: Draft): ShopPage {
  return {
    breadcrumb: [],
    twin: draft.path.replace(`/${draft.lang}/`, `/${other(draft.lang)}/`),
    data: [],
    ogType: 'website',
    lastmod: DAY,
    inSitemap: true,
    status: 200,
    headers: {},
    encoding: 'utf-8',
    edits: [],
    ...draft,
  };
}

function cards(products: readonly Product[], lang: Lang): string {
  const card = (product: Product) =>
    `<li class="card"><a href="${productPath(product, lang)}">${picture(product.slug, product.name[lang])}<span>${product.name[lang]}</span></a> <b class="price">${price(product, lang)}</b></li>`;
  return `<ul class="cards">${products.map(card).join('\n')}</ul>`;
}

function home(lang: Lang): ShopPage {
  const zh = lang === 'zh';
  const firsts = CATEGORIES.map((category) => byCategory(category.slug)[0]!);
  return page({
    path: `/${lang}/`,
    lang,
    kind: 'home',
    title: zh ? '山雾茶铺_产地直采名优茶与茶具' : 'Mistleaf Tea: Single-Village Chinese Teas and Teaware',
    description: zh
      ? '山雾茶铺从龙井到老白茶，只卖能说清村子、采摘日期和批号的茶。全国满一百九十九元包邮，附冲泡卡片，不合口味三十天可退。'
      : 'Longjing to aged white tea, each with its village, picking date and batch number. Free delivery over fifty dollars, thirty days to return.',
    h1: zh ? '每一片叶子都说得清来处' : 'Every Leaf Can Say Where It Comes From',
    main: `<p>${
      zh
        ? '我们在杭州开店十四年，每年春秋两季自己上山。店里的茶不多，六个类别二十四款，但每一款都写明产地到村、谁做的、哪天采的。新来的朋友可以从下面的当季推荐开始，或者先读一读茶事笔记，弄清自己喜欢哪一路味道。买错了没关系，三十天内未拆封都可以退换，拆过的小样我们送。'
        : 'We have kept a shop in Hangzhou for fourteen years and go up the mountains ourselves each spring and autumn. There are not many teas here, twenty-four in six families, but each of them names its village, its maker and its day of picking. Begin with the season’s choice below or read the journal first and find out which way your taste leans. A wrong choice is no drama: unopened tins come back within thirty days.'
    }</p>
<h2>${zh ? '当季推荐' : 'This Season'}</h2>
${cards(firsts, lang)}
<h2>${zh ? '本季优惠' : 'Offers of the Season'}</h2>
<ul>${OFFERS.map((offer) => `<li><a href="/${lang}/sale/${offer.slug}/">${offer.name[lang]}</a></li>`).join('')}</ul>
<h2>${zh ? '最近的茶事笔记' : 'From the Journal'}</h2>
<ul>${ARTICLES.slice(-3)
      .map((article) => `<li><a href="/${lang}/journal/${article.slug}/">${article.title[lang]}</a></li>`)
      .join('')}</ul>`,
    data: [
      { '@context': 'https://schema.org', '@type': 'WebSite', name: BRAND[lang], inLanguage: zh ? 'zh-Hans' : 'en' },
    ],
  });
}

function categoryPage(category: Category, lang: Lang): ShopPage {
  const zh = lang === 'zh';
  const products = byCategory(category.slug);
  const names = products.map((product) => product.name[lang]);
  return page({
    path: `/${lang}/${category.slug}/`,
    lang,
    kind: 'category',
    title: zh
      ? `${category.name.zh}精选：${names.slice(0, 2).join('、')}_山雾茶铺`
      : `${category.name.en}: ${names.slice(0, 2).join(', ')} | Mistleaf`,
    description: zh
      ? `${category.name.zh}分类共${products.length}款：${names.join('、')}。写明产地与采摘日期，附冲泡建议，下单后分装发货。`
      : `${products.length} choices in ${category.name.en.toLowerCase()}: ${names.join(', ')}. Village and date on every label, with brewing notes.`,
    h1: zh ? `${category.name.zh}·产地直采` : `${category.name.en} from the Source`,
    breadcrumb: [[`/${lang}/`, zh ? '首页' : 'Home']],
    main: `<p>${category.lead[lang]}</p>
${cards(products, lang)}
<h2>${zh ? '相近的类别' : 'Close Relatives'}</h2>
<ul>${CATEGORIES.filter((near) => near !== category)
      .slice(0, 3)
      .map((near) => `<li><a href="/${lang}/${near.slug}/">${near.name[lang]}</a></li>`)
      .join('')}</ul>`,
    data: [{ '@context': 'https://schema.org', '@type': 'CollectionPage', name: category.name[lang] }],
  });
}

function productPage(product: Product, lang: Lang): ShopPage {
  const zh = lang === 'zh';
  const category = CATEGORIES.find((item) => item.slug === product.category)!;
  const siblings = byCategory(product.category).filter((item) => item !== product);
  const across = PRODUCTS[(PRODUCTS.indexOf(product) + 7) % PRODUCTS.length]!;
  const articles = ARTICLES.filter((article) => article.links.includes(product.slug));
  const sentences = product.about[lang];
  return page({
    path: productPath(product, lang),
    lang,
    kind: 'product',
    title: zh
      ? `${product.origin.zh}${product.name.zh} ${product.detail.zh}_山雾茶铺`
      : `${product.name.en}, ${product.detail.en} | Mistleaf Tea`,
    description: zh
      ? `${product.name.zh}，产自${product.origin.zh}，${price(product, lang)}。${sentences.slice(0, sentences.indexOf('。') + 1)}`
      : `${product.name.en} from ${product.origin.en}, ${price(product, lang)}. ${product.detail.en}, packed after you order, with a brewing card in the box.`,
    h1: product.name[lang],
    breadcrumb: [
      [`/${lang}/`, zh ? '首页' : 'Home'],
      [`/${lang}/${category.slug}/`, category.name[lang]],
    ],
    ogType: 'product',
    main: `<p>${picture(product.slug, zh ? `${product.name.zh}的干茶与茶汤` : `${product.name.en}, leaf and cup`)}</p>
<p class="price">${price(product, lang)}</p>
<form method="post" action="/${lang}/basket"><button>${zh ? '加入购物车' : 'Add to cart'}</button></form>
<p>${sentences}</p>
<h2>${zh ? '产地与规格' : 'Origin and Size'}</h2>
<p>${zh ? `${product.name.zh}来自${product.origin.zh}，规格：${product.detail.zh}。` : `${product.name.en} comes from ${product.origin.en}. Size: ${product.detail.en}.`}</p>
<h2>${zh ? '同类可以比较' : 'Compare With'}</h2>
${cards([...siblings, across], lang)}
${articles.length > 0 ? `<h2>${zh ? '相关文章' : 'Read On'}</h2><ul>${articles.map((article) => `<li><a href="/${lang}/journal/${article.slug}/">${article.title[lang]}</a></li>`).join('')}</ul>` : ''}`,
    data: [
      {
        '@context': 'https://schema.org',
        '@type': 'Product',
        name: product.name[lang],
        description: sentences.slice(0, 80),
        offers: {
          '@type': 'Offer',
          price: ((zh ? product.price.zh : product.price.en) / 100).toFixed(2),
          priceCurrency: zh ? 'CNY' : 'USD',
          availability: 'https://schema.org/InStock',
        },
      },
    ],
  });
}

function journal(lang: Lang): ShopPage {
  const zh = lang === 'zh';
  return page({
    path: `/${lang}/journal/`,
    lang,
    kind: 'list',
    title: zh ? '茶事笔记：冲泡、存放与选购_山雾茶铺' : 'Tea Journal: Brewing, Storing, Choosing | Mistleaf Tea',
    description: zh
      ? '山雾茶铺的茶事笔记：水温、盖碗、冷泡、存茶、普洱生熟、看懂标签，都是我们在柜台前被问得最多的问题，逐一试过才写。'
      : 'Water, gaiwan, cold brew, storage, raw or ripe, labels: the questions people ask most at our counter, written down only after we tried the answers.',
    h1: zh ? '茶事笔记' : 'Tea Journal',
    breadcrumb: [[`/${lang}/`, zh ? '首页' : 'Home']],
    main: `<p>${zh ? '每月一篇，写柜台前被问得最多的事。' : 'One a month, about what people ask at the counter.'}</p>
<ul>${ARTICLES.map((article) => `<li><a href="/${lang}/journal/${article.slug}/">${article.title[lang]}</a> <time datetime="${article.date}">${article.date}</time><p>${article.description[lang]}</p></li>`).join('\n')}</ul>`,
    data: [{ '@context': 'https://schema.org', '@type': 'CollectionPage', name: zh ? '茶事笔记' : 'Tea Journal' }],
  });
}

function articlePage(article: Article, lang: Lang): ShopPage {
  const zh = lang === 'zh';
  const next = ARTICLES[(ARTICLES.indexOf(article) + 1) % ARTICLES.length]!;
  const products = PRODUCTS.filter((product) => article.links.includes(product.slug));
  return page({
    path: `/${lang}/journal/${article.slug}/`,
    lang,
    kind: 'article',
    title: zh ? `${article.title.zh}_山雾茶铺` : article.title.en,
    description: article.description[lang],
    h1: article.title[lang],
    breadcrumb: [
      [`/${lang}/`, zh ? '首页' : 'Home'],
      [`/${lang}/journal/`, zh ? '茶事笔记' : 'Tea Journal'],
    ],
    ogType: 'article',
    lastmod: article.date,
    main: `<p><time datetime="${article.date}">${article.date}</time></p>
${article.sections.map((section) => `<h2>${section.heading[lang]}</h2>\n<p>${section.body[lang]}</p>`).join('\n')}
<h2>${zh ? '文中提到的茶' : 'Teas in This Article'}</h2>
${cards(products, lang)}
<p>${zh ? '接着读：' : 'Read next: '}<a href="/${lang}/journal/${next.slug}/">${next.title[lang]}</a></p>`,
    data: [
      {
        '@context': 'https://schema.org',
        '@type': 'Article',
        headline: article.title[lang],
        datePublished: article.date,
        author: { '@type': 'Organization', name: BRAND[lang] },
      },
    ],
  });
}

function offers(lang: Lang): ShopPage {
  const zh = lang === 'zh';
  return page({
    path: `/${lang}/sale/`,
    lang,
    kind: 'list',
    title: zh ? '本季优惠：团购、满减与尝鲜装_山雾茶铺' : 'Seasonal Offers, Group Buys and Samplers | Mistleaf Tea',
    description: zh
      ? '山雾茶铺本季三项优惠：滇红双人拼团、满三百减四十、六款尝鲜小样。写明截止日期和数量，价格与活动说明一致，不设门槛套路。'
      : 'Three offers this season: a Yunnan black group buy, forty off three hundred and a six-tea sampler. Dates and quantities are stated, and the price is the price.',
    h1: zh ? '本季优惠' : 'Seasonal Offers',
    breadcrumb: [[`/${lang}/`, zh ? '首页' : 'Home']],
    main: `<p>${zh ? '活动不多，写清楚再上架。' : 'Few offers, and every one of them in plain words.'}</p>
<ul>${OFFERS.map((offer) => `<li><a href="/${lang}/sale/${offer.slug}/">${offer.name[lang]}</a><p>${offer.description[lang]}</p></li>`).join('\n')}</ul>`,
    data: [{ '@context': 'https://schema.org', '@type': 'CollectionPage', name: zh ? '本季优惠' : 'Seasonal Offers' }],
  });
}

/** Tea tables in pictures, loaded while the reader scrolls; in Chinese only. */
function lookbook(): ShopPage {
  const tables = [
    ['春', 'longjing'],
    ['夏', 'pitcher'],
    ['秋', 'dahongpao'],
    ['冬', 'aged-shoumei'],
  ];
  return page({
    path: '/zh/lookbook/',
    lang: 'zh',
    kind: 'utility',
    title: '茶席图集：四季布席二十例_山雾茶铺',
    description:
      '山雾茶铺的茶席图集，春夏秋冬各五席，写明用了哪只壶、哪块席布、配哪一款茶，图片随页面滚动加载，可以照着在家布一席。',
    h1: '茶席图集',
    breadcrumb: [['/zh/', '首页']],
    main: `<p>四季各五席，照着摆就行。每一席都写了用到的茶和器，想找同款可以从茶具分类进去看。春天用白瓷配龙井，夏天用玻璃配冷泡，秋天换紫砂喝岩茶，冬天把陶壶放上炉子煮老白茶。</p>
${tables.map(([season, slug]) => `<img src="/img/${slug}.svg" loading="lazy" alt="${season}季茶席" width="320" height="240">`).join('\n')}`,
    twin: null,
  });
}

/** Pages of the old site: still GBK, declared as gb2312, in Chinese only. */
function archive(): ShopPage[] {
  const list = page({
    path: '/zh/archive/',
    lang: 'zh',
    kind: 'list',
    title: '旧站存档：二〇一二年以来的茶会记录_山雾茶铺',
    description:
      '这里保存山雾茶铺旧网站的茶会记录，从二〇一二年开店第一场斗茶到改版前的最后一次山行，文字照原样保留，仅修正链接，方便老茶友查找。',
    h1: '旧站存档',
    breadcrumb: [['/zh/', '首页']],
    main: `<p>改版之前的茶会记录都在这里，文字照原样保留。</p><ul>${ARCHIVE.map((item) => `<li><a href="/zh/archive/${item.slug}/">${item.title}</a></li>`).join('')}</ul>`,
    twin: null,
    encoding: 'gbk',
    headers: { 'content-type': 'text/html; charset=gb2312' },
  });
  return [
    list,
    ...ARCHIVE.map((item) =>
      page({
        path: `/zh/archive/${item.slug}/`,
        lang: 'zh',
        kind: 'archive',
        title: `${item.title}_山雾茶铺`,
        description: item.description,
        h1: item.title,
        breadcrumb: [
          ['/zh/', '首页'],
          ['/zh/archive/', '旧站存档'],
        ],
        main: `<p><time datetime="${item.date}">${item.date}</time></p>\n${item.body.map((line) => `<p>${line}</p>`).join('\n')}`,
        lastmod: item.date,
        twin: null,
        encoding: 'gbk',
        headers: { 'content-type': 'text/html; charset=gb2312' },
      }),
    ),
  ];
}
