import { describe, expect, it } from 'vitest';
import { extractFields, parseExtractFields } from '../../../crawlers/extraction/extraction.ts';

const PAGE = `<main><h1>西湖龙井</h1><p class="price"><b>¥268.00</b></p><p class="price">  ¥ 248.00
 团购价 </p><div data-sku="LJ-50" title="特级">库存</div><a href="/zh/green-tea/">绿茶</a></main>`;

describe('extraction fields', () => {
  it.each([
    ['price=.price', { price: ['¥268.00', '¥ 248.00 团购价'] }],
    ['sku=[data-sku]@data-sku', { sku: ['LJ-50'] }],
    ['价格=.price b', { 价格: ['¥268.00'] }],
    ['none=.missing', { none: [] }],
    ['noattr=h1@lang', { noattr: [] }],
    ['link=a[href^="/zh/"]@href', { link: ['/zh/green-tea/'] }],
  ])('%s', (spec, expected) => {
    expect(extractFields(PAGE, parseExtractFields([spec]))).toEqual(expected);
  });

  it.each(['price', '=.price', 'price=', 'price=..[', 'a b=.price', 'price=p:nope('])('refuses %s', (spec) => {
    expect(() => parseExtractFields([spec])).toThrow('extract-field');
  });

  it('refuses a name that is given twice', () => {
    expect(() => parseExtractFields(['price=.a', 'price=.b'])).toThrow('extract-field');
  });

  it('keeps at most 20 values of 1,000 characters from a hostile page', () => {
    const page = `<p>${'茶'.repeat(5_000)}</p>`.repeat(50);
    const { p } = extractFields(page, parseExtractFields(['p=p']));
    expect([p!.length, p![0]!.length]).toEqual([20, 1_000]);
  });
});
