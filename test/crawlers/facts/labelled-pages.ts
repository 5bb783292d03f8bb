import type { PageType } from '../../../crawlers/model/page-facts.ts';

/** A page, its URL and what a person calls it. Two shops: a Chinese tea shop and an English running-shoe shop. */
export type LabelledPage = readonly [label: PageType, url: string, html: string];

const TEA = 'https://cha.example';
const RUN = 'https://run.example';

const ZH_SENTENCES = [
  '铁观音是乌龙茶中的名品，产地以福建安溪为最佳。',
  '泡茶的水以山泉水为上，水温控制在九十五度以上。',
  '第一泡称为洗茶，时间不宜过长，十秒左右便可倒掉。',
  '储存时要避光防潮，最好用锡罐或陶罐密封。',
  '春茶香气清高，秋茶滋味醇厚，各有各的妙处。',
  '茶汤色泽金黄明亮，入口回甘，喉韵悠长。',
];
const EN_SENTENCES = [
  'A good running shoe matches the shape of your foot and the way you land.',
  'Most runners replace their shoes after five hundred kilometres on the road.',
  'Cushioning absorbs shock, but too much of it makes the ankle work harder.',
  'On wet trails a deeper lug pattern gives far better grip than a road sole.',
  'Start with short distances and let your calves adapt to a lower drop.',
];
const zh = (count: number) =>
  Array.from({ length: count }, (_, i) => `<p>${ZH_SENTENCES[i % ZH_SENTENCES.length]!.repeat(2)}</p>`).join('');
const en = (count: number) =>
  Array.from(
    { length: count },
    (_, i) => `<p>${EN_SENTENCES[i % EN_SENTENCES.length]} ${EN_SENTENCES[(i + 2) % 5]}</p>`,
  ).join('');
const cards = (count: number, price = '¥68') =>
  `<ul class="list">${Array.from({ length: count }, (_, i) => `<li><a href="/product/${i}.html"><img src="/i/${i}.jpg" alt="茶 ${i}"></a><h3><a href="/product/${i}.html">Item no. ${i}</a></h3><span>${price}</span></li>`).join('')}</ul>`;
const nav =
  '<header><nav><a href="/">首页</a><a href="/oolong/">乌龙茶</a><a href="/black/">红茶</a><a href="/news/">茶文化</a><a href="/login">登录</a></nav></header>';
const navEn =
  '<header><nav><a href="/">Home</a><a href="/road/">Road</a><a href="/trail/">Trail</a><a href="/blog/">Blog</a><a href="/cart">Cart</a></nav></header>';
const foot = '<footer><p>© 2026 武夷茶庄 闽ICP备00000000号</p><a href="/about">关于我们</a></footer>';
const doc = (body: string, head = '') =>
  `<!doctype html><head><title>x</title>${head}</head><body>${nav}${body}${foot}</body>`;
