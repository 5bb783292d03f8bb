import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedLexicon } from '../../../keywords/tag/lexicon.ts';
import { Trie } from '../../../keywords/tag/matcher.ts';
import { Tagger } from '../../../keywords/tag/tagger.ts';

const tagger = new Tagger(shippedLexicon());
const tags = (text: string) => tagger.tag(text).tags.map((tag) => `${tag.dim}=${tag.code}`);

describe('what a keyword says', () => {
  test.each([
    [
      '成都龙井茶多少钱一斤',
      ['region=510100', 'product=longjing', 'question=how-much', 'intent=transactional', 'page_type=price'],
    ],
    [
      '跑鞋女夏季透气',
      ['product=running-shoes', 'audience=women', 'season=summer', 'function=breathable', 'category=shoes'],
    ],
    ['42码男跑鞋黑色', ['size=shoe-size', 'audience=men', 'colour=black']],
    [
      'best trail running shoes for flat feet under $100',
      ['product=trail-shoes', 'audience=flat-feet', 'price=band', 'intent=commercial'],
    ],
    [
      'how to clean white running shoes',
      ['question=how', 'intent=informational', 'page_type=article', 'funnel=awareness'],
    ],
    ['100-200元的茶具', ['price=band', 'product=tea-set', 'intent=transactional']],
    ['不锈钢保温杯500ml', ['size=measure', 'material=steel']],
    ['龍井茶 價格', ['product=longjing', 'price=asked']],
    ['附近茶馆', ['product=tea-house', 'region=near', 'intent=local']],
    ['茶叶加盟', ['trade=franchise', 'intent=transactional']],
    ['running shoes near me', ['intent=local', 'page_type=local']],
    ['lipton', ['brand=lipton', 'intent=navigational']],
    ['中秋送礼茶叶礼盒', ['season=mid-autumn', 'trade=gift', 'style=gift-box']],
    ['如何选择跑鞋', ['intent=commercial', 'question=how']],
    ['跑步鞋 招聘', ['negative=job', 'page_type=none']],
  ])('%s', (text, expected) => {
    expect(tags(text)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ['三明治怎么做', 'region'],
    ['大理石餐桌', 'region'],
    ['女儿红', 'audience'],
    ['生姜茶', 'style'],
    ['普洱茶饼', 'region'],
    ['吉林大米', 'brand'],
    ['blackberry', 'colour'],
    ['womens', 'question'],
    ['不锈钢保温杯500ml', 'model'],
  ])('%s holds no %s', (text, dim) => {
    expect(tags(text).filter((tag) => tag.startsWith(`${dim}=`))).toEqual([]);
  });

  test('a shop’s own search wants to buy', () => {
    expect(tagger.tag('跑鞋女', { shop: true }).tags).toContainEqual(
      expect.objectContaining({ dim: 'intent', code: 'transactional' }),
    );
  });
});

test('spans lie inside the text, never overlap except on the same words, and say the words', () => {
  const words = [
    '龙井茶',
    '成都',
    '价格',
    '女',
    'running shoes',
    'best',
    '500ml',
    '送礼',
    '中秋',
    '怎么',
    '吉林',
    'nike',
    ' ',
    'x9',
    '42码',
    '的',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = parts.join('').trim();
      const spans = tagger.tag(text).tags.filter((tag) => tag.end > tag.start && tag.rule !== 'residue');
      for (const a of spans) {
        expect(a.start).toBeGreaterThanOrEqual(0);
        expect(a.end).toBeLessThanOrEqual(text.length);
        for (const b of spans)
          if (a.start < b.end && b.start < a.end && a.dim !== 'intent' && b.dim !== 'intent')
            expect([a.start, a.end]).toEqual([b.start, b.end]);
      }
      expect(tagger.tag(text)).toEqual(tagger.tag(text));
    }),
  );
});

test('the dictionary finds exactly the terms it holds', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: fc.constantFrom('茶', '叶', 'a', 'b'), minLength: 1, maxLength: 5 }), {
        maxLength: 40,
      }),
      fc.string({ unit: fc.constantFrom('茶', '叶', 'a', 'b'), maxLength: 20 }),
      (terms, text) => {
        const trie = new Trie(4);
        for (const term of terms) trie.add(term);
        const found: string[] = [];
        for (let at = 0; at < text.length; at++) {
          const count = trie.match(text, at);
          for (let n = 0; n < count; n++) found.push(`${at}-${trie.hits[n * 2 + 1]!}`);
        }
        const expected: string[] = [];
        for (let at = 0; at < text.length; at++)
          for (let end = at + 1; end <= text.length; end++)
            if (terms.includes(text.slice(at, end))) expected.push(`${at}-${end}`);
        expect(found.sort()).toEqual(expected.sort());
      },
    ),
  );
});
