import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { setStatus } from '../../partners/crm/partners.ts';
import type { KeyRing } from '../../partners/keys/key-file.ts';
import { createLink } from '../../partners/links/links.ts';
import { CLICK_FLAG } from '../../partners/tracking/click-flags.ts';
import { destination } from '../../partners/tracking/destination.ts';
import { trackingServer } from '../../partners/tracking/server.ts';
import { signBody, signLink } from '../../partners/tracking/sign.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';
import { tempDir } from '../helpers/temp-dir.ts';
import { teaShop } from './shop.ts';

const KEYS: KeyRing = { person: 'ab'.repeat(32), signing: { k1: 'cd'.repeat(32), k2: 'ef'.repeat(32) }, salts: {} };

interface Reply {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

async function shop(
  options: { durable?: boolean; cookie?: boolean; burst?: number; paused?: boolean; now?: () => number } = {},
) {
  const path = join(tempDir(), 'souk.db');
  const db = teaShop({ path });
  createLink(db, {
    partner: 'longjing',
    program: 'own',
    url: 'https://cha.example/longjing?from=x',
    code: 'lj',
    now: 1,
  });
  if (options.paused) setStatus(db, 'longjing', 'dormant', 1);
  const tracking = trackingServer(db, {
    keys: structuredClone(KEYS),
    saveKeys: () => {},
    spool: `${path}.clicks`,
    durable: options.durable ?? false,
    trustProxy: true,
    cookie: options.cookie ?? false,
    publicUrl: 'https://go.cha.example',
    parameter: 'sk',
    visitorBurst: options.burst ?? 1000,
    visitorPerSecond: 1,
    partnerPerSecond: 100_000,
    now: options.now ?? (() => Date.now()),
  });
  await new Promise<void>((resolve) => tracking.server.listen(0, '127.0.0.1', resolve));
  const { port } = tracking.server.address() as { port: number };
  let closed = false;
  const close = async () => {
    if (!closed) await tracking.close();
    closed = true;
  };
  onTestFinished(async () => {
    await close();
    db.close();
  });
  const call = (target: string, init: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
    new Promise<Reply>((resolve, reject) => {
      const sent = request(
        {
          port,
          host: '127.0.0.1',
          path: target,
          method: init.method ?? 'GET',
          headers: { 'user-agent': 'Mozilla/5.0 Chrome/140', ...init.headers },
          agent: false,
        },
        (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (chunk: string) => {
            body += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body }));
        },
      );
      sent.on('error', reject);
      sent.end(init.body);
    });
  return { db, path, port, tracking, call, close };
}

const clicks = (db: Sqlite) =>
  db.prepare('SELECT * FROM pa_click ORDER BY id').all() as Record<string, string | number | null>[];

