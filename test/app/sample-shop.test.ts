import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildShop } from '../../src/app/sample-shop/build-shop.ts';
import { DEFECTS } from '../../src/app/sample-shop/defects.ts';
import { serveShop } from '../../src/app/sample-shop/serve.ts';

const html = (answers: ReturnType<typeof buildShop>) =>
  [...answers].filter(([, answer]) => answer.headers['content-type']?.startsWith('text/html'));

describe('the sample shop', () => {
  it('has at least 80 pages, in two languages, one section in GBK', () => {
    const pages = html(buildShop('http://shop.test', { planted: false }));
    expect(pages.length).toBeGreaterThanOrEqual(80);
    expect(pages.filter(([path]) => path.startsWith('/en/')).length).toBeGreaterThan(40);
    const [, archive] = pages.find(([path]) => path === '/zh/archive/')!;
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(archive.body)).toThrow();
    expect(new TextDecoder('gb18030').decode(archive.body)).toContain('旧站存档');
  });

  it('gives every page without defects a title and a description of its own', () => {
    for (const pattern of [/<title>(.*?)<\/title>/, /name="description" content="(.*?)"/]) {
      const seen = html(buildShop('http://shop.test', { planted: false })).map(([, { headers, body }]) => {
        const label = headers['content-type']!.includes('gb2312') ? 'gb18030' : 'utf-8';
        return pattern.exec(new TextDecoder(label).decode(body))?.[1];
      });
      expect(seen).not.toContain(undefined);
      expect(new Set(seen).size).toBe(seen.length);
    }
  });

  it('plants every defect where it says, each under a name of its own', () => {
    expect(() => buildShop('http://shop.test')).not.toThrow();
    const ids = DEFECTS.map((defect) => defect.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('answers on loopback: pages, redirects, gzipped sitemap, 404 in the language of the path', async () => {
    const shop = await serveShop();
    onTestFinished(() => shop.close());
    const get = (path: string) => fetch(shop.origin + path, { redirect: 'manual' });
    expect((await get('/zh/')).status).toBe(200);
    expect((await get('/')).headers.get('location')).toBe('/zh/');
    const sitemap = gunzipSync(new Uint8Array(await (await get('/sitemap-en.xml.gz')).arrayBuffer())).toString();
    expect(sitemap).toContain(`<loc>${shop.origin}/en/green-tea/longjing/</loc>`);
    const missing = await get('/en/nowhere/');
    expect([missing.status, await missing.text()]).toEqual([404, expect.stringContaining('No such page')]);
  });
});
