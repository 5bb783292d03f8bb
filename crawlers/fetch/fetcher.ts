import { Pool } from 'undici';
import type { Clock } from '../../src/kernel/clock.ts';
import type { RequestLimits } from '../crawl/options.ts';
import type { ResponseFacts } from '../model/page-facts.ts';
import { resolveHref } from '../url/normalise.ts';
import { codings, decodeBody } from './body-decoder.ts';
import { addressGuard, type HostPolicy } from './checked-lookup.ts';
import { Exchange, type RawAnswer } from './exchange.ts';
import { classifyFailure, type FetchFailure } from './failure.ts';
import { responseHeaders } from './response-headers.ts';

export interface FetchRequest {
  url: string;
  method: 'GET' | 'HEAD';
  headers: Readonly<Record<string, string>>;
  /** Most bytes kept of the body, coded and decoded. */
  maxBytes: number;
  /** Whether the body is wanted: `keep` it, read and `drop` it (counting), or `stop` reading. */
  want(status: number, contentType: string | null): 'keep' | 'drop' | 'stop';
}

export type FetchOutcome =
  | { ok: true; response: ResponseFacts; body: Buffer; note: string | null }
  | { ok: false; reason: FetchFailure; detail: string; elapsedMs: number };

export interface FetcherInit {
  limits: RequestLimits;
  policy: HostPolicy;
  clock: Clock;
  /** Connections per origin. */
  connections: number;
}

const MAX_POOLS = 512;

/**
 * One request at a time per call, no redirects followed: `fetch` never throws, it ends in an answer or in a reason.
 * Every connection goes to a checked address; every body is capped; every request has deadlines.
 */
