import { URL_ROLE, URL_STATE } from '../model/states.ts';
import { hostOf, type Scope } from '../scope/scope.ts';
import type { Analysis } from './analysis.ts';
import { addTally } from './batch.ts';
import type { BatchWriter } from './batch-writer.ts';
import type { CrawlCounts } from './crawl-counts.ts';
import type { QueuedUrl } from './crawl-store.ts';
import { type FetchQueuedInit, fetchQueued } from './fetch-queued.ts';
import type { FrontierQueue } from './frontier-queue.ts';
import type { HostQueue } from './host-queue.ts';
import type { RobotsMode } from './options.ts';
import { type PageRecord, WANT } from './page-record.ts';

export interface PageVisitorInit {
  fetch: FetchQueuedInit;
  robots: RobotsMode;
  analysis: Analysis;
  scope: Scope;
  queue: FrontierQueue;
  writer: BatchWriter;
  counts: CrawlCounts;
  /** The scope took in another host. */
  scopeGrew(): void;
}

const NO_BODY = Buffer.alloc(0);

/** What happens to one queued URL: asked of robots.txt, fetched, analysed, its links noted, its state set. */
export class PageVisitor {
  readonly #init: PageVisitorInit;

  constructor(init: PageVisitorInit) {
    this.#init = init;
  }

  async visit(host: HostQueue, item: QueuedUrl): Promise<void> {
    const { counts, queue, analysis, writer } = this.#init;
    if (host.down) {
      this.#fail(item, host.down.reason, host.down.detail);
      return;
    }
    const robots = this.#askRobots(host, item.url);
    if (robots.skip !== null) {
      this.#skip(item, robots.skip, robots.note);
      return;
    }
    if (item.foundOn !== null && item.depth !== 0 && queue.discovery.isClosed(item.foundOn)) {
      const hit = queue.traps.skipSameContent(item.url);
      this.#skip(item, 'trap-same-content', hit.pattern);
      return;
    }
    const outcome = await fetchQueued(this.#init.fetch, host, item);
    counts.lastHost = hostOf(item.url);
    if ('again' in outcome) {
      if (item.role === URL_ROLE.page) counts.pagesStarted -= 1;
      host.retries.push({ at: outcome.again, item: { ...item, attempts: item.attempts + 1 } });
      return;
    }
    if (!outcome.ok) {
      // A request that the stop cut off stays queued in the store.
      if (outcome.reason === 'stopped') writer.inMemory.delete(item.id);
      else this.#fail(item, outcome.reason, outcome.detail);
      return;
    }
    const { response } = outcome;
    const html = item.role === URL_ROLE.page && response.status >= 200 && response.status < 300;
    const analysed = analysis.analyse({
      url: item.url,
      depth: item.depth ?? -1,
      response,
      body: html ? outcome.body : NO_BODY,
    });
    // A waiting function keeps all it holds: the body would stay until the page is judged.
    outcome.body = NO_BODY;
    const { record, failed } = await analysed;
    // Others may take ids while this one waits for a new run of them: only what is in hand right now counts.
    while (queue.discovery.stock < record.targets.length) await queue.supplyIds(record.targets.length);
    this.#absorb(host, item, record, failed === null ? outcome.note : 'analysis-failed', failed ?? robots.note);
  }

  /** Whether robots.txt keeps the URL from being fetched (`skip`: the reason), and what it says in any case. */
  #askRobots(host: HostQueue, url: string): { skip: string | null; note: string | null } {
    const { robots } = this.#init;
    if (robots === 'ignore') return { skip: null, note: null };
    let note: string | null = null;
    if (host.robots === 'unavailable') {
      if (robots === 'obey') return { skip: 'robots-unavailable', note: host.robotsDetail };
      note = 'robots.txt unavailable';
    }
    const verdict = host.policy?.verdict(url);
    if (!verdict || verdict.allowed) return { skip: null, note };
    const detail = `line ${verdict.line}: ${verdict.rule}`;
    return robots === 'obey' ? { skip: 'robots-blocked', note: detail } : { skip: null, note: `robots.txt ${detail}` };
  }

  #absorb(host: HostQueue, item: QueuedUrl, record: PageRecord, reason: string | null, detail: string | null): void {
    const { queue, writer, counts, analysis } = this.#init;
    const { discovery, traps } = queue;
    if (record.page.status === 200 && record.page.content_hash !== null) {
      discovery.close(traps.notePage(item.id, 0, record.page.content_hash));
    }
    const fromClosed = discovery.isClosed(item.id);
    const targetIds = new Uint32Array(record.targets.length);
    const depth = item.depth === null ? null : item.depth + 1;
    for (let i = 0; i < targetIds.length; i++) {
      const wants = record.wants[i]!;
      const redirect = (wants & WANT.redirect) !== 0;
      if (redirect && item.role === URL_ROLE.page) this.#adoptSeedTarget(item, record.targets[i]!);
      targetIds[i] = discovery.see(record.targets[i]!, {
        wants,
        depth: redirect ? item.depth : depth,
        hops: redirect ? item.hops + 1 : 0,
        foundOn: item.id,
        trusted: null,
        fromClosed,
      });
    }
    const { batch } = writer;
    batch.pages.push({ id: item.id, record, targetIds });
    batch.changes.push({ id: item.id, state: URL_STATE.fetched, reason, detail, attempts: item.attempts + 1 });
    if (record.outcomes.length > 0) addTally(batch, analysis.rules, record.outcomes, record.errors);
    counts.bytes += record.page.bytes;
    if (record.page.status >= 400) counts.errors += 1;
    this.#ended(item);
    host.noteAnswer();
  }

  /** `https://shop.example` that redirects to `https://www.shop.example` is the same site: its host joins the scope. */
  #adoptSeedTarget(item: QueuedUrl, target: string): void {
    const { scope } = this.#init;
    if (item.depth !== 0 || scope.inside(target)) return;
    const bare = (url: string) => new URL(url).hostname.replace(/^www\./, '');
    if (bare(item.url) !== bare(target)) return;
    scope.adopt(hostOf(target));
    this.#init.scopeGrew();
  }

  #fail(item: QueuedUrl, reason: string, detail: string): void {
    const { writer, counts } = this.#init;
    counts.errors += 1;
    writer.batch.changes.push({
      id: item.id,
      state: URL_STATE.failed,
      reason,
      detail: detail === '' ? null : detail,
      attempts: item.attempts + 1,
    });
    this.#ended(item);
  }

  #skip(item: QueuedUrl, reason: string, detail: string | null): void {
    const { writer, counts } = this.#init;
    writer.batch.changes.push({ id: item.id, state: URL_STATE.skipped, reason, detail });
    if (item.role === URL_ROLE.page) counts.pagesStarted -= 1;
    this.#ended(item);
  }

  #ended(item: QueuedUrl): void {
    const { writer, counts } = this.#init;
    counts.done += 1;
    counts.settled += 1;
    writer.ended(item.id);
  }
}
