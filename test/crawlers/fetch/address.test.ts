import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DEFAULT_LIMITS } from '../../../crawlers/crawl/options.ts';
import { isPublicAddress } from '../../../crawlers/fetch/address-policy.ts';
import type { HostPolicy } from '../../../crawlers/fetch/checked-lookup.ts';
import { Fetcher } from '../../../crawlers/fetch/fetcher.ts';
import { normaliseUrl } from '../../../crawlers/url/normalise.ts';
import { systemClock } from '../../../src/kernel/clock.ts';

describe('isPublicAddress', () => {
  it.each([
    ['8.8.8.8', true],
    ['110.242.68.66', true],
    ['2400:3200::1', true],
    ['64:ff9b::8.8.8.8', true],
    ['::ffff:1.1.1.1', true],
    ['2002:0808:0808::1', true],
    ['127.0.0.1', false],
    ['127.8.8.8', false],
    ['0.0.0.0', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['172.32.0.1', true],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['100.128.0.1', true],
    ['198.18.0.1', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::', false],
    ['::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['::127.0.0.1', false],
    ['64:ff9b::10.0.0.1', false],
    ['2002:7f00:1::', false],
    ['fc00::1', false],
    ['fd12::1', false],
    ['fe80::1%eth0', false],
    ['fec0::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['localhost', false],
    ['', false],
  ])('%s: %s', (address, open) => {
    expect(isPublicAddress(address)).toBe(open);
  });
});

/** A server that nobody may reach, and how often it was. */
async function trap() {
  let hits = 0;
  const server = createServer((_request, response) => {
    hits += 1;
    response.end('<title>secret</title>');
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, hits: () => hits };
}

function fetcher(policy: Partial<HostPolicy>) {
  const made = new Fetcher({
    limits: { ...DEFAULT_LIMITS, connectMs: 500, headersMs: 500 },
    clock: systemClock,
    connections: 2,
    policy: { allowPrivate: false, named: new Set(), ...policy },
  });
  onTestFinished(() => made.close());
  return (url: string) => made.fetch({ url, method: 'GET', headers: {}, maxBytes: 1_000, want: () => 'keep' });
}

describe('requests to private addresses', () => {
  it('are refused in every spelling', async () => {
    const { port, hits } = await trap();
    const get = fetcher({});
    const hosts = [
      '127.0.0.1',
      '2130706433',
      '0x7f000001',
      '0177.0.0.1',
      '0x7f.1',
      '127.1',
      '127.0.1',
      '017700000001',
      '127.0.0.1.',
      '①②⑦.⓪.⓪.①',
      '１２７.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[0:0:0:0:0:ffff:7f00:0001]',
      '[::127.0.0.1]',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
      'localhost',
      'LOCALHOST.',
      'shop.localhost',
      'public.example@127.0.0.1',
      '127.0.0.1%2f',
      '0',
      '0.0.0.0',
    ];
    for (const host of hosts) {
      const url = normaliseUrl(`http://${host}:${port}/`);
      if (url === null) continue;
      const outcome = await get(url);
      expect(outcome, host).toMatchObject({ ok: false });
      if (!outcome.ok) expect(['private-address', 'dns'], host).toContain(outcome.reason);
    }
    expect(hits()).toBe(0);
  });

  it('are refused after resolution, also when only the second answer is private', async () => {
    const { port, hits } = await trap();
    let asked = 0;
    const resolve: HostPolicy['resolve'] = (_host, callback) => {
      asked += 1;
      callback(null, [{ address: asked === 1 ? '192.0.2.1' : '127.0.0.1', family: 4 }]);
    };
    const get = fetcher({ resolve });
    for (let i = 0; i < 20; i++) {
      expect(await get(`http://flip${i % 3}.example:${port}/`)).toMatchObject({ ok: false, reason: 'private-address' });
    }
    expect(asked).toBe(20);
    expect(hits()).toBe(0);
  });

  it('are made when the user named the host, but not after the name was public once', async () => {
    const { port, hits } = await trap();
    expect(await fetcher({ named: new Set(['127.0.0.1']) })(`http://127.0.0.1:${port}/`)).toMatchObject({ ok: true });
    const answers = ['127.0.0.1'];
    const resolve: HostPolicy['resolve'] = (_host, callback) =>
      callback(
        null,
        answers.map((address) => ({ address, family: 4 })),
      );
    const intranet = fetcher({ named: new Set(['wiki.corp']), resolve });
    expect(await intranet(`http://wiki.corp:${port}/`)).toMatchObject({ ok: true });
    expect(hits()).toBe(2);
    const shop = fetcher({ named: new Set(['shop.example']), resolve });
    answers[0] = '203.0.114.1';
    await shop(`http://shop.example:${port}/`);
    answers[0] = '127.0.0.1';
    expect(await shop(`http://shop.example:${port}/`)).toMatchObject({ ok: false, reason: 'private-address' });
    expect(hits()).toBe(2);
  });
});
