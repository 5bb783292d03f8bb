import { decodeHTML } from 'entities/decode';
import type { SourceText } from '../scan/source-text.ts';

/** What a button or link says that puts something into a basket. */
const BUY_WORDS =
  /加入(?:购物车|購物車|采购单|清单)|(?:立即|马上|现在|一键)(?:购买|下单|抢购|订购|订货|采购)|立即購買|放入购物车|我要(?:购买|订购|下单)|add (?:it )?to (?:my )?(?:cart|bag|basket|trolley)|buy (?:it )?now|order now|pre-?order|shop now/i;

/** True when a short text (of a button or a link) is a call to buy. */
export function saysBuy(text: string): boolean {
  if (text.length > 40 || text.length < 3) return false;
  // Most texts of a page begin with a letter that no call to buy begins with.
  const code = text.charCodeAt(0) | 32;
  if (code >= 97 && code <= 122 && code !== 97 && code !== 98 && code !== 111 && code !== 112 && code !== 115)
    return false;
  return BUY_WORDS.test(text);
}

/** Words of an offer that ends: group buying, flash sales, coupons. */
export const PROMO_WORDS =
  /仅剩|已团|限时|限量抢|满\s?\d+\s?(?:元)?\s?[减送返]|满减|拼团|团购|秒杀|抢购|优惠券|领券|折扣|特卖|大促|促销|红包|预售|定金|双\s?(?:11|十一|12|十二)|618|狂欢|倒计时|距(?:离)?(?:结束|开始)|还剩\s?\d|flash sale|limited[- ]time|ends (?:in|soon|tonight|today)|hurry|while (?:stocks?|supplies) lasts?|\b\d{1,2}\s?% off\b|promo(?:tion)? code|coupon|deal of the day|group buy|black friday|cyber monday|clearance|countdown/gi;

/** A clock that runs down. */
export const COUNTDOWN =
  /倒计时|距(?:离)?(?:活动)?(?:结束|开始|开抢)|还剩\s?\d|剩余时间|\d+\s?天\s?\d+\s?(?:小时|时)|ends in|time left|countdown|\d+\s?d(?:ays?)?\s?:?\s?\d+\s?h(?:ours?|rs?)?\b/i;

/** Pages that serve, not sell or tell: account, basket, legal. */
export const UTILITY_PATH =
  /(?:^|[/_.-])(?:login|signin|sign-in|signup|sign-up|register|logout|account|user|member|cart|basket|checkout|order|orders|password|forgot|contact|contact-?us|lianxi|about|about-?us|guanyu|privacy|terms|agreement|legal|imprint|impressum|faq|help|bangzhu|sitemap|shipping|returns?|payment|feedback|denglu|zhuce|gouwuche)(?:$|[/_.?-])/i;

const CURRENCY_SIGNS = ['$', '£', '¥', '€', '￥', '元'];
const CURRENCY = new Set(CURRENCY_SIGNS.map((sign) => sign.charCodeAt(0)));
/** The same as shops like to write them: `&yen;68`, `&#165;68`. */
const CURRENCY_REFERENCE =
  /&(?:yen|euro|pound|dollar|#0*(?:36|163|165|8364|65509|20803)|#x0*(?:24|a3|a5|20ac|ffe5|5143));/i;
const PRICE = /^[¥￥$€£]$|[¥￥$€£]\s?\d|\d\s?元(?!旦|素|宵|气|件)/;

/** False when nowhere in a document stands a character that a price begins or ends with. */
export function mayHavePrice(document: string): boolean {
  return CURRENCY_SIGNS.some((sign) => document.includes(sign)) || CURRENCY_REFERENCE.test(document);
}

/**
 * True when a piece of a text names a price: `¥39`, `$ 12.50`, `99元`, `&yen;39`, or a currency sign that stands alone.
 */
export function hasPriceAt(source: SourceText, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = source.codes[i]!;
    if (code === 0x24 || (code > 0xa2 && CURRENCY.has(code))) return PRICE.test(source.text.slice(start, end).trim());
    if (code !== 0x26) continue;
    const piece = source.text.slice(start, end);
    if (CURRENCY_REFERENCE.test(piece)) return PRICE.test(decodeHTML(piece).trim());
  }
  return false;
}