describe('redirects', () => {
  it('send the visitor on with a click id, never cached, and note the click without the address', async () => {
    const { db, call, close } = await shop();
    const reply = await call('/r/lj?sub1=post7&utm_source=xhs&evil=1', {
      headers: { referer: 'https://www.longjing.example/post/7?secret=1', 'x-forwarded-for': '6.6.6.6, 203.0.113.77' },
    });
    expect(reply.status).toBe(302);
    const to = new URL(reply.headers['location'] as string);
    expect([
      to.host,
      to.pathname,
      to.searchParams.get('from'),
      to.searchParams.get('utm_source'),
      to.searchParams.has('evil'),
    ]).toEqual(['cha.example', '/longjing', 'x', 'xhs', false]);
    expect(reply.headers['cache-control']).toBe('no-store');
    await close();
    const [click] = clicks(db);
    expect(click).toMatchObject({
      click_id: to.searchParams.get('sk'),
      partner_id: 1,
      flags: 0,
      ref_host: 'longjing.example',
      prefix: '203.0.113.0/24',
      subs: 'sub1=post7&utm_source=xhs',
    });
    expect(JSON.stringify(click)).not.toContain('203.0.113.77');
    expect(JSON.stringify(click)).not.toContain('secret');
  });

  it.each([
    ['a search engine', { 'user-agent': 'Mozilla/5.0 (compatible; Baiduspider/2.0)' }, '/r/lj', CLICK_FLAG.bot],
    ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }, '/r/lj', CLICK_FLAG.prefetch],
    ['an image of a page', { 'sec-fetch-dest': 'image' }, '/r/lj', CLICK_FLAG.embedded],
    ['a printed code', {}, '/q/lj', CLICK_FLAG.qr],
    ['a person in WeChat', { 'user-agent': 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.50' }, '/r/lj', 0],
  ] as [string, Record<string, string>, string, number][])(
    'flag %s, and keep it',
    async (_name, headers, path, flags) => {
      const { db, call, close } = await shop();
      expect((await call(path, { headers })).status).toBe(302);
      await close();
      expect(clicks(db)[0]!['flags']).toBe(flags);
    },
  );

  it('do not count HEAD, answer 404 to unknown codes, and earn nothing on paused partners', async () => {
    const { db, call, close, tracking } = await shop();
    expect((await call('/r/lj', { method: 'HEAD' })).status).toBe(302);
    expect((await call('/r/nobody')).status).toBe(404);
    await close();
    expect(clicks(db)).toEqual([]);
    expect(tracking.counts.unknown).toBe(1);
    const off = await shop({ paused: true });
    const reply = await off.call('/r/lj');
    expect(new URL(reply.headers['location'] as string).searchParams.has('sk')).toBe(false);
    await off.close();
    expect(clicks(off.db)[0]!['flags']).toBe(CLICK_FLAG.disabled);
  });

  it('mark a flood of one visitor and still send it on', async () => {
    const { db, call, close } = await shop({ burst: 5, now: () => 1_790_000_000_000 });
    for (let i = 0; i < 12; i++) expect((await call('/r/lj')).status).toBe(302);
    await close();
    expect(clicks(db).map((row) => Number(row['flags']) & CLICK_FLAG.limited)).toEqual([
      ...Array(5).fill(0),
      ...Array(7).fill(CLICK_FLAG.limited),
    ]);
  });

  it('with --durable every 302 is on disk at once', async () => {
    const { path, call } = await shop({ durable: true });
    const reply = await call('/r/lj');
    const id = new URL(reply.headers['location'] as string).searchParams.get('sk');
    const other = openStore(path, { readonly: true });
    expect(other.prepare('SELECT click_id FROM pa_click').pluck().get()).toBe(id);
    other.close();
  });

  it('go on while another program holds the database, and lose nothing', async () => {
    const { db, path, call, close } = await shop();
    const other = openStore(path);
    other.exec('BEGIN IMMEDIATE');
    const ids: (string | null)[] = [];
    for (let i = 0; i < 40; i++)
      ids.push(new URL((await call('/r/lj')).headers['location'] as string).searchParams.get('sk'));
    expect(clicks(db)).toEqual([]);
    other.exec('COMMIT');
    other.close();
    await close();
    expect(clicks(db).map((row) => row['click_id'])).toEqual(ids);
  });
});

