import { ByteMap } from '../frontier/byte-map.ts';
import { FingerprintTable } from '../frontier/fingerprint-table.ts';
import { type HashLanes, hashUrl, hashValue } from '../frontier/url-hash.ts';
import { URL_ROLE, URL_STATE } from '../model/states.ts';
import { originOf, type Scope } from '../scope/scope.ts';
import type { TrapWatch } from '../traps/trap-watch.ts';
import { variantKey } from '../url/variant-key.ts';
import type { CrawlBatch, KnownUrl, QueuedUrl } from './crawl-store.ts';
import type { CrawlOptions } from './options.ts';
import { WANT } from './page-record.ts';

/** How a URL was found. */
export interface Sighting {
  wants: number;
  /** Clicks from a seed; null: named by a sitemap only. */
  depth: number | null;
  /** Redirects in a row that led here. */
  hops: number;
  foundOn: number | null;
  /** Named by the user or a sitemap: not subject to traps and globs. */
  trusted: 'seed' | 'sitemap' | null;
  /** Its page belongs to a closed same-content space. */
  fromClosed: boolean;
}

/** Sitemap-only URLs come after everything that links lead to. */
const SITEMAP_PRIORITY = 1_000;
const MAX_URL = 2_048;
const UNKNOWN_DEPTH = 255;
/** Flag bits per URL id. */
const SOFT = 1;
const CLOSED = 2;

export interface DiscoveryInit {
  options: CrawlOptions;
  scope: Scope;
  traps: TrapWatch;
  firstId: number;
  batch(): CrawlBatch;
  /** The queue of an origin; called when a URL is queued there. `fresh` items are not in the store yet. */
  hostOf(origin: string): number;
  queued(hostId: number, item: QueuedUrl): void;
  limitHit(name: 'max-depth'): void;
}

interface Decision {
  state: number;
  reason: string | null;
  detail: string | null;
  role: number;
  /** Skipped for a reason that a later link may lift. */
  soft: boolean;
}

const skip = (reason: string, role: number, detail: string | null = null, soft = false): Decision => ({
  state: URL_STATE.skipped,
  reason,
  detail,
  role,
  soft,
});

/**
 * The visited set and the rules for what becomes of a URL when it is seen. Each URL gets exactly one row; what was skipped
 * for want of a better link (nofollow, depth, form) is queued when a better one turns up.
 */
export class Discovery {
  readonly #init: DiscoveryInit;
  readonly #known = new FingerprintTable();
  /** Keys of URLs that have variants (parameters or sessions). */
  readonly #variants = new FingerprintTable();
  readonly #flags: ByteMap;
  readonly #depths: ByteMap;
  readonly #lanes: HashLanes = { high: 0, low: 0 };
  #nextId = 0;
  #lastId = -1;
  discovered = 0;

  constructor(init: DiscoveryInit) {
    this.#init = init;
    this.#flags = new ByteMap(init.firstId, 0);
    this.#depths = new ByteMap(init.firstId, UNKNOWN_DEPTH);
  }

  /** Ids that are still in hand. */
  get stock(): number {
    return this.#lastId - this.#nextId + 1;
  }

  /** Takes over a run of reserved ids; unused ones of an earlier run are dropped. */
  supply(first: number, count: number): void {
    this.#nextId = first;
    this.#lastId = first + count - 1;
  }

