import { describe, expect, it } from 'vitest';
import { pageRows } from '../../../crawlers/facts/page-row.ts';
import { LINK_FLAG, LINK_KIND, LINK_POSITION } from '../../../crawlers/model/states.ts';
import { analyse, HERE, htmlOf } from './page.ts';

const SHOP = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>安溪铁观音 浓香型 250g | 武夷茶庄</title>
<meta name="description" content="  正宗安溪铁观音，&#20048;享好茶 "><meta name="robots" content="index, follow">
<link rel="canonical" href="/oolong/tie-guan-yin.html"><link rel="alternate" hreflang="en" href="/en/oolong">
<link rel="icon" href="/favicon.ico"><link rel="stylesheet" href="a.css">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Product","name":"铁观音"}]}</script></head>
<body><header class="site-header"><nav><a href="/">首页</a><a href="/oolong/">乌龙茶</a></nav></header>
<div class="breadcrumb"><a href="/">首页</a> &gt; <a href="../oolong/">乌龙茶</a></div>
<main><h1>安溪铁观音</h1><p>铁观音是<b>乌龙茶</b>的代表，产于福建安溪。<a href="guide.html#water" rel="nofollow ugc" target="_blank">冲泡指南</a></p>
<a href="/cart"><img src="/i/cart.png" alt="购物车"></a><a href="/big"><img src="/i/big.jpg"></a>
<img src="data:image/gif;base64,R0" data-src="/i/leaf.jpg"><noscript><img src="/i/leaf.jpg"></noscript></main>
<footer><a href="mailto:cha@tea.example">写信</a><a href="javascript:void(0)">顶部</a></footer></body></html>`;

describe('a product page of the tea shop', () => {
  const page = analyse(SHOP);
  const html = page.html!;
  it('gives head facts', () => {
    expect(html.titles).toEqual([{ text: '安溪铁观音 浓香型 250g | 武夷茶庄', place: 'head' }]);
    expect(html.metas.find((meta) => meta.name === 'description')?.content).toBe('正宗安溪铁观音，乐享好茶');
    expect(html.canonicals).toEqual([{ href: '/oolong/tie-guan-yin.html', url: HERE, source: 'html', place: 'head' }]);
    expect(html.hreflangs[0]).toMatchObject({ lang: 'en', url: 'https://tea.example/en/oolong' });
    expect(html.robots).toEqual([{ agent: 'robots', directives: ['index', 'follow'], source: 'meta', place: 'head' }]);
    expect(html).toMatchObject({
      lang: 'zh-CN',
      doctype: 'html',
      headBrokenBy: null,
      headCount: 1,
      bodyCount: 1,
      favicon: true,
    });
    expect(html.structuredData).toMatchObject([{ format: 'json-ld', types: ['Product'], error: null }]);
  });
  it('gives links with place, text and flags', () => {
    const links = html.links.filter((link) => link.kind === LINK_KIND.anchor);
    expect(links.map((link) => [link.anchor, link.url, link.position])).toEqual([
      ['首页', 'https://tea.example/', LINK_POSITION.nav],
      ['乌龙茶', 'https://tea.example/oolong/', LINK_POSITION.nav],
      ['首页', 'https://tea.example/', LINK_POSITION.breadcrumb],
      ['乌龙茶', 'https://tea.example/oolong/', LINK_POSITION.breadcrumb],
      ['冲泡指南', 'https://tea.example/oolong/guide.html', LINK_POSITION.content],
      ['购物车', 'https://tea.example/cart', LINK_POSITION.content],
      ['', 'https://tea.example/big', LINK_POSITION.content],
      ['写信', null, LINK_POSITION.footer],
      ['顶部', null, LINK_POSITION.footer],
    ]);
    expect(links[4]).toMatchObject({
      fragment: 'water',
      flags: LINK_FLAG.nofollow | LINK_FLAG.ugc | LINK_FLAG.targetBlank,
    });
    expect(links[5]).toMatchObject({ flags: LINK_FLAG.imageOnly, imageWithoutAlt: false });
    expect(links[6]).toMatchObject({ imageWithoutAlt: true });
    expect(links.slice(7).map((link) => link.scheme)).toEqual(['mailto', 'javascript']);
  });
  it('gives images with their lazy variants', () => {
    expect(html.images.map((image) => [image.url, image.lazySrc, image.noscriptFallback, image.inLink])).toEqual([
      ['https://tea.example/i/cart.png', null, false, true],
      ['https://tea.example/i/big.jpg', null, false, true],
      [null, '/i/leaf.jpg', true, false],
    ]);
  });
  it('gives the main text, its size and its language', () => {
    expect(html.text.main).toBe('安溪铁观音\n铁观音是乌龙茶的代表，产于福建安溪。冲泡指南');
    expect(html.text).toMatchObject({ cjk: true, lang: 'zh-Hans' });
    expect(html.text.hash).toMatch(/^[0-9a-f]{16}$/);
    expect(html.text.signature).toHaveLength(256);
  });
  it('is indexable and becomes rows', () => {
    expect(page.indexable).toBe(true);
    const rows = pageRows(page);
    expect(rows.page).toMatchObject({
      status: 200,
      h1: '安溪铁观音',
      canonical: HERE,
      robots: 'index, follow',
      outlinks: 5,
    });
    expect(JSON.parse(rows.text!.headings)).toEqual([{ level: 1, text: '安溪铁观音' }]);
    expect(JSON.parse(rows.text!.extra)).toMatchObject({ htmlLang: 'zh-CN', types: ['Product'], internalLinks: 5 });
  });
});

describe('indexability', () => {
  const cases: [string, Parameters<typeof analyse>, string | null][] = [
    ['plain page', ['<title>茶</title>'], null],
    ['meta noindex', ['<meta name=robots content="NoIndex">'], 'noindex'],
    ['none', ['<meta name=robots content=none>'], 'noindex'],
    ['only googlebot', ['<meta name=googlebot content=noindex>'], null],
    ['header noindex', ['x', { response: { headerLists: { 'x-robots-tag': ['noindex'] } } }], 'noindex'],
    ['header for one agent', ['x', { response: { headerLists: { 'x-robots-tag': ['baiduspider: noindex'] } } }], null],
    ['expired', ['<meta name=robots content="unavailable_after: 2020-01-01">'], 'unavailable-after'],
    ['canonical elsewhere', ['<link rel=canonical href="/other">'], 'canonicalised'],
    ['canonical in body counts not', ['<body><p>x<link rel=canonical href="/other">'], null],
    ['canonicals disagree', ['<link rel=canonical href="/a"><link rel=canonical href="/b">'], null],
    ['404', ['x', { response: { status: 404 } }], 'status-404'],
    ['301', ['', { response: { status: 301, location: 'https://tea.example/' } }], 'redirect-301'],
    ['meta refresh at once', ['<meta http-equiv=refresh content="0;url=/neu">'], 'meta-refresh'],
    ['pdf', ['%PDF', { response: { contentType: 'application/pdf' } }], null],
  ];
  it.each(cases)('%s', (_, args, reason) => {
    const page = analyse(...args);
    expect(page.indexabilityReason).toBe(reason);
    expect(page.indexable).toBe(reason === null);
  });
});

describe('<head> and what breaks it', () => {
  const cases: [string, string | null, string][] = [
    ['<head><title>a</title></head><body>', null, 'head'],
    ['<title>a</title><p>text', null, 'head'],
    ['<head><div></div><title>a</title></head><body>', 'div', 'body'],
    ['<head>text<title>a</title></head>', '#text', 'body'],
    ['<head><noscript><img src=p></noscript><title>a</title></head><body>', 'noscript img', 'body'],
    ['<head><noscript><link rel=stylesheet href=a></noscript><title>a</title></head><body>', null, 'head'],
    ['<head></head><title>a</title><body>', null, 'head'],
    ['<body><title>a</title>', null, 'body'],
  ];
  it.each(cases)('%s', (source, by, place) => {
    const html = htmlOf(source);
    expect(html.headBrokenBy).toBe(by);
    expect(html.titles.map((title) => title.place)).toEqual([place]);
  });
});
