import { describe, expect, it } from 'vitest';
import { normaliseUrl, resolveHref } from '../../../crawlers/url/normalise.ts';
import { variantKey } from '../../../crawlers/url/variant-key.ts';

describe('resolveHref', () => {
  it.each([
    ['/tea', 'https://shop.example/tea', null],
    ['tea?x=1#top', 'https://shop.example/a/tea?x=1', 'top'],
    ['#top', 'https://shop.example/a/b', 'top'],
    ['//cdn.example/x', 'https://cdn.example/x', null],
    ['HTTPS://SHOP.example:443/A/../B', 'https://shop.example/B', null],
    ['https://user:pw@shop.example/', 'https://shop.example/', null],
    ['/%7euser/%e8%8c%b6', 'https://shop.example/~user/%E8%8C%B6', null],
    ['/茶?味=甜', 'https://shop.example/%E8%8C%B6?%E5%91%B3=%E7%94%9C', null],
    ['/a?', 'https://shop.example/a', null],
    ['  /spaced  ', 'https://shop.example/spaced', null],
    ['https://茶.example/', 'https://xn--cl1a.example/', null],
    ['http://0x7f.1/', 'http://127.0.0.1/', null],
  ])('%s becomes %s', (href, url, fragment) => {
    expect(resolveHref(href, 'https://shop.example/a/b')).toEqual({ url, fragment, scheme: null });
  });

  it.each([
    ['mailto:tea@shop.example', 'mailto'],
    ['JavaScript:void(0)', 'javascript'],
    ['tel:10086', 'tel'],
    ['http://[bad', null],
    ['https://', null],
  ])('%s is no page (%s)', (href, scheme) => {
    expect(resolveHref(href, 'https://shop.example/')).toEqual({ url: null, fragment: null, scheme });
  });

  it('takes only absolute URLs where a base would be a guess', () => {
    expect(normaliseUrl('shop.example/tea')).toBeNull();
    expect(normaliseUrl(' https://Shop.example')).toBe('https://shop.example/');
  });
});

describe('variantKey', () => {
  it.each([
    ['/p?b=2&a=1', '/p?a=1&b=2'],
    ['/p?id=7&utm_source=wx&utm_medium=x', '/p?id=7'],
    ['/p?gclid=abc', '/p'],
    ['/p?bd_vid=123&hmsr=x&id=1', '/p?id=1'],
    ['/p?PHPSESSID=0123456789abcdef&id=1', '/p?id=1'],
    ['/p?sid=0123456789abcdef0123', '/p'],
    ['/p?sid=42', '/p?sid=42'],
    ['/p;jsessionid=ABC123DEF?x=1', '/p?x=1'],
    ['/(S(lit3py55t21z5v55vlm25s55))/p', '/p'],
    ['/p/sid-0123456789abcdef0/x', '/p/x'],
    ['/products/a-very-long-slug-name-2024', '/products/a-very-long-slug-name-2024'],
  ])('%s has the key %s', (url, key) => {
    expect(variantKey(`https://shop.example${url}`)).toBe(`https://shop.example${key}`);
  });
});
