import {
  type CrawlComparison,
  compareCrawls,
  earlierCrawl,
  type FindingChange,
  type FindingState,
  findingChanges,
  type PageChange,
  type PageField,
  type PageState,
  pageChanges,
  type StoredCrawl,
  storedCrawl,
} from '../../crawlers/index.ts';
import { SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';

export interface ComparedCrawls {
  before: StoredCrawl;
  after: StoredCrawl;
  summary(): CrawlComparison;
  findings(filter: { states?: readonly FindingState[]; rule?: string | undefined }): Iterable<FindingChange>;
  pages(filter: { states?: readonly PageState[]; field?: PageField | undefined }): Iterable<PageChange>;
}

/**
 * Two stored crawls to lay side by side. With two names: these, the older one first. With one: it and the crawl of the same
 * start URLs before it. With none: the newest and the one before it. Errors: `crawl-none`, `crawl-unknown`,
 * `compare-alone` (nothing to compare with), `compare-same`, `compare-unfinished`.
 */
export function comparedCrawls(db: Sqlite, first: string | undefined, second: string | undefined): ComparedCrawls {
  let after = storedCrawl(db, second ?? first);
  const named = second === undefined ? undefined : storedCrawl(db, first);
  if (named && named.id === after.id) throw sameCrawl(after.id);
  let before = named ?? earlierCrawl(db, after);
  if (!before) throw alone(after);
  if (before.id > after.id) [before, after] = [after, before];
  for (const crawl of [before, after])
    if (crawl.state === 'running' || crawl.state === 'interrupted') throw unfinished(crawl.id);
  const pair = { before, after };
  return {
    ...pair,
    summary: () => compareCrawls(db, pair.before, pair.after),
    *findings({ states, rule }) {
      for (const change of findingChanges(db, pair.before.id, pair.after.id)) {
        if (states && !states.includes(change.state)) continue;
        if (rule === undefined || change.rule === rule) yield change;
      }
    },
    *pages({ states, field }) {
      for (const change of pageChanges(db, pair.before, {
        id: pair.after.id,
        complete: pair.after.state === 'complete',
      })) {
        if (states && !states.includes(change.state)) continue;
        if (field === undefined) yield change;
        else {
          const fields = change.fields.filter((one) => one.field === field);
          if (fields.length > 0) yield { ...change, fields };
        }
      }
    },
  };
}

function alone(crawl: StoredCrawl): SoukError {
  return new SoukError({
    code: 'compare-alone',
    what: msg(
      {
        zh: '第 {id} 次抓取之前没有同一网站的抓取',
        en: 'There is no earlier crawl of the same start URLs before crawl {id}',
      },
      { id: crawl.id },
    ),
    next: msg(
      {
        zh: '再次运行 souk audit {seed}，或写明两个编号：souk crawl compare 1 2。',
        en: 'Run souk audit {seed} again, or name both crawls: souk crawl compare 1 2.',
      },
      { seed: crawl.seeds[0] ?? '' },
    ),
  });
}

function sameCrawl(id: number): SoukError {
  return new SoukError({
    code: 'compare-same',
    what: msg({ zh: '两个编号都是第 {id} 次抓取', en: 'Both names mean crawl {id}' }, { id }),
    next: msg({ zh: '用 souk crawl list 查看编号。', en: 'See the numbers with souk crawl list.' }),
  });
}

function unfinished(id: number): SoukError {
  return new SoukError({
    code: 'compare-unfinished',
    what: msg({ zh: '第 {id} 次抓取还没有结束', en: 'Crawl {id} has not ended' }, { id }),
    next: msg({ zh: '先运行 souk crawl resume {id}。', en: 'Run souk crawl resume {id} first.' }, { id }),
  });
}
