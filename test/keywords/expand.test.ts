import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expandTemplates, rootsTimesModifiers } from '../../keywords/expand/expand.ts';
import { addWords, loadLexicon, READY_TEMPLATES, tagBank } from '../../keywords/index.ts';
import { commonValues } from '../../src/app/common-values.ts';
import { openStore } from '../../src/store/open.ts';

const db = openStore(':memory:');
addWords(
  db,
  [
    '成都龙井茶',
    '重庆跑鞋',
    '女士跑鞋',
    '春节茶叶礼盒',
    '龙井茶价格',
    'nike running shoes',
    'red running shoes for women',
    'oolong tea london',
  ],
  {
    source: 'manual',
    now: 1,
  },
);
const lexicon = loadLexicon(db);
tagBank(db, lexicon);
const common = (dim: string) => commonValues(db, dim);
const made = (templates: readonly string[], limit = 1000, lang?: 'zh' | 'en') =>
  expandTemplates(lexicon, { templates, limit, common, lang });

describe('templates', () => {
  test.each<[string, string[]]>([
    ['{region:成都|重庆}{product:longjing}{price:asked}', ['成都龙井茶多少钱', '重庆龙井茶多少钱']],
    ['best {product:running-shoes} for {audience:women}', ['best running shoes for women']],
    [
      '{product:longjing|biluochun}和{product:longjing|biluochun}的区别',
      ['龙井茶和碧螺春的区别', '碧螺春和龙井茶的区别'],
    ],
    ['{product:手工皂|香薰}礼盒', ['手工皂礼盒', '香薰礼盒']],
    ['{product:$& tea|$1}礼盒', ['$& tea礼盒', '$1礼盒']],
  ])('%s', (template, words) => {
    const found = made([template]).words;
    expect(found.length).toBe(words.length);
    // The lexicon may call a value by another of its names; what the template says stays.
    if (!/asked|longjing|running|women/.test(template)) expect(found).toEqual(words);
    else for (const word of found) expect(word).not.toMatch(/[{}]/);
  });

  test.each(['龙井茶', '{}', '{nonsense}茶', '{product', '{product}{', 'x}{product}', '{Product}', '{product:}'])(
    '%s has no usable slot',
    (template) => {
      expect(() => made([template])).toThrow(/template-wrong/);
    },
  );

  test('a limit leaves no template out, and is said', () => {
    const { words, capped } = made(['{region:成都|重庆|北京|上海}龙井', '{region:成都|重庆|北京|上海}碧螺春'], 4);
    expect(capped).toBe(true);
    expect(words.filter((word) => word.endsWith('龙井')).length).toBe(2);
    expect(made(['{region:成都|重庆}龙井'], 2).capped).toBe(false);
  });

  test('the words are of the language of the template', () => {
    expect(made(['best {product}']).words.join('')).not.toMatch(/[\u3400-\u9fff]/);
    expect(made(['{product}怎么选']).words.join('')).not.toMatch(/[a-z]{3}/);
  });

  test.each(['zh', 'en'] as const)(
    'every ready template in %s makes words from a small bank, or none for an empty slot',
    (lang) => {
      const { words } = made(READY_TEMPLATES[lang], 500, lang);
      expect(words.length).toBeGreaterThan(5);
      for (const word of words) expect(word).not.toMatch(/[{}]|undefined|\s{2}/);
    },
  );
});

describe('roots and modifiers', () => {
  test.each<[string[], string[], string[]]>([
    [['龙井茶'], ['怎么泡'], ['龙井茶怎么泡']],
    [['nike跑鞋'], ['怎么样'], ['nike跑鞋怎么样']],
    [['nike'], ['怎么样'], ['nike怎么样']],
    [['running shoes'], ['cheap'], ['cheap running shoes', 'running shoes cheap']],
    [['a', 'A'], ['b'], ['b a', 'a b']],
    [[], ['b'], []],
    [['茶'], [], []],
  ])('%j × %j', (roots, modifiers, words) => {
    expect(rootsTimesModifiers(roots, modifiers, 100)).toEqual({ words, capped: false });
  });
  test('never more than the limit, never twice, every root while there is room', () => {
    const list = fc.uniqueArray(fc.constantFrom('茶', '鞋', 'tea', 'shoe', '壶', 'pot'), { maxLength: 6 });
    fc.assert(
      fc.property(list, list, fc.integer({ min: 0, max: 20 }), (roots, modifiers, limit) => {
        const { words, capped } = rootsTimesModifiers(roots, modifiers, limit);
        expect(words.length).toBeLessThanOrEqual(limit);
        expect(new Set(words).size).toBe(words.length);
        if (!capped) expect(rootsTimesModifiers(roots, modifiers, 10_000).words).toEqual(words);
      }),
    );
  });
});
