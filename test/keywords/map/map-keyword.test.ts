import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldOf, fitOf, type PageTerms, wordsOf } from '../../../keywords/map/fit.ts';
import { MAP_LINES, type MapFacts, mapKeyword } from '../../../keywords/map/map-keyword.ts';
import { mapReason } from '../../../keywords/map/map-reason.ts';
import { render } from '../../../src/kernel/i18n/message.ts';

/** A page of the tea shop whose texts all say the same. */
const page = (url: string, title: string, more: Partial<PageTerms> & { text?: string } = {}): PageTerms => ({
  url,
  pageType: 'category',
  indexable: true,
  linkScore: 1,
  title: fieldOf(title),
  h1: fieldOf(title),
  description: fieldOf(title),
  path: fieldOf(''),
  anchors: fieldOf(title),
  body: new Map(wordsOf(more.text ?? title).map((word) => [word, 5])),
  bodyText: more.text ?? title,
  ...more,
});
const facts: MapFacts = { target: null, ranking: null, wantedType: 'category', refused: null, shares: new Map() };
const map = (keyword: string, pages: readonly PageTerms[], given: Partial<MapFacts> = {}) => {
  const field = fieldOf(keyword);
  return mapKeyword(
    pages.map((entry) => ({ page: entry, fit: fitOf(field, entry) })),
    { ...facts, ...given },
  );
};
const A = 'https://tea.example/a';
const B = 'https://tea.example/b';
const long = Array.from({ length: 30 }, (_, at) => `茶叶知识第${at}条讲水温与器具`).join('，');

describe('the page of a keyword', () => {
  test.each<[string, PageTerms[], Partial<MapFacts>, Record<string, unknown>]>([
    ['one page', [page(A, '龙井茶'), page(B, '白茶')], {}, { state: 'mapped', url: A, reason: { code: 'fits' } }],
    ['no page', [page(B, '跑鞋')], {}, { state: 'needs-page', url: null, reason: { code: 'nothing' } }],
    ['no pages at all', [], {}, { state: 'needs-page', fit: null, reason: { code: 'nothing' } }],
    [
      'one that may not be indexed',
      [page(A, '龙井茶', { indexable: false })],
      {},
      { state: 'needs-page', reason: { code: 'not-indexable', args: { url: A } } },
    ],
    [
      'only its words in the text',
      [
        page(A, '跑鞋', {
          text: '龙井茶',
          body: new Map([
            ['龙井茶', 9],
            ['龙井', 9],
          ]),
        }),
      ],
      {},
      { state: 'needs-page', reason: { code: 'far', args: { url: A } } },
    ],
    [
      'two of one type',
      [page(A, '龙井茶'), page(B, '龙井茶礼盒')],
      {},
      { state: 'conflict', url: A, rivals: [{ url: B, action: 'merge', share: null }], reason: { code: 'competing' } },
    ],
    [
      'two of different types are no conflict by themselves',
      [page(A, '龙井茶'), page(B, '龙井茶礼盒', { pageType: 'product' })],
      {},
      { state: 'mapped', rivals: [] },
    ],
    [
      'unless searches show both',
      [page(A, '龙井茶'), page(B, '龙井茶礼盒', { pageType: 'article' })],
      {
        shares: new Map([
          [A, 0.6],
          [B, 0.3],
        ]),
      },
      {
        state: 'conflict',
        rivals: [{ url: B, share: 0.3, action: 'link' }],
        reason: { code: 'competing-shown', args: { share: 60 } },
      },
    ],
    [
      'a page that searches show and the crawl did not see competes, too',
      [page(A, '龙井茶')],
      {
        shares: new Map([
          [A, 0.5],
          ['https://tea.example/old', 0.5],
        ]),
      },
      { state: 'conflict', rivals: [{ url: 'https://tea.example/old', fit: null, share: 0.5 }] },
    ],
    [
      'a small share is no conflict',
      [page(A, '龙井茶')],
      {
        shares: new Map([
          [A, 0.85],
          [B, 0.15],
        ]),
      },
      { state: 'mapped' },
    ],
    [
      'nearly the same text: one canonical',
      [page(A, '龙井茶', { text: long }), page(B, '龙井茶', { text: long })],
      {},
      { state: 'conflict', rivals: [{ action: 'canonical' }] },
    ],
    [
      'the rival is the page of another keyword: give it that one',
      [page(A, '龙井茶'), page(B, '龙井茶礼盒')],
      { otherwise: new Map([[B, '龙井茶礼盒']]) },
      { state: 'conflict', rivals: [{ url: B, action: 'retarget' }] },
    ],
    [
      'what ranks wins among near equals',
      [page(A, '龙井茶'), page(B, '龙井茶', { anchors: fieldOf('龙井'), pageType: 'product' })],
      { ranking: B },
      { url: B, wrongPage: null },
    ],
    [
      'what ranks but hardly fits is the wrong page',
      [page(A, '龙井茶'), page(B, '白茶')],
      { ranking: B },
      { url: A, wrongPage: { expected: B, by: 'ranking' } },
    ],
    [
      'a declared page that does not fit is named before what ranks',
      [page(A, '龙井茶'), page(B, '白茶')],
      { target: B, ranking: A },
      { url: A, wrongPage: { expected: B, by: 'target' } },
    ],
    [
      'a declared page that nobody crawled',
      [page(A, '龙井茶')],
      { target: 'https://tea.example/x' },
      { wrongPage: { expected: 'https://tea.example/x', fit: null } },
    ],
    [
      'an article where people want to buy',
      [page(A, '龙井茶', { pageType: 'article' })],
      { wantedType: 'product' },
      { state: 'mapped', wrongType: { wanted: 'product', found: 'article' } },
    ],
    [
      'a page of the right type is preferred among near equals',
      [
        page(A, '龙井茶', { pageType: 'article' }),
        page(B, '龙井茶', {
          anchors: fieldOf('看看'),
          body: new Map([
            ['龙井茶', 4],
            ['龙井', 4],
          ]),
          path: fieldOf('龙井茶'),
        }),
      ],
      { wantedType: 'category' },
      { url: B, wrongType: null },
    ],
    [
      'a negative word',
      [page(A, '龙井茶')],
      { refused: { code: 'negative', value: 'job' } },
      { state: 'refused', url: null, reason: { code: 'negative', args: { value: 'job' } } },
    ],
  ])('%s', (_name, pages, given, expected) => {
    const found = map('龙井茶', pages, given);
    expect(found).toMatchObject(expected);
    for (const lang of ['zh', 'en'] as const)
      expect(
        render(
          mapReason(found.reason, (code) => ({ zh: code, en: code })),
          lang,
        ),
      ).toMatch(/^[^{}]+$/);
  });

  test('tea does not fit a page about team building', () => {
    expect(map('tea', [page(A, 'Team Building')]).state).toBe('needs-page');
  });
});

