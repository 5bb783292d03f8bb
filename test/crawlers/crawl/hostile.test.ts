import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { crawlSite, QUICK, urlStates } from '../../helpers/crawl-site.ts';
import { page, siteServer } from '../../helpers/site-server.ts';

type Script = (socket: Socket, path: string) => void;

const OK = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n';

/** A server that speaks bytes: routes are scripts over the raw socket; `/` links to all of them. */
async function rawServer(routes: Readonly<Record<string, Script>>): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    let received = '';
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
      const end = received.indexOf('\r\n\r\n');
      if (end === -1) return;
      const path = received.split(' ', 2)[1] ?? '/';
      received = received.slice(end + 4);
      const script = routes[path];
      if (script) script(socket, path);
      else if (path === '/') answer(socket, page('index', Object.keys(routes)));
      else socket.end('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n');
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function answer(socket: Socket, body: string | Buffer, headers = ''): void {
  const bytes = Buffer.from(body);
  socket.write(`${OK}${headers}Content-Length: ${bytes.length}\r\n\r\n`);
  socket.write(bytes);
}

/** Writes again and again until the other side has gone. */
function endless(socket: Socket, piece: string | Buffer, everyMs = 0): void {
  const next = () => {
    if (socket.destroyed) return;
    if (everyMs > 0) {
      socket.write(piece);
      setTimeout(next, everyMs);
    } else if (socket.write(piece)) setImmediate(next);
    else socket.once('drain', next);
  };
  next();
}

const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const bomb = Buffer.alloc(80_000_000, 0x20);
const gzipBomb = gzipSync(bomb);
const brotliBomb = brotliCompressSync(bomb, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } });
const doubleBomb = gzipSync(gzipBomb);

