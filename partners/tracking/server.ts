import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import type { Sqlite } from '../../src/store/open.ts';
import type { KeyRing } from '../keys/key-file.ts';
import { feedFor } from '../links/feed.ts';
import { Buckets } from './buckets.ts';
import { type ClickWriter, clickWriter } from './click-writer.ts';
import { loadLinks } from './links-cache.ts';
import { type Answer, receiveOrders, receivePostback } from './receive.ts';
import { redirect } from './redirect.ts';
import { saltOf } from './visitor.ts';

export interface TrackingOptions {
  keys: KeyRing;
  saveKeys(ring: KeyRing): void;
  /** Where clicks go when the database is held for long. */
  spool: string;
  durable: boolean;
  /** Take the visitor's address from X-Forwarded-For (only behind a proxy of one's own). */
  trustProxy: boolean;
  /** Recognise visitors by a cookie instead of a daily salted hash. */
  cookie: boolean;
  /** Address that feeds print into links, e.g. `https://go.cha.example`. */
  publicUrl: string;
  parameter: string;
  /** Redirects per visitor that count: burst and refill. */
  visitorBurst: number;
  visitorPerSecond: number;
  partnerPerSecond: number;
  now(): number;
}

export interface TrackingServer {
  server: Server;
  writer: ClickWriter;
  counts: { redirects: number; unknown: number; refused: number; accepted: number };
  /** Stops taking calls, writes everything, closes. */
  close(): Promise<void>;
}

const MAX_BODY = 1_048_576;
const FLUSH_MS = 20;
const DURABLE_FLUSH_MS = 4;

/**
 * The redirect and tracking server over an open store. Redirects are answered from memory; clicks are written in batches.
 * Times, header and body sizes and connections are bounded, so that slow or huge requests cannot hold others up.
 */
