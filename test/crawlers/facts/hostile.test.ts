import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageRows } from '../../../crawlers/facts/page-row.ts';
import { analyse, htmlOf } from './page.ts';

const MILLION = 1_000_000;

describe('hostile pages do no harm', () => {
  it('a title of 100 MB', () => {
    const html = htmlOf(`<title>${'茶'.repeat(33 * MILLION)}`);
    expect(html.titles[0]!.text).toHaveLength(2_000);
  }, 60_000);
  it('100,000 nested div', () => {
    const html = htmlOf(`${'<div>'.repeat(100_000)}<a href="/x">deep</a>${'</div>'.repeat(100_000)}<h1>after</h1>`);
    expect(html.cutBy).toBe('nesting');
    expect(html.maxNesting).toBeGreaterThan(100_000);
    expect(html.links[0]!.href).toBe('/x');
    expect(html.headings).toHaveLength(1);
  });
  it('100,000 open links, list items and tables', () => {
    for (const tag of [
      '<a href=x>',
      '<li>',
      '<table><td>',
      '<b>',
      '<p><span>',
      '<button>',
      '<svg>',
      '<template>',
      '<h1>',
    ])
      expect(htmlOf(tag.repeat(100_000)).elements).toBeGreaterThan(0);
  });
  it('unclosed everything', () => {
    for (const start of [
      '<!--',
      '<script>',
      '<title>',
      '<a href="',
      "<a b='",
      '<textarea>',
      '<svg><![CDATA[',
      '<plaintext>',
    ])
      expect(htmlOf(`<p>seen</p>${start}${'x<'.repeat(200_000)}`).text.main.startsWith('seen')).toBe(true);
  });
  it('half a million elements, links beyond the cap', () => {
    expect(htmlOf('<br>'.repeat(500_000)).cutBy).toBe('elements');
    const links = htmlOf('<a href=x>y</a>'.repeat(30_000));
    expect(links.links).toHaveLength(20_000);
    expect(links.cutBy).toBe('links');
  });
  it('an attribute of 10 MB and 100,000 attributes', () => {
    const html = htmlOf(
      `<a href="/${'y'.repeat(10 * MILLION)}" title="${'z'.repeat(MILLION)}">x</a><p ${'a=1 '.repeat(100_000)}>`,
    );
    expect(html.links[0]!.href).toHaveLength(2_000);
  });
  it('200,000 ids, metas, headings, images', () => {
    const page = analyse(
      Array.from({ length: 50_000 }, (_, i) => `<h2 id=i${i}>x</h2><meta name=m content=c><img src=${i}.png>`).join(''),
    );
    const html = page.html!;
    expect(html.ids.length).toBeLessThanOrEqual(5_000);
    expect(html.metas.length).toBeLessThanOrEqual(500);
    expect(html.headings.length).toBeLessThanOrEqual(2_000);
    expect(html.images.length).toBeLessThanOrEqual(10_000);
    expect(pageRows(page).text!.extra.length).toBeLessThan(200_000);
  });
  it('JSON-LD that is deep, wide, or nonsense', () => {
    const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
    expect(htmlOf(script('['.repeat(100_000))).structuredData[0]!.error).not.toBeNull();
    expect(htmlOf(script(`${'{"@graph":['.repeat(5_000)}${']}'.repeat(5_000)}`)).structuredData).toHaveLength(1);
    expect(htmlOf(script('{"@type":{"a":1},"@graph":{"@type":[1,null,"Product"]}}')).structuredData[0]!.types).toEqual([
      'Product',
    ]);
    expect(htmlOf(script('null')).structuredData[0]).toMatchObject({ types: [], error: null });
  });
  it('headers without end', () => {
    const long = `<${'x'.repeat(100_000)}>; rel=canonical, `.repeat(20);
    const page = analyse('x', {
      response: { headerLists: { link: [long], 'x-robots-tag': ['noindex,'.repeat(100_000)] } },
    });
    expect(page.indexabilityReason).toBe('noindex');
  });
  it('random bytes never throw, with every fact in its type', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const page = analyse(Buffer.concat([Buffer.from('<html>'), bytes]).toString('latin1'));
        expect(typeof page.html!.text.main).toBe('string');
        expect(pageRows(page).page.status).toBe(200);
      }),
      { numRuns: 300 },
    );
  });
  it('random markup never throws', () => {
    const soup = fc.stringMatching(/^[<>/a"'= !&;#\-[\]tpsvgo]{0,200}$/);
    fc.assert(
      fc.property(soup, (source) => {
        expect(htmlOf(`<p>${source}`).elements).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});
