import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyLaw } from '../../../bids/creatives/check-creatives.ts';
import { type AdFact, type AdGroup, type ComposeInput, composeAds } from '../../../bids/creatives/compose-ads.ts';
import { shippedPack, type Theme } from '../../../bids/creatives/copy-pack.ts';
import { adSeasons } from '../../../bids/creatives/season-events.ts';
import { PLATFORMS, platformOf } from '../../../bids/platforms/index.ts';
import { textLength } from '../../../bids/sheets/check-account.ts';

const ON = '2026-11-22';
const LAW = copyLaw(ON);
const word = (text: string, theme: Theme = 'product', core = text) => ({ text, core, theme });

function input(platform: string, keywords: AdGroup['keywords'], more: Partial<ComposeInput> = {}): ComposeInput {
  const lang = /\p{Script=Han}/u.test(keywords[0]!.text) ? 'zh' : 'en';
  const { limits, ads: style } = platformOf(platform);
  return {
    group: { plan: '茶叶', unit: '龙井', url: 'https://tea.example/longjing', keywords },
    lang,
    pack: shippedPack(lang),
    facts: [],
    brand: null,
    limits,
    style,
    seasons: [],
    on: ON,
    law: LAW,
    ...more,
  };
}
const fact = (code: string, topic: string, text: string, verified = false): AdFact => ({
  code,
  topic,
  texts: [text],
  verified,
});
const TEA = [word('西湖龙井'), word('明前西湖龙井礼盒'), word('狮峰龙井')];
const SHOES = [word('running shoes'), word('trail running shoes'), word('running shoes for women')];

