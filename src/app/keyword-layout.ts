import { crawledLinks, crawledPage, crawledText } from '../../crawlers/index.ts';
import { fieldOf, fitOf, normaliseKeyword, type PageTerms } from '../../keywords/index.ts';
import { SoukError } from '../kernel/errors.ts';
import { msg, type Text } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';
import { neededCrawl, pageTerms } from './page-terms.ts';

export type Slot =
  | 'title'
  | 'h1'
  | 'first100'
  | 'h2'
  | 'description'
  | 'url'
  | 'anchors-in'
  | 'anchors-out'
  | 'alt'
  | 'last-paragraph';

/** One place of a page: whether the keyword stands there, and what to do. null: the crawl keeps nothing about it. */
export interface SlotState {
  slot: Slot;
  present: boolean | null;
  evidence: string;
  advice: Text | null;
}

export interface Layout {
  keyword: string;
  url: string;
  fit: number;
  /** Places that hold the keyword, of those that were measured. */
  coverage: number;
  measured: number;
  /** Occurrences × words of the keyword ÷ words of the text, and by characters; null for an empty text. */
  tokenDensity: number | null;
  charDensity: number | null;
  occurrences: number;
  /** `title-only`, `body-only`, `clumped` (80% of hits in a fifth of the text), `dense` (above 4%). */
  flags: string[];
  linkScore: number | null;
  slots: SlotState[];
}

/** Where a keyword stands on the page that fits it best, or on the given one, and what to place where. */
export function keywordLayout(db: Sqlite, keyword: string, options: { url?: string; host?: string } = {}): Layout {
  const crawlId = neededCrawl(db, options.host);
  const pages = pageTerms(db, crawlId);
  const field = fieldOf(normaliseKeyword(keyword));
  const page = options.url
    ? pages.find((entry) => entry.url === options.url)
    : pages.map((entry) => ({ entry, fit: fitOf(field, entry).total })).sort((a, b) => b.fit - a.fit)[0]?.entry;
  if (!page) throw noPage(options.url ?? keyword);
  const crawled = crawledPage(db, crawlId, page.url)!;
  const text = crawledText(db, crawled.id);
  const anchors = { in: [] as string[], out: [] as string[] };
  for (const link of crawledLinks(db, crawlId)) {
    if (link.kind !== 0) continue;
    if (link.toId === crawled.id && link.fromId !== crawled.id) anchors.in.push(link.anchor);
    else if (link.fromId === crawled.id) anchors.out.push(link.anchor);
  }
  const body = fieldOf(page.bodyText).text;
  const holds = (value: string | null) => value !== null && fieldOf(value).text.includes(field.text);
  const h2 = text?.headings.filter((heading) => heading.level === 2).map((heading) => heading.text) ?? [];
  const paragraphs = page.bodyText.split(/\n+/).filter((part) => part.trim() !== '');
  const slots: SlotState[] = [
    slot('title', holds(crawled.title), crawled.title, {
      zh: '把它放进标题，尽量靠前',
      en: 'put it into the title, near the front',
    }),
    slot('h1', holds(crawled.h1), crawled.h1, {
      zh: '主标题 h1 用它或它的自然说法',
      en: 'use it, or a natural form, as the h1',
    }),
    slot('first100', body.slice(0, 100 + field.text.length).includes(field.text), body.slice(0, 60), {
      zh: '正文前 100 字点题',
      en: 'name it in the first 100 characters',
    }),
    slot('h2', h2.some(holds), h2.slice(0, 3).join(' | '), {
      zh: '至少一个小标题 h2 用它的变体',
      en: 'use a variant in at least one h2',
    }),
    slot('description', holds(crawled.description), crawled.description, {
      zh: '描述里写一次',
      en: 'name it once in the description',
    }),
    slot('url', fitOf(field, page).url >= 0.9, page.url, {
      zh: '新页面的网址可用拼音或英文；旧网址不要改',
      en: 'only for a new page; never change an old URL for it',
    }),
    slot('anchors-in', anchors.in.some(holds), `${anchors.in.length}`, {
      zh: '从相关页面用含此词的锚文本链过来',
      en: 'link to it from related pages with this word in the anchor',
    }),
    slot('anchors-out', !anchors.out.some((anchor) => fieldOf(anchor).text === field.text), `${anchors.out.length}`, {
      zh: '不要用这个词链到别的页面',
      en: 'do not link to other pages with exactly this word',
    }),
    { slot: 'alt', present: null, evidence: '', advice: null },
    slot(
      'last-paragraph',
      paragraphs.length > 0 && holds(paragraphs.at(-1)!),
      paragraphs.at(-1)?.slice(0, 60) ?? '',
      null,
    ),
  ];
  const hits = occurrencesOf(body, field.text);
  const words = [...page.body.values()].reduce((sum, count) => sum + count, 0);
  const tokenDensity = words === 0 ? null : (hits.length * field.words.size) / words;
  const charDensity = body.length === 0 ? null : (hits.length * field.text.length) / body.length;
  const flags: string[] = [];
  if (slots[0]!.present && hits.length === 0) flags.push('title-only');
  if (!slots[0]!.present && hits.length > 0) flags.push('body-only');
  if (hits.length >= 5 && clumped(hits, body.length)) flags.push('clumped');
  if ((tokenDensity ?? 0) > 0.04) flags.push('dense');
  const measured = slots.filter((entry) => entry.present !== null);
  return {
    keyword: field.text,
    url: page.url,
    fit: fitOf(field, page).total,
    coverage: measured.filter((entry) => entry.present).length,
    measured: measured.length,
    tokenDensity,
    charDensity,
    occurrences: hits.length,
    flags,
    linkScore: page.linkScore,
    slots,
  };
}