export class Fetcher {
  readonly #init: FetcherInit;
  readonly #guard: ReturnType<typeof addressGuard>;
  readonly #pools = new Map<string, Pool>();
  readonly #active = new Set<Exchange>();
  #sweep: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(init: FetcherInit) {
    this.#init = init;
    this.#guard = addressGuard(init.policy);
  }

  async fetch(request: FetchRequest): Promise<FetchOutcome> {
    const { clock, limits } = this.#init;
    const started = clock.monotonic();
    if (this.#closed) return { ok: false, reason: 'stopped', detail: '', elapsedMs: 0 };
    let raw: RawAnswer;
    try {
      const slash = request.url.indexOf('/', 8);
      const origin = slash === -1 ? request.url : request.url.slice(0, slash);
      this.#guard.checkHost(hostnameOf(origin));
      raw = await new Promise<RawAnswer>((resolve) => {
        const exchange = new Exchange(request, limits, clock, started, (answer) => {
          this.#active.delete(exchange);
          resolve(answer);
        });
        this.#active.add(exchange);
        this.#watch();
        this.#pool(origin).dispatch(
          {
            path: slash === -1 ? '/' : request.url.slice(slash),
            method: request.method,
            headers: request.headers,
          },
          exchange,
        );
      });
    } catch (error) {
      raw = { error };
    }
    return this.#finish(request, raw, started);
  }

  /** Ends all connections; open requests end as `stopped`. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#sweep);
    this.#sweep = undefined;
    for (const exchange of this.#active) exchange.stop('stopped');
    const pools = [...this.#pools.values()];
    this.#pools.clear();
    await Promise.all(pools.map((pool) => pool.destroy().catch(() => {})));
  }

  async #finish(request: FetchRequest, raw: RawAnswer, started: number): Promise<FetchOutcome> {
    const elapsedMs = this.#init.clock.monotonic() - started;
    if (raw.status === undefined) {
      const { reason, detail } = raw.stopped ? { reason: raw.stopped, detail: '' } : classifyFailure(raw.error);
      return { ok: false, reason, detail, elapsedMs };
    }
    const { headers, headerLists } = responseHeaders(raw.headers);
    const coded = raw.chunks.length === 1 ? raw.chunks[0]! : Buffer.concat(raw.chunks);
    let body = coded;
    let note: string | null = raw.stopped ?? (raw.error ? 'truncated' : null);
    const encoding = headers['content-encoding'] ?? null;
    if (encoding !== null && coded.length > 0) {
      const names = codings(encoding);
      if (names === null) {
        return { ok: false, reason: 'unsupported-coding', detail: encoding.slice(0, 100), elapsedMs };
      }
      const decoded = await decodeBody(coded, names, request.maxBytes);
      if (decoded.cut === 'corrupt' && decoded.bytes.length === 0) {
        // Declared as compressed, sent plain: seen in the wild, and browsers fail on it; the text is still worth reading.
        if (!/^\s*</.test(coded.subarray(0, 64).toString('latin1'))) {
          return { ok: false, reason: 'bad-coding', detail: encoding.slice(0, 100), elapsedMs };
        }
        note = 'coding-mismatch';
      } else {
        body = decoded.bytes;
        note = decoded.cut ?? note;
      }
    }
    const cut = note !== null && note !== 'coding-mismatch';
    const rawLocation = raw.status >= 300 && raw.status < 400 ? (headers['location'] ?? null) : null;
    const response: ResponseFacts = {
      status: raw.status,
      headers,
      headerLists,
      contentType: headers['content-type'] ?? null,
      codedBytes: raw.bytes,
      bytes: raw.kept ? body.length : raw.bytes,
      encoding,
      cut,
      ttfbMs: Math.max(0, Math.round(raw.firstByteAt - started)),
      totalMs: Math.max(0, Math.round(elapsedMs)),
      fetchedAt: this.#init.clock.now(),
      location: rawLocation === null ? null : resolveHref(rawLocation, request.url).url,
      rawLocation,
    };
    return { ok: true, response, body, note };
  }

  #pool(origin: string): Pool {
    let pool = this.#pools.get(origin);
    if (pool) {
      // Keep the most recently used at the end of the map.
      if (this.#pools.size > MAX_POOLS / 2) {
        this.#pools.delete(origin);
        this.#pools.set(origin, pool);
      }
      return pool;
    }
    if (this.#pools.size >= MAX_POOLS) {
      const [oldest, idle] = this.#pools.entries().next().value!;
      this.#pools.delete(oldest);
      void idle.close().catch(() => {});
    }
    const { limits, connections } = this.#init;
    pool = new Pool(origin, {
      connections,
      pipelining: 1,
      headersTimeout: limits.headersMs,
      bodyTimeout: limits.idleMs,
      keepAliveTimeout: 10_000,
      maxHeaderSize: 65_536,
      strictContentLength: true,
      connect: { lookup: this.#guard.lookup, timeout: limits.connectMs },
    });
    this.#pools.set(origin, pool);
    return pool;
  }

  /** One timer watches all open requests for their total deadline and their rate. */
  #watch(): void {
    if (this.#sweep) return;
    const period = Math.min(250, Math.max(20, Math.min(this.#init.limits.totalMs, this.#init.limits.idleMs) / 10));
    let before = this.#init.clock.monotonic();
    this.#sweep = setInterval(() => {
      if (this.#active.size === 0) {
        clearInterval(this.#sweep);
        this.#sweep = undefined;
        return;
      }
      const now = this.#init.clock.monotonic();
      // After a stall of our own, what has arrived meanwhile is read first: nobody is blamed for our pause.
      const stalled = now - before > period * 3;
      before = now;
      if (stalled) return;
      for (const exchange of this.#active) exchange.check(now);
    }, period);
  }
}

function hostnameOf(origin: string): string {
  const authority = origin.slice(origin.indexOf('//') + 2);
  if (authority.startsWith('[')) return authority.slice(0, authority.indexOf(']') + 1);
  const colon = authority.indexOf(':');
  return colon === -1 ? authority : authority.slice(0, colon);
}