test('whatever the pages: the order does not matter, states hold what they promise', () => {
  const words = fc.array(fc.constantFrom('龙井茶', '礼盒', '价格', '白茶', 'tea'), { minLength: 1, maxLength: 3 });
  const pages = fc.uniqueArray(
    fc.record({
      url: fc.integer({ min: 0, max: 30 }).map((n) => `https://tea.example/${n}`),
      title: words.map((list) => list.join('')),
      pageType: fc.constantFrom(null, 'category', 'article', 'product'),
      indexable: fc.boolean(),
    }),
    { selector: (entry) => entry.url, maxLength: 6 },
  );
  const share = fc.dictionary(
    fc.integer({ min: 0, max: 30 }).map((n) => `https://tea.example/${n}`),
    fc.double({ min: 0, max: 1, noNaN: true }),
    { maxKeys: 3 },
  );
  fc.assert(
    fc.property(words, pages, share, (keyword, list, shares) => {
      const all = list.map(({ url, title, ...more }) => page(url, title, more));
      const given = { shares: new Map(Object.entries(shares)) };
      const found = map(keyword.join(''), all, given);
      expect(map(keyword.join(''), [...all].reverse(), given)).toEqual(found);
      expect(found.state === 'conflict').toBe(found.rivals.length > 0);
      expect(found.rivals.map((rival) => rival.url)).not.toContain(found.url);
      expect(new Set(found.rivals.map((rival) => rival.url)).size).toBe(found.rivals.length);
      if (found.url !== null) {
        expect(found.fit).toBeGreaterThanOrEqual(MAP_LINES.needsPage);
        expect(all.find((entry) => entry.url === found.url)?.indexable).toBe(true);
      }
    }),
  );
});