describe('hostile servers', () => {
  it('end in a state with a reason, each alone', { timeout: 60_000 }, async () => {
    const origin = await rawServer({
      '/endless-body': (socket) => {
        socket.write(`${OK}Transfer-Encoding: chunked\r\n\r\n`);
        endless(socket, chunk(`<p>${'tea '.repeat(16_000)}</p>`));
      },
      '/drip-body': (socket) => {
        socket.write(`${OK}Content-Length: 100000\r\n\r\n`);
        endless(socket, 'x', 60);
      },
      '/drip-headers': (socket) => {
        socket.write('HTTP/1.1 200 OK\r\n');
        endless(socket, 'X-Tea: 1\r\n', 60);
      },
      '/stall': (socket) => void socket.write(`${OK}Content-Length: 1000\r\n\r\n<p>half`),
      '/silent': () => {},
      '/close-at-once': (socket) => void socket.destroy(),
      '/garbage': (socket) => void socket.end('\x00\x01\x02 not http at all\r\n\r\n'),
      '/http-0.9': (socket) => void socket.end('<html>old</html>'),
      '/status-0': (socket) => void socket.end('HTTP/1.1 0 What\r\n\r\n'),
      '/status-999': (socket) => void socket.end('HTTP/1.1 999 Blocked\r\nContent-Length: 2\r\n\r\nno'),
      '/big-header': (socket) => void socket.end(`${OK}X-Big: ${'a'.repeat(1_000_000)}\r\n\r\n`),
      '/many-headers': (socket) =>
        void socket.end(`${OK}${Array.from({ length: 10_000 }, (_, i) => `X-${i}: y`).join('\r\n')}\r\n\r\n`),
      '/hints': (socket) => endless(socket, 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n', 1),
      '/two-lengths': (socket) => void socket.end(`${OK}Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde`),
      '/length-and-chunked': (socket) =>
        void socket.end(`${OK}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n${chunk('abc')}0\r\n\r\n`),
      '/too-long': (socket) => void socket.end(`${OK}Content-Length: 5000\r\n\r\n<title>short</title>`),
      '/too-short': (socket) =>
        void socket.end(`${OK}Content-Length: 20\r\n\r\n<title>tea</title>..and more that was not announced`),
      '/gzip-bomb': (socket) => answer(socket, gzipBomb, 'Content-Encoding: gzip\r\n'),
      '/brotli-bomb': (socket) => answer(socket, brotliBomb, 'Content-Encoding: br\r\n'),
      '/bomb-in-bomb': (socket) => answer(socket, doubleBomb, 'Content-Encoding: gzip, gzip\r\n'),
      '/ten-layers': (socket) =>
        answer(socket, gzipBomb, `Content-Encoding: ${new Array(10).fill('gzip').join(', ')}\r\n`),
      '/zstd': (socket) => answer(socket, 'not zstd', 'Content-Encoding: zstd\r\n'),
      '/claims-br': (socket) => answer(socket, page('plain', []), 'Content-Encoding: br\r\n'),
      '/junk-gzip': (socket) => answer(socket, 'junk', 'Content-Encoding: gzip\r\n'),
      '/cut-gzip': (socket) =>
        answer(
          socket,
          gzipSync(page('cut', [], '<p>tea</p>'.repeat(500))).subarray(0, 120),
          'Content-Encoding: gzip\r\n',
        ),
      '/raw-deflate': (socket) => answer(socket, deflateRawSync(page('raw', [])), 'Content-Encoding: deflate\r\n'),
      '/upgrade': (socket) =>
        void socket.end('HTTP/1.1 101 Switching Protocols\r\nUpgrade: tea\r\nConnection: Upgrade\r\n\r\n'),
      '/crlf-location': (socket) =>
        void socket.end('HTTP/1.1 302 Found\r\nLocation: /a\rSet-Cookie: x=1\r\nContent-Length: 0\r\n\r\n'),
      '/no-location': (socket) => void socket.end('HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n'),
    });
    const before = process.memoryUsage().rss;
    const { db, summary } = await crawlSite([`${origin}/`], {
      concurrency: 6,
      limits: {
        ...QUICK,
        retries: 0,
        headersMs: 1_200,
        idleMs: 1_000,
        totalMs: 3_000,
        minBytesPerSecond: 2_000,
        maxBodyBytes: 2_000_000,
      },
    });
    const states = urlStates(db, origin);
    expect(states).toMatchObject({
      '/': 'fetched 200',
      '/endless-body': 'fetched 200 too-large',
      '/drip-body': 'fetched 200 too-slow',
      '/stall': 'fetched 200 idle-timeout',
      '/silent': 'failed headers-timeout',
      '/close-at-once': 'failed reset',
      '/garbage': 'failed bad-http',
      '/http-0.9': 'failed bad-http',
      '/big-header': 'failed header-flood',
      '/two-lengths': 'failed bad-http',
      '/too-long': 'fetched 200 truncated',
      '/gzip-bomb': 'fetched 200 too-large',
      '/brotli-bomb': 'fetched 200 compression-bomb',
      '/ten-layers': 'failed unsupported-coding',
      '/zstd': 'failed unsupported-coding',
      '/claims-br': 'fetched 200 coding-mismatch',
      '/junk-gzip': 'failed bad-coding',
      '/raw-deflate': 'fetched 200',
      '/no-location': 'fetched 302',
    });
    for (const path of [
      '/drip-headers',
      '/hints',
      '/status-0',
      '/status-999',
      '/many-headers',
      '/upgrade',
      '/bomb-in-bomb',
      '/cut-gzip',
      '/too-short',
      '/crlf-location',
      '/length-and-chunked',
    ]) {
      expect(states[path], path).toMatch(/^(?:fetched|failed) ./);
    }
    expect(Object.values(states).filter((state) => state.startsWith('queued'))).toEqual([]);
    expect(summary.state).toBe('complete');
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1_048_576);
  });

  it('cannot lead redirects in circles, into private networks or away from http', async () => {
    const inside = await siteServer({ '/': page('secret', []) });
    const shop = await siteServer((path) => {
      const hop = /^\/hop\/(\d+)$/.exec(path);
      if (hop) return { status: 302, headers: { location: `/hop/${Number(hop[1]) + 1}` } };
      const to: Record<string, string> = {
        '/self': '/self',
        '/ping': '/pong',
        '/pong': '/ping',
        '/file': 'file:///etc/passwd',
        '/js': 'javascript:alert(1)',
        '/private': inside.origin.replace('127.0.0.1', '127.0.0.2'),
        '/meta': 'http://169.254.169.254/latest/',
        '/bad': 'http://[::bad',
      };
      if (to[path]) return { status: 302, headers: { location: to[path] } };
      return path === '/' ? page('home', [...Object.keys(to), '/hop/1']) : undefined;
    });
    const { db } = await crawlSite([`${shop.origin}/`], { external: true });
    const states = urlStates(db, shop.origin);
    expect(states).toMatchObject({
      '/self': 'fetched 302',
      '/ping': 'fetched 302',
      '/pong': 'fetched 302',
      '/file': 'fetched 302',
      '/js': 'fetched 302',
      '/bad': 'fetched 302',
      '/hop/11': 'fetched 302',
      '/hop/12': 'skipped too-many-redirects',
      'http://169.254.169.254/latest/': 'failed private-address',
    });
    expect(inside.log).toEqual([]);
    expect(Object.entries(states).find(([url]) => url.startsWith('http://127.0.0.2'))?.[1]).toBe(
      'failed private-address',
    );
  });

  it('does not slow others: a dead host costs its own time alone', async () => {
    const shop = await siteServer((path) =>
      path === '/'
        ? page('home', [
            ...Array.from({ length: 30 }, (_, i) => `/t/${i}`),
            ...Array.from({ length: 30 }, (_, i) => `http://127.0.0.1:1/${i}`),
          ])
        : page(path, []),
    );
    const { db } = await crawlSite([`${shop.origin}/`], { external: true, allowPrivate: true });
    const states = urlStates(db, shop.origin);
    expect(states['/t/29']).toBe('fetched 200');
    expect(states['http://127.0.0.1:1/7']).toBe('failed refused');
  });
});