const docEn = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${navEn}${body}<footer>© 2026 Run</footer></body>`;
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const buy = '<button>加入购物车</button><button>立即购买</button>';
const add = '<button type="submit">Add to cart</button>';
const crumbs = '<div class="crumbs"><a href="/">首页</a> &gt; <a href="/oolong/">乌龙茶</a> &gt; 铁观音</div>';

const zhPages: readonly LabelledPage[] = [
  ['home', `${TEA}/`, doc(`<h1>武夷茶庄</h1><div class="banner"><img src="b.jpg"></div>${cards(8)}`)],
  ['home', `${TEA}/index.html`, doc(`<h1>武夷茶庄</h1>${cards(12)}<section><h2>茶文化</h2>${zh(2)}</section>`)],
  ['home', `${TEA}/index.php`, doc('<h1>武夷茶庄官网</h1><p>百年茶企，源自武夷。</p>')],
  ['home', `${TEA}/zh/`, doc(`<h1>欢迎光临</h1>${zh(1)}`)],
  ['home', 'https://www.shuma.example/', doc(`<h1>数码城</h1><p>限时秒杀 仅剩 3 小时</p>${cards(10)}`)],
  ['category', `${TEA}/category/oolong`, doc(`<h1>乌龙茶</h1>${cards(12)}<a href="?page=2">下一页</a>`)],
  ['category', `${TEA}/list-12.html`, doc(`<h1>红茶</h1>${cards(20)}`)],
  ['category', `${TEA}/products/`, doc(`<h1>全部商品</h1>${cards(9)}`)],
  ['category', `${TEA}/channel/black-tea/`, doc(`<h1>红茶频道</h1><p>精选正山小种、金骏眉。</p>${cards(8)}`)],
  ['category', `${TEA}/oolong/`, doc(`<h1>乌龙茶</h1>${cards(16)}`, ld({ '@type': 'ItemList', itemListElement: [] }))],
  [
    'category',
    `${TEA}/fenlei/puer.html`,
    doc(`<div class="crumbs"><a href="/">首页</a>普洱</div><h1>普洱茶</h1>${cards(7)}`),
  ],
  ['category', `${TEA}/collections/gift`, doc(`<h1>礼盒</h1>${cards(6)}`)],
  [
    'product',
    `${TEA}/product/tie-guan-yin-250g.html`,
    doc(`${crumbs}<h1>安溪铁观音 250g</h1><span class="price">¥128.00</span>${buy}<p>浓香型，秋茶。</p>`),
  ],
  ['product', `${TEA}/item/8812.html`, doc(`<h1>金骏眉</h1><div><em>¥</em><b>298</b></div>${buy}${cards(4)}`)],
  [
    'product',
    `${TEA}/goods-1024.html`,
    doc(`<h1>大红袍</h1><p>价格：168元</p><a class="btn" href="/cart?add=1">立即购买</a>${zh(3)}`),
  ],
  ['product', `${TEA}/shangpin/baicha`, doc(`<h1>福鼎白茶饼</h1><i>￥ 88</i>${buy}`)],
  [
    'product',
    `${TEA}/oolong/shuixian`,
    doc(
      `${crumbs}<h1>老枞水仙</h1><span>¥360</span>${buy}`,
      ld({ '@type': 'Product', name: '老枞水仙', offers: { '@type': 'Offer', price: 360, priceCurrency: 'CNY' } }),
    ),
  ],
  [
    'product',
    `${TEA}/detail/66.html`,
    doc(`<h1>紫砂壶</h1><span>¥1,280</span><a href="#">加入购物车</a><h2>相关商品</h2>${cards(4)}`),
  ],
  [
    'product',
    `${TEA}/p/7788`,
    doc(`<h1>盖碗套装</h1><b>¥59.9</b>${buy}`, '<meta property="og:type" content="product">'),
  ],
  [
    'product',
    `${TEA}/item/100.html`,
    doc(`<h1>白茶饼</h1><em>&yen;</em><b>198</b>${buy}<p>福鼎太姥山，350g 一饼。</p>`),
  ],
  ['product', `${TEA}/sku/99.html`, doc(`<h1>茶漏</h1><b>¥19</b>${buy}<p>包邮，七天无理由退换。</p>${zh(4)}`)],
  [
    'promo',
    `${TEA}/tuan/spring`,
    doc(
      `<h1>春茶拼团</h1><p>3 人拼团价 <b>¥49</b> <del>¥98</del></p><p>已团 1280 件 仅剩 20 件</p><p>距结束 02:13:09</p>`,
    ),
  ],
  [
    'promo',
    `${TEA}/huodong/1111.html`,
    doc(`<h1>双十一狂欢</h1><p>限时满减：满300减50，领券再减</p>${cards(4)}<p>倒计时 1 天 3 小时</p>`),
  ],
  [
    'promo',
    `${TEA}/miaosha/`,
    doc(`<h1>整点秒杀</h1><p>距离结束还剩 2 小时</p><ul><li><del>¥199</del><b>¥99</b> 抢购</li></ul>`),
  ],
  [
    'promo',
    `${TEA}/coupon/`,
    doc('<h1>领券中心</h1><p>满200减30 优惠券 限时领取</p><p>满500减100 优惠券</p><span>¥30</span><p>还剩 3 天</p>'),
  ],
  [
    'promo',
    `${TEA}/tuangou/tea-set.html`,
    doc(`<h1>茶具团购</h1><p>团购价 <b>¥168</b> <del>¥328</del> 已团 96 套，限时三天</p><p>距结束 2 天 5 小时</p>`),
  ],
  [
    'promo',
    `${TEA}/cuxiao/mid-autumn`,
    doc(`<h1>中秋大促</h1><p>全场特卖 满减 红包 预售 定金翻倍</p><del>¥520</del> <b>¥399</b>`),
  ],
  ['article', `${TEA}/news/2026/brew.html`, doc(`<h1>铁观音的冲泡方法</h1><p>2026-11-05 茶文化</p>${zh(8)}`)],
  [
    'article',
    `${TEA}/wenzhang/88.html`,
    doc(`<article><h1>如何储存白茶</h1><time datetime="2026-10-01">10月1日</time>${zh(9)}</article>`),
  ],
  ['article', `${TEA}/zixun/chaye-jiage`, doc(`<h1>2026 年春茶价格走势</h1><p>发布时间：2026年3月18日</p>${zh(10)}`)],
  ['article', `${TEA}/baike/wulong`, doc(`<h1>乌龙茶百科</h1><p>更新于 2026/9/9</p>${zh(12)}`)],
  [
    'article',
    `${TEA}/a/20261101.html`,
    doc(
      `<h1>一片叶子的旅程</h1><p>2026-11-01 来源：茶周刊</p>${zh(10)}`,
      ld({ '@type': 'NewsArticle', datePublished: '2026-11-01' }),
    ),
  ],
  [
    'article',
    `${TEA}/blog/hong-cha`,
    doc(`<article><h1>红茶的发酵</h1><span>2026-08-08</span>${zh(7)}<h2>推荐商品</h2>${cards(3)}</article>`),
  ],
  ['search', `${TEA}/search?q=铁观音`, doc(`<h1>“铁观音”的搜索结果</h1>${cards(8)}`)],
  ['search', `${TEA}/so/?wd=baicha`, doc('<h1>搜索：白茶</h1><p>没有找到相关商品</p>')],
  ['search', `${TEA}/sousuo.html?keyword=cha`, doc(`<p>共 3 条</p>${cards(3)}`)],
  ['search', `${TEA}/search/?keyword=${encodeURIComponent('红茶')}&page=2`, doc(cards(10))],
  [
    'utility',
    `${TEA}/login`,
    doc('<h1>会员登录</h1><form><input name="u"><input type="password" name="p"><button>登录</button></form>'),
  ],
  ['utility', `${TEA}/about`, doc(`<h1>关于我们</h1>${zh(4)}`)],
  ['utility', `${TEA}/lianxi.html`, doc('<h1>联系我们</h1><p>电话：0599-000000</p>')],
  ['utility', `${TEA}/cart`, doc('<h1>购物车</h1><p>购物车是空的</p>')],
  ['utility', `${TEA}/bangzhu/shipping.html`, doc(`<h1>配送说明</h1>${zh(3)}`)],
  ['other', `${TEA}/2019/photo-wall`, doc('<h1>茶园照片墙</h1><img src="1.jpg"><img src="2.jpg">')],
  ['other', `${TEA}/x1`, doc('<p>页面建设中</p>')],
  ['other', `${TEA}/stores/fuzhou`, doc('<h1>福州旗舰店</h1><p>鼓楼区，营业时间 9:00–21:00。</p>')],
];

const enPages: readonly LabelledPage[] = [
  ['home', `${RUN}/`, docEn(`<h1>Run happy</h1>${cards(6, '$120')}`)],
  ['home', `${RUN}/en/`, docEn('<h1>Shoes for every runner</h1><p>Free shipping over $50.</p>')],
  ['home', `${RUN}/index.htm`, docEn(`<h1>Run</h1>${en(2)}`)],
  ['category', `${RUN}/category/trail-shoes`, docEn(`<h1>Trail shoes</h1>${cards(12, '$129.00')}`)],
  ['category', `${RUN}/collections/womens`, docEn(`<h1>Women</h1><p>All our shoes for women.</p>${cards(18, '$99')}`)],
  [
    'category',
    `${RUN}/road/`,
    docEn(`<h1>Road running</h1>${cards(8, '$110')}`, ld({ '@type': 'CollectionPage', name: 'Road' })),
  ],
  ['category', `${RUN}/c/racing?page=2`, docEn(`<h1>Racing</h1>${cards(24, '€140')}`)],
  [
    'category',
    `${RUN}/shop/socks/`,
    docEn(`<nav class="breadcrumb"><a href="/">Home</a></nav><h1>Socks</h1>${cards(9, '£12')}`),
  ],
  [
    'product',
    `${RUN}/products/cloud-racer-3`,
    docEn(`<h1>Cloud Racer 3</h1><span>$159.00</span>${add}<p>Light and fast.</p>`),
  ],
  [
    'product',
    `${RUN}/item/4411`,
    docEn(`<h1>Trail Fox</h1><b>£89.99</b>${add}${en(3)}<h2>You may also like</h2>${cards(4, '£70')}`),
  ],
  ['product', `${RUN}/dp/B00X1`, docEn(`<h1>Peak Sock</h1><b>$14</b><a href="/cart/add">Buy now</a>`)],
  [
    'product',
    `${RUN}/road/tempo-2.html`,
    docEn(
      `<h1>Tempo 2</h1><span>$130</span>${add}`,
      ld({ '@type': 'Product', name: 'Tempo 2', offers: { '@type': 'Offer', price: 130, priceCurrency: 'USD' } }),
    ),
  ],
  [
    'product',
    `${RUN}/p-2093-ridge-vest`,
    docEn(
      `<div class="breadcrumbs"><a href="/">Home</a><a href="/vests">Vests</a></div><h1>Ridge vest</h1><i>€ 75</i>${add}`,
    ),
  ],
  ['product', `${RUN}/goods/gel-9`, docEn(`<h1>Gel 9</h1><b>$21</b><del>$25</del>${add}`)],
  [
    'promo',
    `${RUN}/sale/black-friday`,
    docEn(`<h1>Black Friday</h1><p>Up to 40% off. Ends in 05:12:44.</p><del>$160</del> <b>$96</b>`),
  ],
  [
    'promo',
    `${RUN}/deals/flash`,
    docEn('<h1>Flash sale</h1><p>Limited time: <del>$120</del> $79. Hurry, ends tonight!</p><p>Time left 3h 20m</p>'),
  ],
  [
    'promo',
    `${RUN}/coupons`,
    docEn(
      '<h1>Coupon codes</h1><p>Promo code RUN20: 20% off, ends soon. Limited time.</p><p>$10 off over $80, countdown 2 days 4 hours</p>',
    ),
  ],
  [
    'promo',
    `${RUN}/offers/clearance`,
    docEn(`<h1>Clearance</h1><p>While stocks last: 30% off last season.</p><del>$140</del><b>$98</b>`),
  ],
  [
    'article',
    `${RUN}/blog/how-to-choose-running-shoes`,
    docEn(`<article><h1>How to choose running shoes</h1><time datetime="2026-10-20">20 Oct</time>${en(10)}</article>`),
  ],
  ['article', `${RUN}/guides/lacing`, docEn(`<h1>Five ways of lacing</h1><p>Updated November 3, 2026</p>${en(10)}`)],
  [
    'article',
    `${RUN}/news/marathon-report`,
    docEn(
      `<h1>Report from the marathon</h1><p>5 Nov 2026 by Ann</p>${en(9)}`,
      '<meta property="og:type" content="article">',
    ),
  ],
  [
    'article',
    `${RUN}/2026/10/zone-two.html`,
    docEn(`<h1>Zone two explained</h1>${en(11)}`, ld({ '@type': 'BlogPosting', datePublished: '2026-10-02' })),
  ],
  ['article', `${RUN}/stories/first-ultra`, docEn(`<h1>My first ultra</h1><p>2026-07-19</p>${en(12)}`)],
  ['search', `${RUN}/search?q=trail`, docEn(`<h1>Results for trail</h1>${cards(9, '$99')}`)],
  ['search', `${RUN}/search?query=zzz`, docEn('<h1>No results</h1>')],
  ['search', `${RUN}/find?s=socks`, docEn(`<p>12 results</p>${cards(12, '$9')}`)],
  [
    'utility',
    `${RUN}/account/register`,
    docEn('<h1>Create account</h1><form><input type="email"><input type="password"></form>'),
  ],
  ['utility', `${RUN}/privacy-policy`, docEn(`<h1>Privacy policy</h1>${en(8)}`)],
  ['utility', `${RUN}/contact-us`, docEn('<h1>Contact us</h1><form><textarea></textarea></form>')],
  ['utility', `${RUN}/checkout`, docEn('<h1>Checkout</h1><form><input name="card"></form>')],
  ['utility', `${RUN}/help/returns`, docEn(`<h1>Returns</h1>${en(3)}`)],
  ['other', `${RUN}/team/ann`, docEn('<h1>Ann</h1><p>Coach and ultra runner.</p>')],
  ['other', `${RUN}/thanks`, docEn('<p>Thank you!</p>')],
];

/** Pages whose URL says nothing, div soup without landmarks, and pages that look like another kind. */
const hardPages: readonly LabelledPage[] = [
  ['category', `${TEA}/wulongcha`, `<div id="top"><a href="/">首页</a></div><div><h1>乌龙茶</h1>${cards(16)}</div>`],
  [
    'category',
    `${RUN}/mens-trail?sort=price`,
    `<div><h1>Men trail</h1>${cards(20, '$120')}<a href="?page=2">Next</a></div>`,
  ],
  ['category', `${TEA}/news/`, doc(`<h1>茶文化</h1>${cards(10, '2026-11-01')}`)],
  [
    'product',
    `${TEA}/88231.html`,
    `<div><h1>正山小种 150g</h1><div class="jiage">¥96</div><div><a>加入购物车</a>${buy}</div><div>${zh(6)}</div></div>`,
  ],
  ['product', `${RUN}/cloud-racer-4`, `<div><h1>Cloud Racer 4</h1><p>$169.00</p>${add}<p>Ships in 2 days.</p></div>`],
  [
    'product',
    `${TEA}/product/qian-yin.html`,
    doc(`${crumbs}<h1>单枞</h1><b>¥99</b>${buy}<p>2026-10-10 上架</p>${zh(12)}<h2>猜你喜欢</h2>${cards(8)}`),
  ],
  ['product', `${TEA}/product/gong-fu.html`, doc(`<h1>功夫茶具</h1><b>¥268</b><del>¥398</del>${buy}<p>限时满减</p>`)],
  [
    'article',
    `${TEA}/t/553-1-1.html`,
    `<div class="post"><h1>今年的岩茶怎么样</h1><div>发表于 2026-10-30</div>${zh(11)}</div>`,
  ],
  [
    'article',
    `${TEA}/news/jiaru.html`,
    doc(`<h1>双十一茶价观察</h1><p>2026-11-12</p><p>多家茶企参与秒杀与满减，成交价 ¥88 起。</p>${zh(9)}`),
  ],
  [
    'article',
    `${RUN}/blog/shoe-sale-tips`,
    docEn(
      `<article><h1>When to buy shoes on sale</h1><p>2026-11-01</p>${en(10)}<p>Black Friday prices start at $60.</p></article>`,
    ),
  ],
  [
    'promo',
    `${TEA}/zt/618.html`,
    `<div><h1>618 茶礼节</h1><div>限时秒杀 仅剩 99 件 倒计时 2 天 3 小时</div><div>满减 领券 <del>¥200</del> ¥120</div></div>`,
  ],
  ['utility', `${TEA}/guanyu/`, doc(`<h1>公司简介</h1><p>2001-01-01 成立</p>${zh(3)}`)],
  ['other', `${TEA}/oolong/gallery.html`, doc('<h1>茶园风光</h1><p>¥</p><img src="1.jpg">')],
];

export const LABELLED_PAGES: readonly LabelledPage[] = [...zhPages, ...enPages, ...hardPages];
