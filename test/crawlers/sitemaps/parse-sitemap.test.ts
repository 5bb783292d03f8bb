import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseSitemap } from '../../../crawlers/sitemaps/parse-sitemap.ts';

const CAPS = { maxBytes: 52_428_800, maxEntries: 50_000 };

async function read(body: string | Buffer, caps = CAPS) {
  const locs: string[] = [];
  const result = await parseSitemap(
    Buffer.from(body),
    caps,
    (entry) => void locs.push(`${entry.loc}${entry.lastmod ? ` ${entry.lastmod}` : ''}`),
  );
  return { ...result, locs };
}

const urlset = (inner: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">${inner}</urlset>`;

describe('parseSitemap', () => {
  it.each<[string, string | Buffer, string, string[]]>([
    [
      'urlset with images and CDATA',
      urlset(
        '<url><loc> https://shop.example/a?x=1&amp;y=2 </loc><image:image><image:loc>https://shop.example/i.jpg</image:loc></image:image><lastmod>2026-11-01</lastmod></url><url><loc><![CDATA[https://shop.example/b]]></loc></url>',
      ),
      'urlset',
      ['https://shop.example/a?x=1&y=2 2026-11-01', 'https://shop.example/b'],
    ],
    [
      'index',
      '<sitemapindex><sitemap><loc>https://shop.example/1.xml.gz</loc></sitemap></sitemapindex>',
      'index',
      ['https://shop.example/1.xml.gz'],
    ],
    [
      'prefixed names',
      '<sm:urlset xmlns:sm="x"><sm:url><sm:loc>https://shop.example/p</sm:loc></sm:url></sm:urlset>',
      'urlset',
      ['https://shop.example/p'],
    ],
    [
      'RSS',
      '<rss><channel><link>https://shop.example/</link><item><link>https://shop.example/n</link><pubDate>Sun, 01 Nov 2026 00:00:00 GMT</pubDate></item></channel></rss>',
      'rss',
      ['https://shop.example/n Sun, 01 Nov 2026 00:00:00 GMT'],
    ],
    [
      'Atom',
      '<feed><link href="https://shop.example/"/><entry><link rel="edit" href="https://shop.example/e"/><link href="https://shop.example/a"/><updated>2026-11-01T00:00:00Z</updated></entry></feed>',
      'atom',
      ['https://shop.example/a 2026-11-01T00:00:00Z'],
    ],
    [
      'text',
      '\ufeffhttps://shop.example/a\r\n\r\nhttps://shop.example/b',
      'text',
      ['https://shop.example/a', 'https://shop.example/b'],
    ],
    [
      'text in GBK',
      iconv.encode('https://shop.example/茶\nhttps://shop.example/壶', 'gbk'),
      'text',
      ['https://shop.example/茶', 'https://shop.example/壶'],
    ],
    [
      'gzip by magic',
      gzipSync(urlset('<url><loc>https://shop.example/z</loc></url>')),
      'urlset',
      ['https://shop.example/z'],
    ],
  ])('reads %s', async (_name, body, kind, locs) => {
    expect(await read(body)).toMatchObject({ kind, locs, error: null, entries: locs.length });
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['a DOCTYPE', '<!DOCTYPE x><urlset><url><loc>https://shop.example/</loc></url></urlset>', /^doctype$/],
    [
      'billion laughs',
      `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "${'ha'.repeat(1_000)}"><!ENTITY b "${'&a;'.repeat(1_000)}">]><urlset><url><loc>&b;</loc></url></urlset>`,
      /^doctype$/,
    ],
    ['an unknown entity', '<urlset><url><loc>https://shop.example/&tea;</loc></url></urlset>', /^invalid-xml/],
    ['XML that breaks off', '<urlset><url><loc>https://shop.example/a</loc></url><url><loc>htt', /^invalid-xml/],
    ['a web page', '<!doctype html><html></html>', /^doctype$/],
    ['another root', '<html><body/></html>', /^invalid-xml: root element html/],
    ['deep nesting', `<urlset>${'<a>'.repeat(100_000)}`, /nesting too deep/],
    ['nothing', '', /^not-a-sitemap$/],
    [
      'broken gzip',
      Buffer.concat([gzipSync('x'.repeat(10_000)).subarray(0, 30), Buffer.from('junk')]),
      /^broken-gzip$/,
    ],
  ])('refuses %s', async (_name, body, error) => {
    expect((await read(body)).error).toMatch(error);
  });

  it('keeps what came before the break', async () => {
    const broken = await read('<urlset><url><loc>https://shop.example/a</loc></url><url><loc>htt');
    expect(broken.locs).toEqual(['https://shop.example/a']);
  });

  it('hands on at most 50,000 entries and counts the rest', async () => {
    const body = urlset(
      Array.from({ length: 50_001 }, (_, i) => `<url><loc>https://shop.example/${i}</loc></url>`).join(''),
    );
    expect(await read(body)).toMatchObject({ entries: 50_001, locs: { length: 50_000 } });
  });

  it('stops a gzip bomb at its byte cap', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 0x20));
    const result = await read(bomb, { ...CAPS, maxBytes: 1_000_000 });
    expect(result.error).toBe('too-large');
    expect(result.bytes).toBeLessThan(1_100_000);
  });
});
