import {
  checkAccount,
  type LandingPage,
  type LandingState,
  type PlanConfig,
  type Problem,
  platformOf,
  readAccount,
} from '../../bids/index.ts';
import { type Message, msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';
import { landingPages } from './landing/landing-pages.ts';

/** Problems that waste clicks or that the platform refuses; the others are warnings. */
const ERRORS: ReadonlySet<LandingState> = new Set(['bad-url', 'unreachable', 'status', 'not-crawled', 'other-domain']);

const WHAT: Readonly<Partial<Record<LandingState, (page: LandingPage) => Message>>> = {
  'no-url': () => msg({ zh: '没有落地页网址', en: 'There is no landing page' }),
  'bad-url': ({ url }) => msg({ zh: '落地页网址写错：{url}', en: 'Not a URL: {url}' }, { url: url ?? '' }),
  'not-crawled': ({ url }) =>
    msg({ zh: '抓取中没有落地页 {url}', en: 'The crawl has no page {url}' }, { url: url ?? '' }),
  unreachable: ({ url }) =>
    msg({ zh: '落地页抓取不到：{url}', en: 'The landing page could not be fetched: {url}' }, { url: url ?? '' }),
  status: ({ url, status }) =>
    msg(
      { zh: '落地页返回 {status}：{url}', en: 'The landing page answers {status}: {url}' },
      { status: status ?? 0, url: url ?? '' },
    ),
  redirect: ({ redirectTo }) =>
    msg({ zh: '落地页跳转到 {url}', en: 'The landing page redirects to {url}' }, { url: redirectTo ?? '' }),
  'other-domain': ({ url }) =>
    msg({ zh: '落地页与账户不同域名：{url}', en: 'The landing page is on another domain: {url}' }, { url: url ?? '' }),
  noindex: ({ url }) =>
    msg({ zh: '落地页不可收录：{url}', en: 'The landing page may not be indexed: {url}' }, { url: url ?? '' }),
  'not-relevant': ({ url }) =>
    msg(
      { zh: '落地页没提到这个词：{url}', en: 'The landing page does not speak of the keyword: {url}' },
      { url: url ?? '' },
    ),
  'not-mobile': ({ url }) =>
    msg({ zh: '落地页不适配手机：{url}', en: 'The landing page is not made for phones: {url}' }, { url: url ?? '' }),
};

/** Everything that an account could be refused for or waste money by: the platform's limits, then the landing pages. */
export function checkBids(db: Sqlite, platform: PlanConfig['platform']): Problem[] {
  const problems = checkAccount(readAccount(db, platform), platformOf(platform));
  for (const page of landingPages(db, platform)) {
    for (const state of page.problems) {
      const what = WHAT[state]?.(page);
      // Where nothing was crawled nothing is known: that is no problem of the account.
      if (!what) continue;
      problems.push({
        code: `landing-${state}`,
        level: ERRORS.has(state) ? 'error' : 'warning',
        line: null,
        where: [page.plan, page.unit, page.keyword].filter(Boolean).join(' / '),
        what,
      });
    }
  }
  return problems;
}
