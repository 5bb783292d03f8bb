import {
  crawledAliases,
  crawledLinks,
  crawledLinksTo,
  crawledPages,
  crawledText,
  latestCrawl,
} from '../../crawlers/index.ts';
import { fieldOf, type PageTerms, wordsOf } from '../../keywords/index.ts';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';

/** Longest main text that is compared: what follows does not move a fit. */
const MAX_TEXT = 20_000;

/** The newest crawl (of a host, when named). Error: `no-crawl`. */
export function neededCrawl(db: Sqlite, host?: string): number {
  const crawlId = latestCrawl(db, host);
  if (crawlId !== undefined) return crawlId;
  throw new SoukError({
    code: 'no-crawl',
    what: host
      ? msg({ zh: '还没有抓取过 {host}', en: '{host} has not been crawled yet' }, { host })
      : msg({ zh: '还没有抓取过网站', en: 'No site has been crawled yet' }),
    next: msg({ zh: '先运行 souk audit https://你的网站', en: 'Run souk audit https://your.site first' }),
  });
}

/** The pages of one crawled site, to look up as people write their addresses. */
export interface SitePages {
  crawlId: number;
  pages: PageTerms[];
  /** Its hosts without `www.`. */
  hosts: ReadonlySet<string>;
  /** The page with that address; scheme, `www.`, a closing slash and a fragment do not matter. */
  find(url: string): PageTerms | undefined;
  /** The address under which the crawl knows a page, redirects and canonicals followed; unchanged when it does not. */
  asCrawled(url: string): string;
  /** Anchors that lead to a page from other pages. */
  anchorsTo(url: string): ReturnType<typeof crawledLinksTo>;
}

/** The newest crawl (of a host, when named) with all its pages. Error: `no-crawl`. */
export function sitePages(db: Sqlite, host?: string): SitePages {
  const crawlId = neededCrawl(db, host);
  const pages: PageTerms[] = [];
  const byKey = new Map<string, PageTerms>();
  const ids = new Map<string, number>();
  for (const { id, page } of pagesOf(db, crawlId)) {
    pages.push(page);
    ids.set(page.url, id);
    const key = urlKey(page.url);
    if (!byKey.has(key)) byKey.set(key, page);
  }
  const exact = new Map(pages.map((page) => [page.url, page]));
  const find = (url: string) => exact.get(url) ?? byKey.get(urlKey(url));
  const aliases = crawledAliases(db, crawlId);
  const aliasByKey = new Map([...aliases].map(([url, to]) => [urlKey(url), to]));
  return {
    crawlId,
    pages,
    hosts: new Set(pages.map((page) => new URL(page.url).host.replace(/^www\./, ''))),
    find,
    asCrawled: (url) => {
      const own = find(url)?.url ?? url;
      return aliases.get(own) ?? aliasByKey.get(urlKey(own)) ?? own;
    },
    anchorsTo: (url) => crawledLinksTo(db, ids.get(url) ?? -1),
  };
}

/** One key for the ways in which tools write the same address. */
export function urlKey(url: string): string {
  const whole = /^[a-z][\w+.-]*:\/\//i.test(url) ? url : `https://${url}`;
  if (!URL.canParse(whole)) return url;
  const { host, pathname, search } = new URL(whole);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${search}`;
}

/** Every HTML page of a crawl as the fit needs it, with the anchors that lead to it from other pages. */
function pagesOf(db: Sqlite, crawlId: number): { id: number; page: PageTerms }[] {
  const anchors = new Map<number, Map<string, number>>();
  for (const link of crawledLinks(db, crawlId)) {
    if (link.kind !== 0 || link.fromId === link.toId) continue;
    const text = link.anchor.trim();
    if (text === '' || text.length > 200) continue;
    const own = anchors.get(link.toId) ?? new Map<string, number>();
    own.set(text, (own.get(text) ?? 0) + 1);
    anchors.set(link.toId, own);
  }
  const pages: { id: number; page: PageTerms }[] = [];
  for (const page of [...crawledPages(db, crawlId)]) {
    const text = (crawledText(db, page.id)?.text ?? '').slice(0, MAX_TEXT);
    const body = new Map<string, number>();
    for (const word of wordsOf(text)) body.set(word, (body.get(word) ?? 0) + 1);
    const terms: PageTerms = {
      url: page.url,
      pageType: page.pageType,
      indexable: page.indexable,
      linkScore: page.linkScore,
      title: fieldOf(page.title),
      h1: fieldOf(page.h1),
      description: fieldOf(page.description),
      path: fieldOf(pathWords(page.url)),
      anchors: fieldOf([...(anchors.get(page.id)?.keys() ?? [])].slice(0, 50).join(' ')),
      body,
      bodyText: text,
    };
    pages.push({ id: page.id, page: terms });
  }
  return pages;
}

function pathWords(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname).replace(/[-_/.]+/g, ' ');
  } catch {
    return url;
  }
}

/** Pages by the words of their title, h1, URL and anchors: candidates for a keyword without comparing every page. */
export function candidateIndex(pages: readonly PageTerms[]): (words: ReadonlySet<string>) => number[] {
  const byWord = new Map<string, number[]>();
  pages.forEach((page, at) => {
    const words = new Set([
      ...page.title.words,
      ...page.h1.words,
      ...page.path.words,
      ...page.anchors.words,
      ...page.description.words,
    ]);
    for (const word of words) {
      const list = byWord.get(word);
      if (list) list.push(at);
      else byWord.set(word, [at]);
    }
  });
  return (words) => {
    const hits = new Map<number, number>();
    // The rarest words decide; a word on most pages finds nothing.
    const lists = [...words]
      .map((word) => byWord.get(word) ?? [])
      .filter((list) => list.length > 0)
      .sort((a, b) => a.length - b.length);
    for (const list of lists.slice(0, 6)) for (const at of list.slice(0, 2000)) hits.set(at, (hits.get(at) ?? 0) + 1);
    return [...hits]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 60)
      .map(([at]) => at);
  };
}
