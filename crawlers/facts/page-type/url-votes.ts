import type { PageType } from '../../model/page-facts.ts';

/** The words of a URL path that hint at a page type. */
export interface PathTokens {
  path: string;
  tokens: ReadonlySet<string>;
  query: string;
}

const WORDS: readonly (readonly [PageType, ReadonlySet<string>])[] = [
  ['product', new Set('product products item items goods good detail details sku dp shangpin chanpin prod'.split(' '))],
  [
    'category',
    new Set(
      'category categories cat list lists channel fenlei collection collections catalog catalogue leimu c shop'.split(
        ' ',
      ),
    ),
  ],
  [
    'promo',
    new Set(
      'tuan tuangou pintuan deal deals sale sales promo promos promotion promotions huodong miaosha coupon coupons offer offers flash youhui cuxiao seckill groupbuy'.split(
        ' ',
      ),
    ),
  ],
  [
    'article',
    new Set(
      'news blog blogs article articles post posts wenzhang zixun guide guides story stories xinwen baike zhishi journal'.split(
        ' ',
      ),
    ),
  ],
];
const SEARCH = new Set('search so sousuo s find query results'.split(' '));
const SEARCH_KEYS = new Set('q wd keyword keywords query search kw s word key'.split(' '));

/** Splits a URL for `tokenVotes`; a text that is no URL has no tokens. */
export function pathTokens(url: string): PathTokens {
  const match = /^https?:\/\/[^/?#]*([^?#]*)\??([^#]*)/i.exec(url);
  const path = match?.[1] ?? '';
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // Broken percent-encoding: the raw path has to do.
  }
  return {
    path: decoded,
    tokens: new Set(decoded.toLowerCase().split(/[^a-z0-9\u4e00-\u9fff]+/)),
    query: match?.[2] ?? '',
  };
}

/** Votes of the URL: weight 0.3 per type at most, 0.5 for a search path with a search parameter. */
export function tokenVotes(path: PathTokens): (readonly [string, PageType, number])[] {
  const votes: (readonly [string, PageType, number])[] = [];
  const segments = path.path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
  for (const [type, words] of WORDS) {
    // The plural alone at the end of a path is the list: /products/ is a category, /products/oolong a product.
    const last = (segments.at(-1) ?? '').replace(/\.\w+$/, '');
    for (const word of words) {
      if (!path.tokens.has(word)) continue;
      if (type === 'product' && last === word) votes.push(['url-token', 'category', 0.3]);
      else votes.push(['url-token', type, 0.3]);
      break;
    }
  }
  const name = segments.at(-1) ?? '';
  if (/(?:^|[-_])(?:p|item|goods|sku)[-_]?\d{2,}/.test(name) && !votes.some((vote) => vote[1] === 'product'))
    votes.push(['url-number', 'product', 0.3]);
  if (/(?:^|[-_])(?:c|cat|list)[-_]?\d{1,}/.test(name) && !votes.some((vote) => vote[1] === 'category'))
    votes.push(['url-number', 'category', 0.3]);
  const searchPath = segments.some((segment) => SEARCH.has(segment.replace(/\.\w+$/, '')));
  const searchKey = [...new URLSearchParams(path.query).keys()].some((key) => SEARCH_KEYS.has(key.toLowerCase()));
  if (searchPath && searchKey) votes.push(['search-url', 'search', 0.8]);
  else if (searchPath) votes.push(['search-path', 'search', 0.4]);
  else if (searchKey) votes.push(['search-parameter', 'search', 0.3]);
  return votes;
}
