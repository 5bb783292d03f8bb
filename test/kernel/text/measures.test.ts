import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gbkBytes, utf8Bytes } from '../../../src/kernel/text/bytes.ts';
import { countGraphemes, takeGraphemes } from '../../../src/kernel/text/graphemes.ts';
import { measureText } from '../../../src/kernel/text/measure.ts';
import { pixelWidth } from '../../../src/kernel/text/pixels.ts';
import { countScripts, isCjkText } from '../../../src/kernel/text/script.ts';
import { segmentWords } from '../../../src/kernel/text/segment.ts';
import { fullWidthUnits, halfWidthUnits } from '../../../src/kernel/text/width.ts';

describe('one text, five sizes', () => {
  it.each([
    // text, graphemes, half-width units, UTF-8 bytes, GBK bytes, pixels at 20 px
    ['铁观音', 3, 6, 9, 6, 60],
    ['茶 tea', 5, 6, 7, 6, 20 + 6 + 6 + 11 + 11],
    ['ＡＢ', 2, 4, 6, 4, 40],
    ['', 0, 0, 0, 0, 0],
    ['👨‍👩‍👧', 1, 6, 18, 16, 60],
    ['é', 1, 1, 2, 2, 11],
    ['e\u0301', 1, 1, 3, 3, 11],
    ['𠮷野家', 3, 6, 10, 8, 60],
  ])('%s', (text, graphemes, half, utf8, gbk, px) => {
    expect(countGraphemes(text)).toBe(graphemes);
    expect(halfWidthUnits(text)).toBe(half);
    expect(fullWidthUnits(text)).toBe(half / 2);
    expect(utf8Bytes(text)).toBe(utf8);
    expect(gbkBytes(text)).toBe(gbk);
    expect(Math.abs(pixelWidth(text, 20) - px)).toBeLessThanOrEqual(1);
  });
  it('561 px hold 28 Han characters and 600 px hold 30', () => {
    expect(pixelWidth('茶'.repeat(28), 20)).toBe(560);
    expect(pixelWidth('茶'.repeat(30), 20)).toBe(600);
  });
  it('never cuts a grapheme', () => {
    expect(takeGraphemes('a👨‍👩‍👧b', 2)).toBe('a👨‍👩‍👧');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, max) => {
        const taken = takeGraphemes(text, max);
        expect(text.startsWith(taken)).toBe(true);
        expect(countGraphemes(taken)).toBe(Math.min(max, countGraphemes(text)));
      }),
    );
  });
});

describe('scripts', () => {
  it.each([
    ['武夷山 2026 SEO', { han: 3, latin: 3, digits: 4 }],
    ['ひらカタ漢字', { kana: 4, han: 2 }],
    ['차를 마시다', { hangul: 5 }],
    ['Чай', { cyrillic: 3 }],
    ['Ελλάδα ชา', { other: 8 }],
    ['𠮷𠮷', { han: 2 }],
    ['café × ÷', { latin: 4 }],
    ['，。！ ¥—', {}],
  ])('%s', (text, expected) => {
    expect(countScripts(text)).toEqual({
      han: 0,
      kana: 0,
      hangul: 0,
      latin: 0,
      cyrillic: 0,
      other: 0,
      digits: 0,
      ...expected,
    });
  });
  it.each([
    ['安溪茶 Tie Guan Yin', false],
    ['安溪铁观音 Tie Guan Yin', true],
    ['安溪铁观音乌龙茶 SEO', true],
    ['running shoes', false],
    ['跑鞋 running', false],
    ['お茶を飲みます', true],
    ['12345', false],
  ])('%s is measured by characters: %s', (text, cjk) => {
    expect(isCjkText(text)).toBe(cjk);
  });
});

describe('words and sentences', () => {
  it.each([
    // text, words, sentences, CJK
    ['The tea is ready. Pour it! Why not?', 8, 3, false],
    ["Don't stop at 3.5 km, Ann's coach said.", 8, 1, false],
    ['铁观音是乌龙茶。水要开！好喝吗？', 8, 3, true],
    ['Visit www.tea.example today', 3, 1, false],
    ['', 0, 0, false],
    ['...', 0, 0, false],
    ['Line one\nLine two', 4, 2, false],
    ['用 SEO 工具优化网站', 5, 1, true],
  ])('%j: %i words, %i sentences', (text, words, sentences, cjk) => {
    expect(measureText(text)).toMatchObject({ words, sentences, cjk });
  });
  it('gives the mean sentence in words, for Chinese in characters, and nothing under three', () => {
    expect(measureText('One two three. Four five. Six seven eight nine.').meanSentence).toBe(3);
    expect(measureText('泡茶。喝茶吧。再来一杯茶。').meanSentence).toBeCloseTo(10 / 3);
    expect(measureText('泡茶。喝茶。').meanSentence).toBeNull();
  });
  it('estimates Chinese words within 15 % of the segmenter on prose', () => {
    const prose =
      '铁观音属于青茶类，是中国十大名茶之一。原产于福建泉州市安溪县西坪镇，发现于清朝雍正年间。冲泡后有天然的兰花香，滋味纯浓，香气馥郁持久。我们的茶园位于海拔八百米的山坡上，每年春秋两季采摘，由经验丰富的师傅手工制作，确保每一片叶子都保持最好的品质。';
    const segmented = segmentWords(prose).length;
    expect(Math.abs(measureText(prose).words - segmented) / segmented).toBeLessThan(0.15);
  });
  it('agrees with itself whatever is between the words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('tea', 'water', '茶', '250g', "it's"), { maxLength: 30 }), (words) => {
        expect(measureText(words.join(' ')).latinWords).toBe(words.filter((word) => word !== '茶').length);
      }),
    );
  });
});

describe('segmentation', () => {
  it.each([
    ['网站优化 SEO tips', ['网站', '优化', 'seo', 'tips']],
    ['买C++书', ['买', 'c++', '书']],
    ['ｉＰｈｏｎｅ手机壳', ['iphone', '手机', '壳']],
    ['3.5mm 耳机，包邮！', ['3.5mm', '耳机', '包邮']],
    ['', []],
  ])('%s', (text, words) => {
    expect(segmentWords(text)).toEqual(words);
  });
});
