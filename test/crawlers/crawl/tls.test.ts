import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as tlsServer } from 'node:https';
import { type AddressInfo, type Server as RawServer, createServer as rawServer } from 'node:net';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { type Certificate, certificate } from '../../helpers/certificate.ts';
import { crawlSite, QUICK, urlStates } from '../../helpers/crawl-site.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { page } from '../../helpers/site-server.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const LONG = { from: '2020-01-01', until: '2120-01-01' };
const HOSTS = ['localhost', '127.0.0.1'];

async function listen(server: Server | RawServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A tea shop behind TLS; the paths it was really asked for are in `log`. */
async function shop(held: Certificate, more: object = {}, links: readonly string[] = ['/cha']) {
  const log: string[] = [];
  const server = tlsServer({ cert: held.cert, key: held.key, ...more }, (request, response) => {
    log.push(request.url ?? '');
    const known = request.url === '/' || request.url === '/cha';
    response.writeHead(known ? 200 : 404, { 'content-type': 'text/html' });
    response.end(known ? page('茶', links) : 'no');
  });
  server.on('tlsClientError', () => {});
  return { port: await listen(server), log };
}

/** The first state of a crawl of that URL: what became of its seed, and the words of the network layer. */
async function fate(seed: string) {
  const { db, summary } = await crawlSite([seed], { limits: QUICK });
  const row = db
    .prepare<[], { detail: string | null }>('SELECT detail FROM url WHERE depth = 0 ORDER BY id LIMIT 1')
    .get()!;
  return { state: Object.values(urlStates(db, ' '))[0], detail: row.detail ?? '', ended: summary.stopReason };
}

it('tells each TLS fault of a host that the system does not trust', async () => {
  const alone = certificate({ name: 'tea.test', hosts: HOSTS, ...LONG });
  const authority = certificate({ name: 'Unknown Tea Authority', ...LONG });
  const issued = certificate({ name: 'tea.test', hosts: HOSTS, ...LONG, issuer: authority });
  const selfSigned = await shop(alone);
  const stranger = await shop(issued);
  const old = await shop(alone, { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
  const plain = await listen(createServer((_request, response) => response.end('plain HTTP')));
  const garbage = await listen(
    rawServer((socket) => {
      socket.on('error', () => {});
      socket.end(Buffer.alloc(4_000, 0xa5));
    }),
  );
  const hangUp = await listen(
    rawServer((socket) => {
      socket.on('error', () => {});
      socket.once('data', () => socket.destroy());
    }),
  );
  const silent = await listen(rawServer((socket) => void socket.on('error', () => {})));
  const cases: [string, number, string, RegExp][] = [
    ['self-signed', selfSigned.port, 'failed tls-untrusted', /DEPTH_ZERO_SELF_SIGNED_CERT/],
    ['an authority nobody knows', stranger.port, 'failed tls-untrusted', /UNABLE_TO_/],
    ['TLS 1.1 only', old.port, 'failed tls', /version|protocol/i],
    ['plain HTTP on the port', plain, 'failed tls', /^[A-Z_]+: wrong version number$/],
    ['bytes that are no handshake', garbage, 'failed tls', /SSL|EPROTO/],
    ['hangs up on the greeting', hangUp, 'failed tls', /secure TLS connection|ECONNRESET/],
    ['says nothing', silent, 'failed connect-timeout', /./],
  ];
  const seen: [string, string | undefined, string][] = [];
  for (const [name, port] of cases) {
    const { state, detail, ended } = await fate(`https://127.0.0.1:${port}/`);
    expect(ended, name).toBe('seeds-failed');
    seen.push([name, state, detail]);
  }
  expect(seen.map(([name, state]) => [name, state])).toEqual(cases.map(([name, , state]) => [name, state]));
  for (const [i, [name, , detail]] of seen.entries()) expect(detail, name).toMatch(cases[i]![3]);
  // Nobody whose certificate failed was sent a request.
  expect([...selfSigned.log, ...stranger.log, ...old.log]).toEqual([]);
}, 60_000);

it('tells the faults of certificates whose authority is trusted, and crawls what is right', async () => {
  const authority = certificate({ name: 'Tea Trade Authority', ...LONG });
  const issue = (name: string, more: object) =>
    certificate({ name, hosts: HOSTS, ...LONG, issuer: authority, ...more });
  const expired = await shop(issue('old.test', { from: '2020-01-01', until: '2021-01-01' }));
  const early = await shop(issue('new.test', { from: '2119-01-01' }));
  const other = await shop(issue('other.test', { hosts: ['other.test'] }));
  const bad = { '/expired': expired, '/early': early, '/other': other };
  const good = await shop(issue('tea.test', {}), {}, [
    '/cha',
    ...Object.entries(bad).map(([path, { port }]) => `https://localhost:${port}${path}`),
  ]);
  const cwd = tempDir();
  const ca = join(cwd, 'authority.pem');
  writeFileSync(ca, authority.cert);
  const run = await runSouk(['audit', `https://localhost:${good.port}/`, '--external', '--allow-private'], {
    cwd,
    env: { NODE_EXTRA_CA_CERTS: ca },
  });
  expect(run.code, run.stderr).toBe(0);
  const db = openStore(join(cwd, 'souk.db'));
  const states = urlStates(db, `https://localhost:${good.port}`);
  expect(states).toMatchObject({
    '/': 'fetched 200',
    '/cha': 'fetched 200',
    [`https://localhost:${expired.port}/expired`]: 'failed tls-expired',
    [`https://localhost:${early.port}/early`]: 'failed tls-expired',
    [`https://localhost:${other.port}/other`]: 'failed tls-host',
  });
  expect([...expired.log, ...early.log, ...other.log]).toEqual([]);
  const links = await runSouk(['issues', '--rule', 'http-external-broken', '--json'], { cwd });
  const found = links.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(new Set(found.map((row) => row.evidence.status))).toEqual(new Set(['tls-expired', 'tls-host']));
  db.close();
}, 60_000);
