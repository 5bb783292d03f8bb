import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasPhrase, phraseHits } from '../../../keywords/map/phrase.ts';

describe('a phrase in a text', () => {
  test.each([
    ['team building tea', 'tea', [14]],
    ['steam', 'tea', []],
    ['tea', 'tea', [0]],
    ['tea,tea;tea', 'tea', [0, 4, 8]],
    ['running shoes5', 'running shoes', []],
    ['跑鞋nike跑鞋', '跑鞋', [0, 6]],
    ['买nike跑鞋', 'nike', [1]],
    ['龙井茶龙井茶', '龙井茶', [0, 3]],
    ['哈哈哈', '哈哈', [0]],
    ['m1 m10 m1', 'm1', [0, 7]],
    ['c++ 教程', 'c++', [0]],
    ['', 'tea', []],
    ['tea', '', []],
    ['caféteria café', 'café', [10]],
  ])('%s / %s', (text, phrase, hits) => {
    expect(phraseHits(text, phrase)).toEqual(hits);
    expect(hasPhrase(text, phrase)).toBe(hits.length > 0);
  });

  test('hits never overlap, always hold the phrase, and a phrase between spaces is always found', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '茶', '叶', '.', '1'), maxLength: 40 });
    const phrase = fc.string({ unit: fc.constantFrom('a', 'b', '茶', '1'), minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, text, phrase, (before, after, word) => {
        const all = `${before} ${word} ${after}`;
        const hits = phraseHits(all, word);
        expect(hits.length).toBeGreaterThan(0);
        hits.forEach((at, i) => {
          expect(all.slice(at, at + word.length)).toBe(word);
          if (i > 0) expect(at).toBeGreaterThanOrEqual(hits[i - 1]! + word.length);
        });
      }),
    );
  });
});