/** Share of keyword value against share of link score per page: where strong pages answer little, and the other way round. */
export interface WeightRow {
  url: string;
  keywords: number;
  valueShare: number;
  linkShare: number;
  /** valueShare − linkShare: positive = worth more than the links it gets. */
  gap: number;
}

/** Weight distribution of the mapped site: largest gaps first. Needs `souk keywords map`. */
export function weightDistribution(db: Sqlite, host?: string): { rows: WeightRow[]; gini: number } {
  const pages = new Map(pageTerms(db, neededCrawl(db, host)).map((page): [string, PageTerms] => [page.url, page]));
  const mapped = db
    .prepare<[], { url: string; volume: number | null; size: number }>(
      "SELECT p.url, c.volume, c.size FROM cluster_page p JOIN cluster c ON c.id = p.cluster_id WHERE p.state IN ('mapped', 'conflict') AND p.url IS NOT NULL",
    )
    .all();
  const value = new Map<string, { value: number; keywords: number }>();
  for (const row of mapped) {
    const entry = value.get(row.url) ?? { value: 0, keywords: 0 };
    value.set(row.url, { value: entry.value + (row.volume ?? 0), keywords: entry.keywords + row.size });
  }
  const totalValue = [...value.values()].reduce((sum, entry) => sum + entry.value, 0) || 1;
  const totalLinks = [...pages.values()].reduce((sum, page) => sum + (page.linkScore ?? 0), 0) || 1;
  const rows = [...pages.values()].map((page): WeightRow => {
    const entry = value.get(page.url);
    const valueShare = (entry?.value ?? 0) / totalValue;
    const linkShare = (page.linkScore ?? 0) / totalLinks;
    return { url: page.url, keywords: entry?.keywords ?? 0, valueShare, linkShare, gap: valueShare - linkShare };
  });
  rows.sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap) || (a.url < b.url ? -1 : 1));
  return { rows, gini: gini(rows.map((row) => row.valueShare)) };
}

function slot(name: Slot, present: boolean, evidence: string | null, advice: Text | null): SlotState {
  return { slot: name, present, evidence: evidence ?? '', advice: present ? null : advice };
}

function occurrencesOf(text: string, word: string): number[] {
  const hits: number[] = [];
  if (word === '') return hits;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) hits.push(at);
  return hits;
}

function clumped(hits: readonly number[], length: number): boolean {
  const need = Math.ceil(hits.length * 0.8);
  for (let at = 0; at + need - 1 < hits.length; at++) if (hits[at + need - 1]! - hits[at]! <= length * 0.2) return true;
  return false;
}

/** Gini index of shares: 0 = even, near 1 = one page holds everything. */
function gini(shares: readonly number[]): number {
  const sorted = [...shares].sort((a, b) => a - b);
  const total = sorted.reduce((sum, share) => sum + share, 0);
  if (sorted.length === 0 || total === 0) return 0;
  const weighted = sorted.reduce((sum, share, at) => sum + (at + 1) * share, 0);
  return (2 * weighted) / (sorted.length * total) - (sorted.length + 1) / sorted.length;
}

function noPage(what: string): SoukError {
  return new SoukError({
    code: 'layout-no-page',
    what: msg({ zh: '抓取结果里没有对应的页面：{what}', en: 'No crawled page for {what}' }, { what }),
    next: msg({
      zh: '用 --url 指定抓取过的页面，或先运行 souk audit。',
      en: 'Name a crawled page with --url, or run souk audit first.',
    }),
  });
}