describe('open redirects', () => {
  const HOSTILE = [
    'evil.example',
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https:evil.example',
    'https:/evil.example',
    'https:///evil.example',
    'https://evil.example',
    'https://cha.example@evil.example',
    'https://cha.example:pw@evil.example',
    'https://cha.example.evil.example',
    'https://evil.example/cha.example',
    'https://evil.example#cha.example',
    'https://evil.example?cha.example',
    'https://cha.example\\@evil.example',
    'https://cha.example%00.evil.example',
    'https://cha.example%2eevil.example',
    'https://cha。example.evil.example',
    'https://сha.example',
    'http://cha.example',
    'javascript:alert(1)',
    'data:text/html,x',
    'JaVaScRiPt:alert(1)',
    'https://cha.example./',
    'https://[::1]/',
    'https://127.0.0.1/',
    'ftp://cha.example/',
    'https://cha.example\r\nSet-Cookie: a=b',
    'https://cha.example/%0d%0aSet-Cookie:a=b',
    '\thttps://evil.example',
    ' https://evil.example',
    'https://evil.example\u2028',
    '%68ttps://evil.example',
    'https://cha.example:8443/',
  ];

  it('never leave the allow-list, whatever is asked for', async () => {
    const { call } = await shop();
    for (const target of HOSTILE)
      for (const path of [
        `/r/lj?u=${encodeURIComponent(target)}`,
        `/r/lj/${encodeURIComponent(target)}`,
        `/r/lj/${target.replace(/[^\x21-\x7e]/g, '')}`,
      ]) {
        const reply = await call(path);
        if (reply.status === 404) continue;
        expect(reply.status).toBe(302);
        expect(new URL(reply.headers['location'] as string).origin).toBe('https://cha.example');
        expect(reply.headers['set-cookie']).toBeUndefined();
      }
  });

  it('holds for any text at all', () => {
    const link = { url: 'https://cha.example/x', hosts: ['cha.example', 'm.cha.example'] };
    const host = fc.constantFrom(
      'evil.example',
      'cha.example',
      'cha.example.evil.example',
      'evil.example\\cha.example',
      'cha.example@evil.example',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .tuple(
          fc.constantFrom(
            'https://',
            '//',
            '/\\',
            'https:',
            'http://',
            'https://a@',
            '\t//',
            'https://%',
            'javascript:',
          ),
          host,
          fc.string(),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (value, asPath) => {
        const { url } = destination(link, asPath ? `/${value}` : '', asPath ? undefined : value, false);
        expect(['https://cha.example', 'https://m.cha.example']).toContain(url.origin);
        expect(/[\r\n]/.test(url.href)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('no line end in any place of a request ends a line of the answer', async () => {
    const { call, db, close } = await shop({ cookie: true });
    const ends = [
      '%0d%0a',
      '%0a',
      '%0d',
      '%250d%250a',
      '%E5%98%8D%E5%98%8A',
      '%c0%8d%c0%8a',
      '%e2%80%a8',
      '%c2%85',
      '%u000d%u000a',
      '\\r\\n',
      '%00',
    ];
    const places = (end: string) => [
      `/r/lj?sub1=a${end}Set-Cookie:evil=1`,
      `/r/lj?utm_source=a${end}${end}%3Cscript%3E`,
      `/r/lj?sub1${end}Set-Cookie:evil=1`,
      `/r/lj?u=https://cha.example/a${end}Set-Cookie:evil=1`,
      `/r/lj?u=https://cha.example/&e=1${end}&s=k1.a${end}Set-Cookie:evil=1`,
      `/r/lj/tea${end}Set-Cookie:evil=1`,
      `/r/lj${end}Set-Cookie:evil=1`,
      `/q/lj/${end}`,
    ];
    for (const end of ends)
      for (const path of places(end)) {
        const reply = await call(path, {
          headers: { referer: `https://x.example/${end}`, 'user-agent': `Chrome ${end}` },
        });
        expect([302, 404]).toContain(reply.status);
        const { location, 'set-cookie': cookie, ...others } = reply.headers;
        expect(String(location ?? '')).not.toMatch(/[\x00-\x20\x7f\u0080-\u00a0\u2028\u2029]/);
        if (reply.status === 302) expect(new URL(String(location)).origin).toBe('https://cha.example');
        expect([cookie ?? []].flat().every((value) => value.startsWith('sv='))).toBe(true);
        expect(JSON.stringify(others)).not.toMatch(/evil|script/);
      }
    await close();
    // Nor does one end up in the stored click, where a log or a sheet would break.
    const stored = clicks(db).flatMap((row) => Object.values(row).map(String));
    expect(stored.filter((value) => /[\x00-\x1f\x7f-\x9f\u2028\u2029]/.test(value))).toEqual([]);
  });

  it('a signature opens exactly the target that it was made for, until it expires', async () => {
    const { call } = await shop();
    const target = 'https://partner-shop.example/tea';
    const soon = Math.floor(Date.now() / 1000) + 60;
    const good = signLink(KEYS.signing, 'lj', target, soon);
    const to = async (u: string, e: number, s: string, code = 'lj') =>
      new URL((await call(`/r/${code}?u=${encodeURIComponent(u)}&e=${e}&s=${s}`)).headers['location'] as string).host;
    expect(await to(target, soon, good)).toBe('partner-shop.example');
    expect(await to('https://partner-shop.example/other', soon, good)).toBe('cha.example');
    expect(await to(target, soon + 1, good)).toBe('cha.example');
    expect(
      await to(
        target,
        soon,
        good.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      ),
    ).toBe('cha.example');
    expect(await to(target, soon, good.replace('k2', 'k1'))).toBe('cha.example');
    expect(await to(target, soon, 'constructor.abc')).toBe('cha.example');
    const past = Math.floor(Date.now() / 1000) - 5;
    expect(await to(target, past, signLink(KEYS.signing, 'lj', target, past))).toBe('cha.example');
  });
});

describe('postbacks and orders', () => {
  const nonce = () => randomBytes(12).toString('base64url');
  const post = (
    call: Awaited<ReturnType<typeof shop>>['call'],
    path: string,
    body: string,
    header: string,
    more: Record<string, string> = {},
  ) => call(path, { method: 'POST', body, headers: { 'souk-signature': header, ...more } });
  const observations = (db: Sqlite) => db.prepare('SELECT count(*) FROM pa_observation').pluck().get() as number;

  it('takes a signed postback once: replays, forgeries and stale ones leave nothing behind', async () => {
    const { db, call } = await shop();
    const body = JSON.stringify({ order: 'Y1', partner: 'longjing', at: 1_790_000_000_000 });
    const now = Date.now();
    const header = signBody(KEYS.signing, body, now, nonce());
    expect((await post(call, '/pb', body, header)).status).toBe(200);
    expect((await post(call, '/pb', body, header)).status).toBe(409);
    expect((await post(call, '/pb', body, signBody(KEYS.signing, body, Date.now(), nonce()))).status).toBe(200);
    expect(observations(db)).toBe(1);
    const forged = JSON.stringify({ order: 'Y2', partner: 'longjing' });
    for (const bad of [
      '',
      'nonsense',
      header,
      signBody({ k1: '00'.repeat(32) }, forged, now, nonce()),
      signBody(KEYS.signing, forged, now - 400_000, nonce()),
      signBody(KEYS.signing, forged, now + 400_000, nonce()),
      signBody({ k9: 'aa' }, forged, now, nonce()),
    ]) {
      expect((await post(call, '/pb', forged, bad)).status).toBe(401);
    }
    expect(observations(db)).toBe(1);
  });

  it('a captured call counts once, however and whenever it is sent again', async () => {
    let now = 1_790_000_000_000;
    const { db, call } = await shop({ now: () => now });
    const body = JSON.stringify({ order: 'Y9', partner: 'longjing', at: now });
    const header = signBody(KEYS.signing, body, now, nonce());
    const many = await Promise.all(Array.from({ length: 40 }, () => post(call, '/pb', body, header)));
    expect(many.map((reply) => reply.status).sort()).toEqual([200, ...Array<number>(39).fill(409)]);
    // The window of the clock ends before the nonce is forgotten.
    for (const later of [60_000, 299_999, 300_001, 601_000, 605_000, 86_400_000]) {
      now = 1_790_000_000_000 + later;
      expect([401, 409]).toContain((await post(call, '/pb', body, header)).status);
      expect((await post(call, '/pb', `${body} `, header)).status).toBe(401);
      expect((await post(call, '/v1/orders', body, header, { 'idempotency-key': 'order-Y9-v1' })).status).not.toBe(200);
    }
    expect(observations(db)).toBe(1);
  });

  it('any change of a signed call is a forgery, and no forgery leaves a row', async () => {
    const { db, call } = await shop();
    const body = JSON.stringify({ order: 'Y10', partner: 'longjing' });
    const header = signBody(KEYS.signing, body, Date.now(), nonce());
    await fc.assert(
      fc.asyncProperty(fc.nat(header.length - 1), fc.constantFrom(...'0aZ,=-'), async (at, other) => {
        const changed = header.slice(0, at) + other + header.slice(at + 1);
        if (changed === header) return;
        expect([401, 429]).toContain((await post(call, '/pb', body, changed)).status);
      }),
      { numRuns: 60 },
    );
    expect(observations(db)).toBe(0);
    expect(db.prepare('SELECT count(*) FROM pa_nonce').pluck().get()).toBe(0);
  });

  it('a flood of calls from one address is turned away; everybody else is answered', async () => {
    const { db, call } = await shop({ now: () => 1_790_000_000_000 });
    const flood = Array.from({ length: 600 }, (_, i) =>
      post(call, '/pb', `{"order":"F${i}","partner":"longjing"}`, 'k=k1,t=1790000000000,n=aaaaaaaaaaaaaaaaaaaa,v1=00', {
        'x-forwarded-for': '198.51.100.9',
      }),
    );
    const people = Array.from({ length: 60 }, (_, i) =>
      call('/r/lj', { headers: { 'x-forwarded-for': `203.0.113.${i}` } }),
    );
    const body = JSON.stringify({ order: 'Y11', partner: 'longjing' });
    const honest = post(call, '/pb', body, signBody(KEYS.signing, body, 1_790_000_000_000, nonce()), {
      'x-forwarded-for': '192.0.2.4',
    });
    const statuses = (await Promise.all(flood)).map((reply) => reply.status);
    expect(statuses.filter((status) => status === 401).length).toBe(100);
    expect(statuses.filter((status) => status === 429).length).toBe(500);
    expect((await Promise.all(people)).every((reply) => reply.status === 302)).toBe(true);
    expect((await honest).status).toBe(200);
    expect(observations(db)).toBe(1);
  });

  it('gives the first answer again for the same key, and a dispute for other content', async () => {
    const { db, call } = await shop();
    const order = (amount: string) =>
      JSON.stringify({
        orders: [
          {
            order: 'Y7',
            line: '1',
            amount,
            placedAt: 1_790_000_000_000,
            modifiedAt: 1_790_000_000_000,
            code: 'CHA10',
            buyer: 'a@b.example',
          },
        ],
      });
    const send = (body: string, key: string) =>
      post(call, '/v1/orders', body, signBody(KEYS.signing, body, Date.now(), nonce()), { 'idempotency-key': key });
    const first = await send(order('88.00'), 'order-Y7-v1');
    expect([first.status, JSON.parse(first.body)]).toEqual([200, { accepted: 1, known: 0 }]);
    const again = await send(order('88.00'), 'order-Y7-v1');
    expect([again.status, again.body]).toEqual([200, first.body]);
    expect((await send(order('99.00'), 'order-Y7-v1')).status).toBe(409);
    expect(db.prepare('SELECT amount FROM pa_observation').pluck().all()).toEqual([8800]);
    expect(db.prepare('SELECT kind FROM pa_dispute').pluck().all()).toEqual(['same-key-other-content']);
    expect(JSON.stringify(db.prepare('SELECT * FROM pa_observation').all())).not.toContain('a@b.example');
    expect((await send('{"orders":[]}', 'order-Y8-v1')).status).toBe(422);
    expect((await send('not json', 'order-Y8-v1')).status).toBe(400);
  });

  it('refuses huge bodies, answers odd requests without a stack, and stays alive', async () => {
    const { call, port } = await shop();
    const huge = 'x'.repeat(1_200_000);
    const sent = await post(call, '/pb', huge, '').catch((error: NodeJS.ErrnoException) => ({ status: error.code }));
    expect([413, 'EPIPE', 'ECONNRESET']).toContain(sent.status);
    const raw = (bytes: string) =>
      new Promise<string>((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
        let out = '';
        socket.setEncoding('latin1').on('data', (chunk: string) => {
          out += chunk;
        });
        socket.on('close', () => resolve(out)).on('error', () => resolve(out));
      });
    for (const bytes of [
      'GET /r/lj\r\nX: 1\r\n\r\n',
      'GET /r/lj HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
      `GET /r/lj HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
      'GET /r/lj%0d%0aSet-Cookie:x=1 HTTP/1.1\r\nHost: a\r\n\r\n',
      'POST /v1/orders HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n',
      '\x16\x03\x01junk',
    ]) {
      const out = await raw(bytes);
      expect(out).not.toMatch(/Set-Cookie|node:internal|\.ts:/i);
      expect(out).not.toMatch(/^HTTP\/1\.1 5/);
    }
    expect((await call('/healthz')).status).toBe(200);
    expect((await call('/r/lj')).status).toBe(302);
  });

  it('answers good visitors while others hold connections open without finishing', async () => {
    const { call, port } = await shop();
    const slow = Array.from({ length: 300 }, () => {
      const socket = connect(port, '127.0.0.1', () => socket.write('GET /r/lj HTTP/1.1\r\nHost: a\r\n'));
      socket.on('error', () => {});
      return socket;
    });
    const replies = await Promise.all(Array.from({ length: 100 }, () => call('/r/lj')));
    expect(replies.every((reply) => reply.status === 302)).toBe(true);
    for (const socket of slow) socket.destroy();
  });
});

describe('feeds', () => {
  it('need the token, and answer 304 to a known version', async () => {
    const { db, call } = await shop();
    const token = createHash('sha256').update('x').digest('hex').slice(0, 24);
    db.prepare('UPDATE pa_partner SET feed_token = ? WHERE id = 1').run(token);
    db.prepare(
      "INSERT INTO pa_promo (program_id, code, title, url, currency, starts_at, updated_at) VALUES (1, 'p1', '<b>双11 & 龙井</b>', 'https://cha.example/1111', 'CNY', 1, 1)",
    ).run();
    const rss = await call(`/feed/${token}/promos.rss`);
    expect(rss.body).toContain('&lt;b&gt;双11 &amp; 龙井&lt;/b&gt;');
    expect(rss.body).toContain('https://go.cha.example/r/lj?u=');
    expect(
      (await call(`/feed/${token}/promos.rss`, { headers: { 'if-none-match': String(rss.headers['etag']) } })).status,
    ).toBe(304);
    expect(JSON.parse((await call(`/feed/${token}/promos.json`)).body).items).toHaveLength(1);
    expect((await call('/feed/aaaaaaaaaaaaaaaaaaaaaaaa/promos.rss')).status).toBe(404);
  });
});
