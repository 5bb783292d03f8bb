import { type PlanConfig, readAccount } from '../../bids/index.ts';
import { crawledPage, latestCrawl } from '../../crawlers/index.ts';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import { segmentWords } from '../kernel/text/segment.ts';
import type { Sqlite } from '../store/open.ts';

/** What a keyword's landing page is, as the newest crawl of its host saw it. */
export interface LandingPage {
  plan: string;
  keyword: string;
  url: string | null;
  /** `not-measured`: no crawl of that host. */
  state: 'fine' | 'no-url' | 'not-crawled' | 'status' | 'noindex' | 'not-relevant' | 'not-measured';
  status: number | null;
  title: string | null;
}

/** Joins the keywords of an account with the crawled pages: does the page exist, answer 200, and speak of the keyword? */
export function checkLandingPages(db: Sqlite, platform: PlanConfig['platform']): LandingPage[] {
  const crawls = new Map<string, number | undefined>();
  return readAccount(db, platform)
    .entities.filter((entity) => entity.kind === 'keyword')
    .map(({ plan, text, url }) => {
      const row = { plan, keyword: text, url, status: null, title: null };
      if (!url) return { ...row, state: 'no-url' };
      if (!URL.canParse(url)) return { ...row, state: 'status' };
      const { host } = new URL(url);
      if (!crawls.has(host)) crawls.set(host, latestCrawl(db, host));
      const crawl = crawls.get(host);
      if (crawl === undefined) return { ...row, state: 'not-measured' };
      const page = crawledPage(db, crawl, url);
      if (!page) return { ...row, state: 'not-crawled' };
      const found = { ...row, status: page.status, title: page.title };
      if (page.status !== 200) return { ...found, state: 'status' };
      if (!page.indexable) return { ...found, state: 'noindex' };
      const words = new Set(
        segmentWords(`${page.title ?? ''} ${page.h1 ?? ''} ${page.description ?? ''}`, { fine: true }),
      );
      return {
        ...found,
        state: segmentWords(text, { fine: true }).some((word) => words.has(word)) ? 'fine' : 'not-relevant',
      };
    });
}

/** Error for a wish that no account can answer; kept here so that the command stays short. */
export function noKeywords(): SoukError {
  return new SoukError({
    code: 'bids-no-keywords',
    what: msg({ zh: '账户里没有关键词', en: 'The account has no keywords' }),
    next: msg({ zh: '先导入关键词表。', en: 'Import a keyword table first.' }),
  });
}
