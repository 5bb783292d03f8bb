import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keywordLanguage } from '../../../keywords/normalise/language.ts';
import { normaliseKeyword } from '../../../keywords/normalise/normalise.ts';
import { chineseScript, toSimplified } from '../../../keywords/normalise/traditional.ts';

describe('one search, one text', () => {
  test.each([
    ['  Running   Shoes ', 'running shoes'],
    ['ｒｕｎｎｉｎｇ　ｓｈｏｅｓ', 'running shoes'],
    ['龙井茶\u200b', '龙井茶'],
    ['“西湖”龙井', '"西湖"龙井'],
    ['women’s shoes', "women's shoes"],
    ['trail—shoes', 'trail-shoes'],
    ['①级龙井', '1级龙井'],
    ['\u202e龙井', '龙井'],
    ['!!!', '!!!'],
    ['\u200b', ''],
  ])('%j → %j', (raw, norm) => {
    expect(normaliseKeyword(raw)).toBe(norm);
  });
  test('idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const once = normaliseKeyword(text);
        expect(normaliseKeyword(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['龍井茶葉', '龙井茶叶', 'traditional'],
  ['龙井茶叶', '龙井茶叶', 'simplified'],
  ['西湖', '西湖', 'either'],
  ['著名茶', '著名茶', 'either'],
])('%s as simplified: %s (%s)', (text, simplified, script) => {
  expect(toSimplified(text)).toBe(simplified);
  expect(chineseScript(text)).toBe(script);
});

test.each([
  ['龙井茶', 'zh-Hans'],
  ['龍井茶', 'zh-Hant'],
  ['iphone 手机', 'zh-Hans'],
  ['西湖', 'zh'],
  ['running shoes', 'en'],
  ['günstige laufschuhe kaufen', 'de'],
  ['zapatillas para correr', 'es'],
  ['chaussures pas cher', 'fr'],
  ['ランニング', 'ja'],
  ['운동화', 'ko'],
  ['кроссовки', 'ru'],
  ['618', 'und'],
])('language of %s is %s', (text, lang) => {
  expect(keywordLanguage(text)).toBe(lang);
});
