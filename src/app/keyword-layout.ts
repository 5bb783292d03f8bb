import { type CrawledPage, crawledImages, crawledPage, crawledPageLinks, crawledText } from '../../crawlers/index.ts';
import {
  type Field,
  fieldOf,
  fitOf,
  hasPhrase,
  keywordsOfPage,
  type Layout,
  type LayoutAdvice,
  type LayoutPage,
  layoutOf,
  MAP_LINES,
  mappedHeads,
  normaliseKeyword,
  type PageTerms,
  type Presence,
  pageOfKeyword,
  presenceIn,
  sisterTerms,
} from '../../keywords/index.ts';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';
import { type SitePages, sitePages } from './page-terms.ts';

/** Another keyword of the same group: where it stands on the page, and where it belongs. */
export interface SisterTerm {
  text: string;
  volume: number | null;
  places: { title: Presence; h2: Presence; body: boolean };
  advice: LayoutAdvice | null;
}

export interface KeywordLayout extends Layout {
  /** Why this page: named by the user, declared as target, mapped, or simply the best fit. */
  chosenBy: 'named' | 'target' | 'mapped' | 'best-fit';
  /** The page fits so badly that it is only the nearest one. */
  nearest: boolean;
  pageType: string | null;
  /** Median word density that pages of the same type that name their own main keyword have for it; null below three. */
  typicalDensity: number | null;
  sisters: SisterTerm[];
}

const KIND_ANCHOR = 0;
const MAX_SISTERS = 8;
const MAX_COULD_LINK = 3;
/** Pages that are looked at for the usual density. */
const MAX_TYPICAL = 200;

/**
 * Where a keyword stands on the page that should answer it (the declared target, else the mapped page, else the best fit),
 * or on the given one, and what to place where. Errors: `no-crawl`, `layout-no-page`.
 */
export function keywordLayout(
  db: Sqlite,
  keyword: string,
  options: { url?: string; host?: string } = {},
): KeywordLayout {
  const site = sitePages(db, options.host ?? (options.url === undefined ? undefined : hostOf(options.url)));
  const norm = normaliseKeyword(keyword);
  const field = fieldOf(norm);
  const { page, chosenBy } = choosePage(db, site, norm, options.url);
  const layout = layoutOf(field, layoutPage(db, site, page, field));
  return {
    ...layout,
    chosenBy,
    nearest: chosenBy === 'best-fit' && layout.fit < MAP_LINES.needsPage,
    pageType: page.pageType,
    typicalDensity: typicalDensity(db, site, page),
    sisters: sisters(db, norm, layout.url, site),
  };
}

/** One keyword of a page, with its places. */
export interface PageKeyword {
  keyword: string;
  volume: number | null;
  /** `head`: main keyword of a mapped group; `member`: another one of it; `search`: the page was shown for it. */
  role: 'head' | 'member' | 'search';
  layout: Layout;
}

/** The other way round: every keyword that a page is there for, and where each of them stands. Errors as above. */
export function pageLayout(db: Sqlite, url: string, options: { limit?: number } = {}): PageKeyword[] {
  const site = sitePages(db, hostOf(url));
  const page = site.find(url);
  if (!page) throw noPage(url);
  return keywordsOfPage(db, page.url, Math.min(options.limit ?? 30, 1_000)).map(
    ({ text, volume, role }): PageKeyword => {
      const field = fieldOf(text);
      return { keyword: text, volume, role, layout: layoutOf(field, layoutPage(db, site, page, field)) };
    },
  );
}