  /** Puts a stored URL back into memory. */
  restore(row: KnownUrl): void {
    hashUrl(row.url, this.#lanes);
    this.#known.set(this.#lanes.high, this.#lanes.low, row.id - this.#init.firstId + 1);
    if (row.depth !== null) this.#depths.set(row.id, Math.min(row.depth, 254));
    let flags = 0;
    if (row.state === URL_STATE.skipped && isSoft(row.reason)) flags |= SOFT;
    this.#flags.set(row.id, flags);
    this.discovered += 1;
    const admitted = row.state !== URL_STATE.skipped || row.reason === 'robots-blocked';
    if (!admitted || row.role !== URL_ROLE.page) return;
    this.#rememberVariant(row.url, row.id);
    if (this.#init.scope.inside(row.url)) this.#init.traps.replay(row.url);
  }

  idOf(url: string): number | undefined {
    hashUrl(url, this.#lanes);
    const value = this.#known.get(this.#lanes.high, this.#lanes.low);
    return value === 0 ? undefined : value - 1 + this.#init.firstId;
  }

  /** Marks pages whose links are followed no more. */
  close(ids: readonly number[]): void {
    for (const id of ids) this.#flags.set(id, this.#flags.get(id) | CLOSED);
  }

  isClosed(id: number): boolean {
    return (this.#flags.get(id) & CLOSED) !== 0;
  }

  /** The id of a URL that was just seen; new ones get a row, known ones may be upgraded. */
  see(url: string, how: Sighting): number {
    hashUrl(url, this.#lanes);
    const { high, low } = this.#lanes;
    const value = this.#known.get(high, low);
    if (value !== 0) {
      const id = value - 1 + this.#init.firstId;
      this.#again(id, url, how);
      return id;
    }
    const hash = hashValue(this.#lanes);
    const id = this.#nextId;
    if (id > this.#lastId) throw new Error('no URL id in hand');
    this.#nextId += 1;
    this.#known.set(high, low, id - this.#init.firstId + 1);
    this.discovered += 1;
    if (how.depth !== null) this.#depths.set(id, Math.min(how.depth, 254));
    const decision = this.#decide(url, id, how);
    if (decision.soft) this.#flags.set(id, SOFT);
    const priority = how.depth ?? SITEMAP_PRIORITY;
    const queued = decision.state === URL_STATE.queued;
    const hostId = queued ? this.#init.hostOf(originOf(url)) : null;
    this.#init.batch().urls.push({
      id,
      hash,
      url: url.length > 8_192 ? url.slice(0, 8_192) : url,
      state: decision.state,
      reason: decision.reason,
      detail: decision.detail,
      depth: how.depth,
      priority,
      foundOn: how.foundOn,
      role: decision.role,
      hostId,
      hops: how.hops,
    });
    if (queued) {
      const { depth, hops, foundOn } = how;
      this.#init.queued(hostId!, { id, url, depth, priority, role: decision.role, hops, foundOn, attempts: 0 });
    }
    return id;
  }

  #again(id: number, url: string, how: Sighting): void {
    const flags = this.#flags.get(id);
    const before = this.#depths.get(id);
    const nearer = how.depth !== null && how.depth < before;
    if (nearer) this.#depths.set(id, Math.min(how.depth!, 254));
    if ((flags & SOFT) === 0) return;
    const depth = nearer ? how.depth : before === UNKNOWN_DEPTH ? null : before;
    const decision = this.#decide(url, id, { ...how, depth });
    if (decision.soft) return;
    this.#flags.set(id, flags & ~SOFT);
    const priority = depth ?? SITEMAP_PRIORITY;
    const queued = decision.state === URL_STATE.queued;
    const hostId = queued ? this.#init.hostOf(originOf(url)) : undefined;
    const { state, reason, detail, role } = decision;
    this.#init.batch().changes.push({
      id,
      state,
      reason,
      detail,
      depth,
      priority,
      role,
      ...(hostId === undefined ? {} : { hostId }),
    });
    if (hostId !== undefined) {
      this.#init.queued(hostId, { id, url, depth, priority, role, hops: how.hops, foundOn: how.foundOn, attempts: 0 });
    }
  }

  #decide(url: string, id: number, how: Sighting): Decision {
    const { options, scope, traps } = this.#init;
    const { page, resource, external } = URL_ROLE;
    const navigable = (how.wants & WANT.page) !== 0;
    if (url.length > MAX_URL) return skip('url-too-long', navigable ? page : resource, `${url.length}`);
    if (!navigable && (how.wants & WANT.resource) !== 0) {
      const queue = options.resources && (scope.inside(url) || options.external);
      return queue
        ? { state: URL_STATE.queued, reason: null, detail: null, role: resource, soft: false }
        : skip('resource-not-checked', resource, null, true);
    }
    if (how.hops > options.limits.maxRedirects) return skip('too-many-redirects', page, `${how.hops}`);
    if (how.trusted !== 'seed' && !scope.inside(url)) {
      if (!navigable) return skip('form-target', external, null, true);
      return options.external
        ? { state: URL_STATE.queued, reason: null, detail: null, role: external, soft: false }
        : skip('external-not-checked', external);
    }
    const queue: Decision = { state: URL_STATE.queued, reason: null, detail: null, role: page, soft: false };
    if (how.trusted === 'seed') {
      this.#rememberVariant(url, id);
      return queue;
    }
    if (!scope.wanted(url)) return skip('excluded', page);
    if (!navigable) return skip('form-target', page, null, true);
    if (!options.follow && (how.wants & WANT.redirect) === 0) return skip('not-followed', page, null, true);
    if ((how.wants & WANT.followed) === 0 && options.robots === 'obey') return skip('nofollow', page, null, true);
    if (options.maxDepth !== null && how.depth !== null && how.depth > options.maxDepth) {
      this.#init.limitHit('max-depth');
      return skip('max-depth', page, `${how.depth}`, true);
    }
    if (how.trusted === 'sitemap') {
      this.#rememberVariant(url, id);
      return queue;
    }
    if (this.#rememberVariant(url, id) !== id) return skip('duplicate-of', page, variantKey(url));
    if (how.fromClosed) {
      const hit = traps.skipSameContent(url);
      return skip('trap-same-content', page, hit.pattern, true);
    }
    const hit = traps.judge(url);
    return hit ? skip(`trap-${hit.kind}`, page, hit.pattern) : queue;
  }

  /** The id that stands for the URL's variants: the first one seen, maybe the URL's own. */
  #rememberVariant(url: string, id: number): number {
    const key = variantKey(url);
    if (key === url && !url.includes('?')) {
      // A plain URL is known under its own fingerprint; variants of it look there first.
      return id;
    }
    hashUrl(key, this.#lanes);
    const { high, low } = this.#lanes;
    const plain = key === url ? 0 : this.#known.get(high, low);
    if (plain !== 0 && plain - 1 + this.#init.firstId !== id) {
      const other = plain - 1 + this.#init.firstId;
      if ((this.#flags.get(other) & SOFT) === 0) return other;
    }
    const value = this.#variants.get(high, low);
    if (value !== 0) return value - 1 + this.#init.firstId;
    this.#variants.set(high, low, id - this.#init.firstId + 1);
    return id;
  }
}

function isSoft(reason: string | null): boolean {
  return (
    reason === 'nofollow' ||
    reason === 'max-depth' ||
    reason === 'form-target' ||
    reason === 'resource-not-checked' ||
    reason === 'not-followed' ||
    reason === 'trap-same-content'
  );
}
