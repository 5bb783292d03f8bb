import { getDomain } from 'tldts';
import { type LandingPage, type PlanConfig, readAccount } from '../../../bids/index.ts';
import { type LandingFacts, landingFacts, latestCrawl } from '../../../crawlers/index.ts';
import { landingOfKeyword } from '../../../keywords/index.ts';
import type { Sqlite } from '../../store/open.ts';
import { isBlocked, type Judged, judgeLanding, type Seen, stems } from './judge-landing.ts';

/**
 * The landing page of every live keyword of an account: the one that the keyword bank gives (declared, else mapped), when
 * the crawl says that it can be reached; else the sheet's own, with the reason. Each is checked against the newest crawl of
 * its host. Reads only.
 */
export function landingPages(db: Sqlite, platform: PlanConfig['platform']): LandingPage[] {
  const keywords = readAccount(db, platform).entities.filter(
    (entity) => entity.kind === 'keyword' && entity.status !== 'off',
  );
  const bankPage = landingOfKeyword(db);
  const look = pageReader(db);
  const home = accountDomain(keywords.flatMap((entity) => entity.url ?? []));
  return keywords.map(({ plan, unit, text, url }) => {
    const words = [...stems(text)];
    const judge = (page: string): Judged => {
      const seen = look(page);
      const target = typeof seen === 'string' || seen.redirectTo === null ? null : look(seen.redirectTo);
      const judged = judgeLanding(words, seen, target);
      const foreign = platform === 'baidu' && home !== null && domainOf(page) !== home && !isBlocked(judged.state);
      if (!foreign) return judged;
      return { ...judged, state: 'other-domain', problems: ['other-domain', ...judged.problems] };
    };
    const bank = bankPage(text);
    const sheet = url || null;
    const mapped = bank.url === null ? null : judge(bank.url);
    const common = { plan, unit, keyword: text, mapUrl: bank.url, mapState: mapped?.state ?? null, sheetUrl: sheet };
    // A page that nobody reaches is no better for being mapped; but when the sheet's is no better either, the map counts.
    const own = sheet !== null && (mapped === null || isBlocked(mapped.state)) ? judge(sheet) : null;
    if (mapped !== null && (own === null || isBlocked(own.state)))
      return { ...common, url: bank.url, from: bank.by === 'target' ? 'target' : 'map', fallback: null, ...mapped };
    const fallback = mapped === null ? bank.by : 'map-page-bad';
    if (own !== null) return { ...common, url: sheet, from: 'sheet', fallback, ...own };
    return { ...common, url: null, from: 'none', fallback, ...NOTHING };
  });
}

/** The page of an ad group: the commonest of its keywords’ pages, fine ones before others; null when none has a URL. */
export function pageOfGroup(pages: readonly LandingPage[]): (plan: string, unit: string) => string | null {
  const counts = new Map<string, Map<string, number>>();
  for (const { plan, unit, url, state } of pages) {
    if (url === null) continue;
    const key = `${plan}\u0001${unit}`;
    const own = counts.get(key) ?? new Map<string, number>();
    own.set(url, (own.get(url) ?? 0) + (state === 'fine' ? 1000 : isBlocked(state) ? 0 : 1));
    counts.set(key, own);
  }
  return (plan, unit) =>
    [...(counts.get(`${plan}\u0001${unit}`) ?? [])].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}

const NOTHING = {
  state: 'no-url',
  problems: ['no-url'],
  status: null,
  redirectTo: null,
  title: null,
  headShare: null,
  textShare: null,
  reason: null,
} as const;

/** Looks a URL up in the newest crawl of its host; each URL and host once. */
function pageReader(db: Sqlite): (url: string) => Seen {
  const readers = new Map<string, ((url: string) => LandingFacts | undefined) | null>();
  const seen = new Map<string, Seen>();
  return (url) => {
    const known = seen.get(url);
    if (known !== undefined) return known;
    const found = ((): Seen => {
      if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return 'bad-url';
      const { host } = new URL(url);
      let reader = readers.get(host);
      if (reader === undefined) {
        const crawl = latestCrawl(db, host);
        reader = crawl === undefined ? null : landingFacts(db, crawl);
        readers.set(host, reader);
      }
      return reader === null ? 'not-measured' : (reader(url) ?? 'not-crawled');
    })();
    seen.set(url, found);
    return found;
  };
}

/** The registered domain; the host itself where there is none (an address, a name of the local network). */
function domainOf(url: string): string | null {
  return getDomain(url) ?? (URL.canParse(url) ? new URL(url).host : null);
}

/** The domain that most keywords of the account lead to. */
function accountDomain(urls: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const url of urls) {
    const domain = domainOf(url);
    if (domain !== null) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
