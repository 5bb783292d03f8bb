import { describe, expect, it } from 'vitest';
import { urlGlob } from '../../../crawlers/scope/glob.ts';
import { crawlScope } from '../../../crawlers/scope/scope.ts';

describe('urlGlob', () => {
  it.each([
    ['/tea/*', 'https://shop.example/tea/longjing', true],
    ['/tea/*', 'https://shop.example/tea/green/longjing', false],
    ['/tea/**', 'https://shop.example/tea/green/longjing', true],
    ['/tea/**', 'https://shop.example/teapot', false],
    ['**/print', 'https://shop.example/a/b/print', true],
    ['/p?', 'https://shop.example/p1', true],
    ['https://shop.example/en/**', 'https://shop.example/en/x?y=1', true],
    ['https://shop.example/en/**', 'http://shop.example/en/x', false],
    ['*://*/en/**', 'http://a.example/en/x', true],
    ['sort=', 'https://shop.example/list?a=1&sort=price', true],
    [`/${'*a'.repeat(500)}b`, `https://shop.example/${'a'.repeat(2_000)}`, false],
  ])('%s on %s: %s', (glob, url, hit) => {
    expect(urlGlob(glob)(url)).toBe(hit);
  });
});

describe('crawlScope', () => {
  const scope = (subdomains: boolean) =>
    crawlScope({
      hosts: ['www.shop.example', '127.0.0.1:8080'],
      subdomains,
      include: ['/zh/**'],
      exclude: ['**/print'],
    });
  it.each([
    ['https://www.shop.example/x', true, true],
    ['http://www.shop.example/x', true, true],
    ['https://shop.example/x', false, true],
    ['https://m.shop.example/x', false, true],
    ['https://evilshop.example/x', false, false],
    ['http://127.0.0.1:8080/', true, true],
    ['http://127.0.0.1:9090/', false, false],
  ])('%s: same host %s, with subdomains %s', (url, alone, below) => {
    expect(scope(false).inside(url)).toBe(alone);
    expect(scope(true).inside(url)).toBe(below);
  });

  it('takes what is included and not excluded', () => {
    expect(scope(false).wanted('https://www.shop.example/zh/tea')).toBe(true);
    expect(scope(false).wanted('https://www.shop.example/zh/tea/print')).toBe(false);
    expect(scope(false).wanted('https://www.shop.example/en/tea')).toBe(false);
  });
});