function choosePage(
  db: Sqlite,
  site: SitePages,
  keyword: string,
  url: string | undefined,
): { page: PageTerms; chosenBy: KeywordLayout['chosenBy'] } {
  if (url !== undefined) {
    const page = site.find(url);
    if (!page) throw noPage(url);
    return { page, chosenBy: 'named' };
  }
  const field = fieldOf(keyword);
  const known = pageOfKeyword(db, keyword);
  for (const chosenBy of ['target', 'mapped'] as const) {
    const page = known[chosenBy] === null ? undefined : site.find(known[chosenBy]);
    if (page) return { page, chosenBy };
  }
  const [first] = site.pages
    .map((page) => ({ page, fit: fitOf(field, page).total }))
    .sort((a, b) => b.fit - a.fit || (a.page.url < b.page.url ? -1 : 1));
  if (!first || first.fit === 0) throw noPage(field.text);
  return { page: first.page, chosenBy: 'best-fit' };
}

function layoutPage(db: Sqlite, site: SitePages, terms: PageTerms, keyword: Field): LayoutPage {
  const crawled = crawledPage(db, site.crawlId, terms.url) as CrawledPage;
  const headings = crawledText(db, crawled.id)?.headings ?? [];
  const anchorsIn = site.anchorsTo(terms.url);
  const linking = new Set(anchorsIn.map(({ url }) => url));
  const couldLink = site.pages
    .filter(
      (page) =>
        page.url !== terms.url &&
        page.indexable &&
        !linking.has(page.url) &&
        hasPhrase(fieldOf(page.bodyText).text, keyword.text),
    )
    .sort((a, b) => (b.linkScore ?? 0) - (a.linkScore ?? 0) || (a.url < b.url ? -1 : 1))
    .slice(0, MAX_COULD_LINK)
    .map((page) => page.url);
  const images = crawledImages(db, crawled.id);
  return {
    terms,
    title: crawled.title,
    h1: crawled.h1,
    description: crawled.description,
    h2: headings.filter(({ level }) => level === 2).map(({ text }) => text),
    images: images ?? null,
    anchorsIn,
    anchorsOut: crawledPageLinks(db, crawled.id)
      .filter(({ kind }) => kind === KIND_ANCHOR)
      .map(({ anchor, to }) => ({ text: anchor, url: to })),
    couldLink,
  };
}

/** What is usual: the density of the main keyword on the mapped pages of the same type. */
function typicalDensity(db: Sqlite, site: SitePages, page: PageTerms): number | null {
  if (page.pageType === null) return null;
  const densities: number[] = [];
  const heads = mappedHeads(db);
  for (const other of site.pages) {
    const main = heads.get(other.url);
    if (main === undefined || other.pageType !== page.pageType || other.url === page.url) continue;
    if (densities.length === MAX_TYPICAL) break;
    const { tokenDensity } = layoutOf(fieldOf(main), barePage(other));
    if (tokenDensity) densities.push(tokenDensity);
  }
  if (densities.length < 3) return null;
  densities.sort((a, b) => a - b);
  return densities[densities.length >> 1]!;
}

function barePage(terms: PageTerms): LayoutPage {
  const none = { title: null, h1: null, description: null, h2: [], images: null };
  return { ...none, terms, anchorsIn: [], anchorsOut: [], couldLink: [] };
}

function sisters(db: Sqlite, keyword: string, url: string, site: SitePages): SisterTerm[] {
  const page = site.find(url)!;
  const crawled = crawledPage(db, site.crawlId, url) as CrawledPage;
  const h2 = (crawledText(db, crawled.id)?.headings ?? []).filter(({ level }) => level === 2);
  const body = fieldOf(page.bodyText).text;
  const { own, others } = sisterTerms(db, keyword, MAX_SISTERS);
  return others.map(({ text, volume }): SisterTerm => {
    const term = fieldOf(text);
    const places = {
      title: presenceIn(term, crawled.title),
      h2: presenceIn(term, h2.map((heading) => heading.text).join('\n')),
      body: hasPhrase(body, term.text),
    };
    const strong = volume !== null && own !== null && volume >= own / 2;
    const advice =
      places.title === 'exact' || places.h2 === 'exact'
        ? null
        : strong || !places.body
          ? { code: strong ? 'term-h2' : 'term-body', args: {} }
          : null;
    return { text, volume, places, advice };
  });
}

/** Host of an address; undefined when it is none. */
function hostOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).host : undefined;
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
