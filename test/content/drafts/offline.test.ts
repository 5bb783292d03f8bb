import { beforeAll, describe, expect, it } from 'vitest';
import {
  ARTICLE_STYLES,
  type Article,
  articleSentences,
  creativeUnit,
  type Fact,
  importFacts,
  offlineDraft,
  readFacts,
} from '../../../content/index.ts';
import { failedVerdicts, verifySentences } from '../../../content/verify/verify.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import { openStore } from '../../../src/store/open.ts';

const ON = '2026-11-22';
let facts: Fact[] = [];
beforeAll(async () => {
  const db = openStore(':memory:');
  for (const name of ['tea-facts.csv', 'shoe-facts.csv'])
    await importFacts(db, packagePath('test', 'fixtures', 'content', name), { now: 0, dryRun: false });
  facts = readFacts(db);
  db.close();
});

const VOICE = {
  zh: { brand: '云岭茶业', city: '成都', reference: '公司', boilerplate: '', banned: [], callToAction: '' },
  en: { brand: 'Fell & Field', city: 'Leeds', reference: 'the shop', boilerplate: '', banned: [], callToAction: '' },
} as const;

function draft(style: Article['style'], lang: 'zh' | 'en', sheet: readonly Fact[] = facts, seed = 0): Article {
  return offlineDraft({
    style: style as 'news',
    lang,
    keyword: lang === 'zh' ? '明前绿茶' : 'trail running shoes',
    slug: 'x',
    questions: lang === 'zh' ? ['明前绿茶多少钱一罐？', '喝了会失眠吗？'] : ['What does the Ridge 3 cost?'],
    facts: sheet,
    voice: VOICE[lang],
    on: ON,
    seed,
  });
}

const texts = (article: Article) => articleSentences(article).map(({ sentence }) => sentence.text);

describe.each(ARTICLE_STYLES.flatMap((style) => (['zh', 'en'] as const).map((lang) => [style, lang] as const)))(
  '%s in %s',
  (style, lang) => {
    it('claims nothing that the facts do not hold', () => {
      const article = draft(style, lang);
      const list = articleSentences(article).map(({ sentence, block }) => ({
        text: sentence.text,
        paragraph: block,
        kind: sentence.kind,
        facts: sentence.facts ?? [],
      }));
      const failed = failedVerdicts(
        verifySentences(list, facts, { on: ON, allowed: ['成都', '2026年11月22日', '22 November 2026'] }),
      );
      expect(failed.map((one) => `${one.claim}: ${one.state}`)).toEqual([]);
      expect(list.every((one) => one.facts.length > 0)).toBe(true);
    });
    it('says nothing twice, in the marks of its language', () => {
      const all = texts(draft(style, lang));
      expect(new Set(all).size).toBe(all.length);
      for (const text of all) {
        expect(text).not.toMatch(/，，|。。|\.\.|undefined|null|\s{2}/);
        expect(text).toMatch(lang === 'zh' ? /[。！？”]$/u : /[.!?”]$/);
        if (lang === 'zh') expect(text).not.toMatch(/\p{Script=Han}[,;:](?=\p{Script=Han})/u);
      }
    });
    it('is a skeleton of gaps when there are no facts, and claims nothing then', () => {
      const article = draft(style, lang, []);
      expect(texts(article)).toEqual([]);
      expect(article.blocks.filter((block) => block.type === 'todo').length).toBeGreaterThan(0);
    });
    it('is the same for the same input', () => {
      expect(draft(style, lang)).toEqual(draft(style, lang));
    });
  },
);

it('leaves out facts that expired, are retired, or not valid yet', () => {
  const expired = facts.map((fact) =>
    fact.code === 'F6'
      ? { ...fact, status: 'expired' as const }
      : fact.code === 'F7'
        ? { ...fact, validUntil: '2026-11-21' }
        : fact.code === 'F8'
          ? { ...fact, validFrom: '2026-11-23' }
          : fact,
  );
  const used = new Set(articleSentences(draft('news', 'zh', expired)).flatMap(({ sentence }) => sentence.facts ?? []));
  expect([used.has('F6'), used.has('F7'), used.has('F8'), used.has('F9')]).toEqual([false, false, false, true]);
});

it('names the subject in full once and by other words afterwards', () => {
  const [first, second] = texts(draft('news', 'zh'));
  expect(first).toContain('云岭茶业');
  expect(second).toContain('公司在四川有86家门店');
  expect(texts(draft('news', 'en')).join(' ')).toMatch(
    /has a heel drop of 6 mm, weighs 268 g in size 42, and has lugs of 5 mm\. It comes/,
  );
});

describe('creativeUnit', () => {
  it('keeps every length, or says what is missing', () => {
    const unit = creativeUnit(facts, { keyword: '明前绿茶', reference: '公司', on: ON });
    expect(unit.headline!.length).toBeLessThanOrEqual(10);
    expect(unit.halves![0].length).toBe(unit.halves![1].length);
    expect(unit.introduction!.length).toBeGreaterThanOrEqual(60);
    expect(unit.introduction!.length).toBeLessThanOrEqual(120);
    expect(unit.body).toHaveLength(3);
    const size = unit.body!.join('').length;
    expect(size).toBeGreaterThanOrEqual(360);
    expect(size).toBeLessThanOrEqual(440);
    const poor = creativeUnit(facts.slice(1, 3), { keyword: '绿茶', reference: '公司', on: ON });
    expect(poor.body).toBeNull();
    expect(poor.missing.join()).toMatch(/正文/);
  });
});
