import { describe, expect, it } from 'vitest';
import { hasPriceAt, mayHavePrice } from '../../../crawlers/facts/page-type/words.ts';
import { SourceText } from '../../../crawlers/facts/scan/source-text.ts';
import type { PageType } from '../../../crawlers/model/page-facts.ts';
import { LABELLED_PAGES } from './labelled-pages.ts';
import { htmlOf } from './page.ts';

const TYPES: readonly PageType[] = ['home', 'category', 'product', 'promo', 'article', 'search', 'utility', 'other'];

/** Mean over the types of 2PR ÷ (P + R). */
function macroF1(pairs: readonly (readonly [PageType, PageType])[]): {
  perType: Record<string, number>;
  macro: number;
} {
  const perType: Record<string, number> = {};
  for (const type of TYPES) {
    const both = pairs.filter(([label, found]) => label === type && found === type).length;
    const labelled = pairs.filter(([label]) => label === type).length;
    const found = pairs.filter(([, one]) => one === type).length;
    perType[type] = both === 0 ? 0 : Math.round((2000 * both) / (labelled + found)) / 1000;
  }
  const macro = TYPES.reduce((sum, type) => sum + perType[type]!, 0) / TYPES.length;
  return { perType, macro: Math.round(macro * 1000) / 1000 };
}

describe('page types', () => {
  const judged = LABELLED_PAGES.map(([label, url, html]) => ({ label, url, ...htmlOf(html, { url }).pageType }));
  it(`reach a macro-F1 of 0.90 over ${LABELLED_PAGES.length} labelled pages`, () => {
    const { perType, macro } = macroF1(judged.map(({ label, type }) => [label, type]));
    const wrong = judged.filter(({ label, type }) => label !== type);
    console.info('page types: macro-F1', macro, perType);
    for (const { label, type, url, evidence } of wrong)
      console.info(
        `  ${url}: ${label}, taken for ${type}:`,
        evidence.map((vote) => `${vote.vote}→${vote.type} ${vote.weight}`).join(', '),
      );
    expect(LABELLED_PAGES.length).toBeGreaterThanOrEqual(60);
    expect(macro).toBeGreaterThanOrEqual(0.9);
  });
  it('keep every vote as evidence and never exceed 1', () => {
    for (const { type, score, evidence } of judged) {
      expect(score).toBeLessThanOrEqual(1);
      if (type !== 'other') {
        expect(
          evidence.filter((vote) => vote.type === type).reduce((sum, vote) => sum + vote.weight, 0),
        ).toBeGreaterThanOrEqual(0.5 - 1e-9);
      }
    }
  });
});

describe('a price in a piece of text', () => {
  it.each([
    ['¥39', true],
    ['$ 12.50', true],
    ['99元', true],
    ['￥', true],
    ['&yen;39', true],
    ['&#165;39', true],
    ['&#xA5; 39', true],
    ['&euro;12', true],
    ['元旦', false],
    ['Tea &amp; cups 39', false],
    ['&yen', false],
    ['39', false],
  ])('%s: %s', (text, price) => {
    const source = new SourceText(`<b>${text}</b>`);
    expect(mayHavePrice(source.text) && hasPriceAt(source, 3, 3 + text.length)).toBe(price);
  });
});