describe('composeAds', () => {
  it.each(PLATFORMS.map((platform) => platform.id))('every line fits %s with every keyword of the group', (id) => {
    const platform = platformOf(id);
    for (const keywords of [TEA, SHOES]) {
      const seasons = adSeasons(ON, 40, keywords === TEA ? 'cn' : 'global');
      const { ads, short } = composeAds(input(id, keywords, { seasons, brand: 'Qing' }));
      expect(short).toEqual([]);
      expect(ads.length).toBeGreaterThan(platform.ads.shape === 'lines' ? 2 : 0);
      for (const ad of ads) {
        for (const line of [...ad.titles, ...ad.descriptions]) {
          const limit = line.slot === 'title' ? platform.limits.title : platform.limits.description;
          if (!limit) continue;
          for (const { text } of [...keywords, { text: '' }]) {
            const shown = line.text.replace(/\{(?:KeyWord:)?([^{}]*)\}/g, (_, fallback: string) => text || fallback);
            expect(textLength(shown, limit.unit), shown).toBeLessThanOrEqual(limit.max);
            expect(textLength(shown, limit.unit), shown).toBeGreaterThanOrEqual(limit.min ?? 0);
          }
        }
        expect(ad.titles.length).toBeGreaterThanOrEqual(platform.limits.titles?.min ?? 1);
        expect(ad.titles.length).toBeLessThanOrEqual(platform.limits.titles?.max ?? 1);
        expect(new Set(ad.titles.map((line) => line.text)).size).toBe(ad.titles.length);
      }
    }
  });

  it('writes insertion the way of each platform, with title case for English', () => {
    const text = (id: string, keywords: AdGroup['keywords']) =>
      composeAds(input(id, keywords))
        .ads[0]!.titles.map((line) => line.text)
        .join('\n');
    expect(text('baidu', TEA)).toMatch(/^\{(西湖|狮峰)龙井\}/m);
    expect(text('google', SHOES)).toContain('{KeyWord:Running Shoes}');
    expect(text('microsoft', SHOES)).toContain('{KeyWord:Running Shoes}');
  });

  it('writes the thing out where some keyword would make the line too long, and where a question cannot stand', () => {
    const long = [...TEA, word('明前特级狮峰西湖龙井茶叶礼盒装送长辈')];
    for (const line of composeAds(input('google', long)).ads[0]!.titles) {
      if (line.text.includes('在线选购')) expect(line).toMatchObject({ fixed: true, text: '狮峰龙井在线选购' });
    }
    const asked = [word('龙井多少钱', 'price', '龙井'), word('龙井价格', 'price', '龙井')];
    const texts = composeAds(input('baidu', asked)).ads.flatMap((ad) => ad.titles.map((line) => line.text));
    expect(texts).toContain('龙井在线选购');
    expect(texts.join()).not.toMatch(/\}(在线选购|规格与报价)/);
  });

  it('uses a claim that needs evidence only from a verified fact, and a banned one never', () => {
    const says = (facts: AdFact[]) => {
      const { ads, refused } = composeAds(input('baidu', TEA, { facts }));
      const lines = ads.flatMap((ad) => [...ad.titles, ...ad.descriptions]);
      return { text: lines.map((line) => line.text).join('\n'), lines, refused };
    };
    const stated = says([fact('F1', 'product', '全网销量第一')]);
    expect(stated.text).not.toContain('第一');
    expect(stated.refused.map((row) => row.reason)).toContain('law-evidence');
    expect(stated.refused.find((row) => row.reason === 'law-evidence')!.law[0]).toMatchObject({
      law: expect.any(String),
    });
    const proven = says([fact('F1', 'product', '全网销量第一', true)]);
    const claim = proven.lines.find((line) => line.text.includes('销量第一'))!;
    expect(claim.facts).toEqual(['F1']);
    expect(claim.law.length).toBeGreaterThan(0);
    const banned = says([fact('F2', 'proof', '国家级检测合格', true)]);
    expect(banned.text).not.toContain('国家级');
    expect(banned.refused.map((row) => row.reason)).toContain('law-ban');
  });

  it('a keyword that brings a banned word is not inserted', () => {
    const { ads } = composeAds(input('baidu', [...TEA, word('国家级龙井')]));
    for (const ad of ads) for (const line of ad.titles) expect(line.text).not.toContain('{');
  });

  it('does not say the name of the shop twice', () => {
    const { ads } = composeAds(input('google', [word('晴川龙井'), word('龙井茶')], { brand: '晴川' }));
    const branded = ads[0]!.titles.filter((line) => line.longest.startsWith('晴川'));
    expect(branded.length).toBeGreaterThan(0);
    for (const line of branded) expect(line.longest).not.toContain('晴川晴川');
  });

  it('writes ads of an event with its days, and none without a known date', () => {
    const seasons = adSeasons('2026-11-22', 10, 'cn');
    expect(seasons.map(({ event }) => event.code)).toContain('double-12');
    const { ads } = composeAds(input('baidu', TEA, { seasons }));
    const season = ads.find((ad) => ad.event === 'double-12')!;
    expect(season).toMatchObject({ from: '2026-11-22', to: '2026-12-12' });
    expect(season.titles[0]!.text).toContain('双12');
    expect(adSeasons('2027-06-01', 300, 'global').map(({ event }) => event.code)).not.toContain('prime-day');
  });

  it('says when the platform asks for more than there is', () => {
    const pack = shippedPack('en').filter((line) => line.id === 't-kw' || line.id === 'd-plain');
    expect(composeAds(input('google', SHOES, { pack }))).toMatchObject({ ads: [], short: ['titles', 'descriptions'] });
  });

  it('is the same for any order of the keywords', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(TEA, { minLength: TEA.length }), (shuffled) => {
        const ads = (keywords: AdGroup['keywords']) => composeAds(input('baidu', keywords)).ads;
        expect(ads(shuffled)).toEqual(ads(TEA));
      }),
      { numRuns: 5 },
    );
  });
});

describe('the shipped templates', () => {
  it.each(['zh', 'en'] as const)('%s: lawful by themselves, unique, with known marks', (lang) => {
    const pack = shippedPack(lang);
    expect(pack.length).toBeGreaterThan(30);
    expect(new Set(pack.map((line) => line.id)).size).toBe(pack.length);
    for (const line of pack) {
      const text = line.text
        .replaceAll(/\{(kw|query)\}/g, lang === 'zh' ? '茶杯' : 'tea cups')
        .replaceAll(/\{(brand|event|fact:[a-z]+)\}/g, lang === 'zh' ? '晴川' : 'Qing');
      expect(text).not.toMatch(/[{}]/);
      expect(
        LAW(text).filter((hit) => hit.state !== 'exempt'),
        line.id,
      ).toEqual([]);
    }
  });
});
