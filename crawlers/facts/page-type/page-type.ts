import type { HtmlFacts, PageType } from '../../model/page-facts.ts';
import { type PathTokens, tokenVotes } from './url-votes.ts';
import { UTILITY_PATH } from './words.ts';

export type Vote = HtmlFacts['pageType']['evidence'][number];

/** What the page type is decided from. */
export interface TypeSignals {
  url: string;
  structured: HtmlFacts['structuredData'];
  ogType: string | null;
  /** Prices seen in short texts of the content, and buying words on buttons and links. */
  prices: number;
  buyWords: number;
  crossedPrices: number;
  promoWords: number;
  countdown: boolean;
  /** A price in markup that ends within 60 days of the fetch. */
  priceEndsSoon: boolean;
  /** Most sibling cards with a link and an image. */
  cards: number;
  hanChars: number;
  words: number;
  cjk: boolean;
  mainChars: number;
  mainLinkChars: number;
  dateNearHeading: boolean;
  breadcrumbs: number;
  hasPassword: boolean;
  /** True when the path is `/` or a declared language root. */
  homePath: boolean;
}

/** A type must reach this much to be believed. */
const ENOUGH = 0.5;
const ORDER: readonly PageType[] = ['home', 'search', 'product', 'promo', 'article', 'category', 'utility'];

const TYPE_OF: Readonly<Record<string, PageType>> = {
  ItemList: 'category',
  CollectionPage: 'category',
  OfferCatalog: 'category',
  Article: 'article',
  NewsArticle: 'article',
  BlogPosting: 'article',
  TechArticle: 'article',
  HowTo: 'article',
  SearchResultsPage: 'search',
  ContactPage: 'utility',
  AboutPage: 'utility',
  FAQPage: 'utility',
  CheckoutPage: 'utility',
};

/** The type of a page: weighted votes, the highest sum wins when it reaches 0.5; every vote is kept as evidence. */
export function pageType(signals: TypeSignals, path: PathTokens): HtmlFacts['pageType'] {
  const evidence: Vote[] = [];
  const vote = (name: string, type: PageType, weight: number) => evidence.push({ vote: name, type, weight });
  if (signals.homePath) vote('home-path', 'home', 1);
  structuredVotes(signals, vote);
  if (signals.ogType === 'product' || signals.ogType === 'product.item') vote('og-type', 'product', 0.2);
  if (signals.ogType === 'article') vote('og-type', 'article', 0.2);
  for (const [name, type, weight] of tokenVotes(path)) vote(name, type, weight);
  if (signals.prices > 0 && signals.buyWords > 0) vote('price-and-buy', 'product', 0.4);
  if (signals.cards >= 6) vote('cards', 'category', 0.4);
  if (isPromo(signals)) vote('promo-offer', 'promo', 0.4);
  if (isLongRead(signals)) vote('long-text', 'article', 0.4);
  else if (isReadable(signals)) vote('dated-text', 'article', 0.2);
  if (signals.breadcrumbs >= 2 && signals.prices > 0 && signals.buyWords > 0 && signals.cards < 6)
    vote('breadcrumb-leaf', 'product', 0.1);
  else if (signals.breadcrumbs >= 1 && signals.cards >= 6) vote('breadcrumb-inner', 'category', 0.1);
  if (UTILITY_PATH.test(path.path)) vote('utility-path', 'utility', 0.5);
  if (signals.hasPassword) vote('password-field', 'utility', 0.5);
  // Strong evidence on the page itself that nothing speaks against tips the scale.
  const [first] = evidence;
  if (first !== undefined && first.weight >= 0.4 && evidence.every((one) => one.type === first.type))
    vote('uncontested', first.type, 0.1);
  return decide(evidence);
}

function decide(evidence: readonly Vote[]): HtmlFacts['pageType'] {
  let best: PageType = 'other';
  let score = 0;
  for (const type of ORDER) {
    const sum = evidence.reduce((total, vote) => (vote.type === type ? total + vote.weight : total), 0);
    if (sum > score + 1e-9) {
      best = type;
      score = sum;
    }
  }
  const rounded = Math.round(Math.min(score, 1) * 100) / 100;
  return score + 1e-9 >= ENOUGH
    ? { type: best, score: rounded, evidence }
    : { type: 'other', score: rounded, evidence };
}

function structuredVotes(signals: TypeSignals, vote: (name: string, type: PageType, weight: number) => void): void {
  const types = new Set(signals.structured.flatMap((fact) => fact.types));
  const products = countProducts(signals.structured);
  if (types.has('ItemList') || types.has('CollectionPage') || products > 1) vote('structured-data', 'category', 0.5);
  else if (types.has('Product') || types.has('ProductGroup')) vote('structured-data', 'product', 0.5);
  for (const type of new Set([...types].map((name) => TYPE_OF[name])))
    if (type !== undefined && type !== 'category') vote('structured-data', type, 0.5);
  if (types.has('OfferCatalog')) vote('structured-data', 'category', 0.5);
}

/** Products that stand on their own in JSON-LD; many of them make a list. */
function countProducts(structured: HtmlFacts['structuredData']): number {
  let count = 0;
  for (const fact of structured) {
    if (!Array.isArray(fact.data)) continue;
    for (const object of fact.data as Record<string, unknown>[]) if (object['@type'] === 'Product') count += 1;
  }
  return count;
}

/** Promo words with something that makes the offer end or cheaper: a countdown, a crossed price, an end date. */
function isPromo(signals: TypeSignals): boolean {
  if (signals.promoWords === 0) return signals.priceEndsSoon && signals.crossedPrices > 0;
  if (signals.countdown || signals.priceEndsSoon) return true;
  return signals.crossedPrices > 0 || signals.promoWords >= 4;
}

function isLongRead(signals: TypeSignals): boolean {
  return isReadable(signals) && (signals.cjk ? signals.hanChars >= 300 : signals.words >= 200);
}

/** Text that is read, not clicked, with a date beside its heading. */
function isReadable(signals: TypeSignals): boolean {
  const ratio = signals.mainChars / Math.max(1, signals.mainLinkChars);
  return signals.dateNearHeading && ratio > 5 && signals.mainChars > 60;
}
