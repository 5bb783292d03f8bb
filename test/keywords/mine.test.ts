import { describe, expect, test } from 'vitest';
import { loadLexicon, Tagger } from '../../keywords/index.ts';
import { newWords } from '../../keywords/mine/new-words.ts';
import { bootstrapTemplates } from '../../keywords/mine/templates.ts';
import { openStore } from '../../src/store/open.ts';

const options = { minCount: 3, minPmi: 2, minEntropy: 0.8, limit: 50, known: () => false };
/** What shops of a street call their goods: the new word 冻顶乌龙 stands everywhere, its parts never alone. */
const titles = [
  '台湾冻顶乌龙茶礼盒',
  '新茶冻顶乌龙浓香',
  '正宗冻顶乌龙散装',
  '买冻顶乌龙送杯子',
  '冻顶乌龙怎么泡',
  '春茶冻顶乌龙批发',
  '白茶饼老树',
  '红茶散装批发',
  '绿茶礼盒春茶',
];

describe('new words', () => {
  test('a word that stands freely is found, its halves are not', () => {
    const found = newWords(titles, options).map((word) => word.text);
    expect(found).toContain('冻顶乌龙');
    expect(found).not.toContain('顶乌');
    expect(found).not.toContain('冻顶');
    expect(found).not.toContain('顶乌龙');
  });
  test('known words, rare words and stop words at the edge stay out; the same texts give the same words', () => {
    expect(
      newWords(titles, { ...options, known: (word) => word === '冻顶乌龙' }).map((word) => word.text),
    ).not.toContain('冻顶乌龙');
    expect(newWords(titles, { ...options, minCount: 7 })).toEqual([]);
    expect(newWords(titles, options)).toEqual(newWords([...titles], options));
    const english = [
      'buy trail running vest now',
      'red trail running vest',
      'trail running vest sale',
      'my trail running vest',
      'the best of the trail running vest',
    ];
    const found = newWords(english, options).map((word) => word.text);
    expect(found.some((word) => word.includes('trail running vest'))).toBe(true);
    for (const word of found) expect(word).not.toMatch(/^(the|of|best) | (of|the)$/);
  });
  test('no new word begins or ends inside a known one', () => {
    const texts = [
      '龙井茶保鲜罐',
      '白茶保鲜罐',
      '红茶保鲜罐',
      '买保鲜罐',
      '铁观音保鲜罐大号',
      '黑茶保鲜罐小号',
      '绿茶保鲜罐',
    ];
    const spans = (text: string) =>
      [...text.matchAll(/龙井茶|白茶|红茶|黑茶|绿茶|铁观音/g)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      }));
    const loose = { ...options, minPmi: 0, minEntropy: 0 };
    expect(newWords(texts, loose).map((word) => word.text)).toContain('茶保鲜罐');
    const found = newWords(texts, { ...loose, spans }).map((word) => word.text);
    expect(found).toContain('保鲜罐');
    for (const word of found) expect(word).not.toMatch(/^茶/);
  });
  test.each([[[]], [['']], [['!!!', '\u0000', '🍵🍵']], [['a']]])('%j has none', (texts) => {
    expect(newWords(texts, options)).toEqual([]);
  });
  test('a text without end is no trouble', () => {
    expect(newWords(['茶'.repeat(200_000)], options).length).toBeLessThan(10);
  });
});

describe('templates and what fills them', () => {
  const db = openStore(':memory:');
  const tagger = new Tagger(loadLexicon(db));
  const bootstrap = (texts: readonly string[]) =>
    bootstrapTemplates(texts, (text) => tagger.spans(text), {
      dim: 'product',
      minValues: 3,
      minTemplates: 3,
      rounds: 3,
    });
  const known = ['龙井茶', '铁观音', '碧螺春', '普洱茶'];
  const patterns = (value: string) => [`${value}怎么泡`, `${value}产自哪里`, `${value}保质期多久`, `正宗${value}`];

  test('a value that no lexicon knows is found by the company it keeps', () => {
    const { templates, candidates } = bootstrap([...known.flatMap(patterns), ...patterns('蒸汽熨斗贴')]);
    expect(templates.find((template) => template.pattern === '[product]怎么泡')!.values).toBeGreaterThanOrEqual(4);
    expect(candidates.map((candidate) => candidate.text)).toContain('蒸汽熨斗贴');
    expect(candidates.map((candidate) => candidate.text)).not.toContain('龙井茶');
  });
  test('two templates are too few, and overlapping ends fill nothing', () => {
    const few = bootstrap([
      ...known.flatMap(patterns),
      '蒸汽熨斗贴怎么泡',
      '正宗蒸汽熨斗贴',
      '怎么泡',
      '正宗',
      '正宗怎么泡',
    ]);
    expect(few.candidates.map((candidate) => candidate.text)).not.toContain('蒸汽熨斗贴');
    for (const candidate of few.candidates) expect(candidate.text.length).toBeGreaterThan(1);
  });
  test('nothing in, nothing out', () => {
    expect(bootstrap([])).toEqual({ templates: [], candidates: [] });
  });
});