export function trackingServer(db: Sqlite, options: TrackingOptions): TrackingServer {
  db.pragma('busy_timeout = 0');
  const writer = clickWriter(db, {
    everyMs: options.durable ? DURABLE_FLUSH_MS : FLUSH_MS,
    durable: options.durable,
    spool: options.spool,
  });
  const counts = { redirects: 0, unknown: 0, refused: 0, accepted: 0 };
  const visitors = new Buckets(options.visitorBurst, options.visitorPerSecond);
  const partners = new Buckets(options.partnerPerSecond * 2, options.partnerPerSecond, 10_000);
  const calls = new Buckets(100, 20, 10_000);
  let links = loadLinks(db, options.now());
  let version = db.pragma('data_version', { simple: true });
  const reload = setInterval(() => {
    try {
      // Another process changed the file (a link was made, a partner paused): read the links again.
      const seen = db.pragma('data_version', { simple: true });
      if (seen === version) return;
      version = seen;
      links = loadLinks(db, options.now());
    } catch {
      // The database is held; the next look will do.
    }
  }, 1000);

  const server = createServer(
    {
      maxHeaderSize: 8192,
      requestTimeout: 10_000,
      headersTimeout: 5000,
      keepAliveTimeout: 15_000,
      connectionsCheckingInterval: 1000,
    },
    (request, response) => {
      handle(request, response).catch(() => {
        if (!response.headersSent) reply(response, { status: 500, body: { error: 'internal' } });
      });
    },
  );
  server.maxConnections = 4096;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const target = request.url ?? '/';
    const cut = target.indexOf('?');
    const path = cut < 0 ? target : target.slice(0, cut);
    const method = request.method ?? 'GET';
    if ((method === 'GET' || method === 'HEAD') && (path.startsWith('/r/') || path.startsWith('/q/'))) {
      const now = options.now();
      const query = new URLSearchParams(cut < 0 ? '' : target.slice(cut + 1));
      const salt = saltOf(options.keys, now, options.saveKeys);
      const answer = redirect(
        request,
        path,
        query,
        {
          links,
          signing: options.keys.signing,
          salt,
          visitors,
          partners,
          parameter: options.parameter,
          cookie: options.cookie,
          now,
        },
        addressOf(request, options.trustProxy),
      );
      if (!answer) {
        counts.unknown += 1;
        return reply(response, { status: 404, body: { error: 'unknown-link' } });
      }
      const send = () => {
        const headers: Record<string, string> = {
          Location: answer.location,
          'Cache-Control': 'no-store',
          'Referrer-Policy': 'strict-origin-when-cross-origin',
          'X-Robots-Tag': 'noindex',
          'Content-Length': '0',
        };
        if (answer.cookie !== undefined) headers['Set-Cookie'] = answer.cookie;
        response.writeHead(302, headers).end();
      };
      if (answer.click === undefined) return send();
      counts.redirects += 1;
      if (options.durable) writer.add(answer.click, send);
      else {
        writer.add(answer.click);
        send();
      }
      return;
    }
    if (method === 'POST' && (path === '/pb' || path === '/v1/orders')) {
      if (!calls.take(addressOf(request, options.trustProxy), options.now()))
        return reply(response, { status: 429, body: { error: 'too-many' } });
      const body = await readBody(request);
      if (body === undefined) {
        response.setHeader('Connection', 'close');
        return reply(response, { status: 413, body: { error: 'too-large' } });
      }
      return reply(response, write(request, path, body));
    }
    if (method === 'GET' && path.startsWith('/feed/')) {
      const feed = feedFor(db, path, options.publicUrl, options.now());
      if (!feed) return reply(response, { status: 404, body: { error: 'unknown-feed' } });
      const headers = {
        'Content-Type': feed.type,
        ETag: feed.etag,
        'Last-Modified': new Date(feed.updatedAt).toUTCString(),
        'Cache-Control': 'max-age=300',
        'X-Content-Type-Options': 'nosniff',
      };
      if (request.headers['if-none-match'] === feed.etag) response.writeHead(304, headers).end();
      else response.writeHead(200, headers).end(feed.body);
      return;
    }
    if (method === 'GET' && path === '/healthz') return reply(response, { status: 200, body: { ok: true } });
    if (method === 'GET' && path === '/metrics' && isLoopback(request.socket.remoteAddress)) {
      return reply(response, {
        status: 200,
        body: { ...counts, stored: writer.stored, queued: writer.queued, links: links.size },
      });
    }
    return reply(response, { status: 404, body: { error: 'not-found' } });
  }

  function write(request: IncomingMessage, path: string, body: string): Answer {
    const header = single(request.headers['souk-signature']);
    try {
      const answer =
        path === '/pb'
          ? receivePostback(db, options.keys, header, body, options.now())
          : receiveOrders(db, options.keys, header, single(request.headers['idempotency-key']), body, options.now());
      if (answer.status === 200) counts.accepted += 1;
      else counts.refused += 1;
      return answer;
    } catch (error) {
      if (/^SQLITE_(BUSY|LOCKED)/.test((error as { code?: string }).code ?? ''))
        return { status: 503, body: { error: 'busy' } };
      throw error;
    }
  }

  return {
    server,
    writer,
    counts,
    async close() {
      clearInterval(reload);
      server.closeIdleConnections();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      writer.flush();
      const late = setTimeout(() => server.closeAllConnections(), 2000);
      await closed;
      clearTimeout(late);
      writer.close();
    },
  };
}

function reply(response: ServerResponse, answer: Answer): void {
  const text = JSON.stringify(answer.body);
  const headers: Record<string, string> = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
  if (answer.status === 503 || answer.status === 429) headers['Retry-After'] = '1';
  response.writeHead(answer.status, { ...headers, 'Content-Length': Buffer.byteLength(text) }).end(text);
}

/** The whole body as text; undefined when it is longer than a megabyte. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  if (trustProxy) {
    // The right-most entry is the one that our own proxy wrote.
    const last = single(request.headers['x-forwarded-for'])?.split(',').at(-1)?.trim() ?? '';
    if (isIP(last)) return last;
  }
  return request.socket.remoteAddress ?? '';
}

function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1' || address === '::ffff:127.0.0.1';
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
