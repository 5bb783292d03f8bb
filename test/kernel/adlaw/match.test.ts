import { describe, expect, it } from 'vitest';
import { AD_LAW_PACKS, adLawMatcher, LAWS, matchAdLaw } from '../../../src/kernel/adlaw/index.ts';
import { judge, type Labelled, labelledSentences } from './labelled.ts';

const ACCEPTED: Record<Labelled['label'], readonly string[]> = {
  violation: ['violation'],
  evidence: ['needs-evidence', 'violation'],
  exempt: ['exempt', 'none'],
  harmless: ['none', 'exempt'],
};

function share(rows: readonly Labelled[], label: Labelled['label']): { share: number; misses: string[] } {
  const chosen = rows.filter((row) => row.label === label);
  const misses = chosen.filter((row) => !ACCEPTED[label].includes(judge(row).state)).map((row) => row.text);
  return { share: 1 - misses.length / chosen.length, misses };
}

describe('labelled sentences', () => {
  const rows = labelledSentences();
  it('are at least 300, all different', () => {
    expect(rows.length).toBeGreaterThanOrEqual(300);
    expect(new Set(rows.map((row) => row.text)).size).toBe(rows.length);
  });
  it.each([
    ['violation', 0.95],
    ['evidence', 0.95],
    ['exempt', 0.95],
    ['harmless', 0.95],
  ] as const)('%s: at least %d are judged right', (label, bar) => {
    const result = share(rows, label);
    expect(result.share, result.misses.join('\n')).toBeGreaterThanOrEqual(bar);
  });
  it('names the right exception for at least 80 % of the exempt ones', () => {
    const exempt = rows.filter((row) => row.label === 'exempt');
    const right = exempt.filter((row) => judge(row).hits.some((hit) => hit.exception?.id === row.exception));
    expect(right.length / exempt.length).toBeGreaterThanOrEqual(0.8);
  });
  it('holds on sentences that were written after the packs', () => {
    const unseen = labelledSentences('held-out.tsv');
    for (const label of ['violation', 'evidence', 'harmless'] as const) {
      const result = share(unseen, label);
      expect(result.share, result.misses.join('\n')).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe('packs', () => {
  it('cite a known law, carry both languages, and have unique ids', () => {
    const ids = AD_LAW_PACKS.flatMap((pack) => [...pack.rules, ...(pack.notices ?? [])].map((rule) => rule.id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const pack of AD_LAW_PACKS) {
      for (const rule of [...pack.rules, ...(pack.notices ?? [])]) {
        expect(LAWS.map((law) => law.id)).toContain(rule.law);
        expect(rule.article).not.toBe('');
        for (const text of [rule.text, rule.advice]) expect(text.zh !== '' && text.en !== '').toBe(true);
      }
    }
  });
  it('list enough trigger characters: no match of any rule lacks one', () => {
    const texts = [...labelledSentences(), ...labelledSentences('held-out.tsv')].map((row) => row.text.toLowerCase());
    for (const pack of AD_LAW_PACKS) {
      for (const rule of pack.rules) {
        for (const text of texts) {
          const match = rule.pattern.exec(text);
          if (match)
            expect(
              [...rule.on].some((char) => match[0].includes(char)),
              `${rule.id}: ${match[0]}`,
            ).toBe(true);
        }
      }
    }
  });
});

describe('matchAdLaw', () => {
  const on = '2026-11-22';
  it('gives offsets in the text as written, whatever was folded', () => {
    const text = '送礼\u200b就选：蕞 佳 伴手礼😀，ｚｕｉ好喝';
    const { hits } = matchAdLaw(text, { on, noNotices: true });
    expect(hits.map((hit) => hit.matched)).toEqual(['蕞 佳']);
    expect(text.slice(hits[0]!.start, hits[0]!.end)).toBe('蕞 佳');
  });
  it.each([
    ['最\u200b佳', '最\u200b佳'],
    ['zui佳品质', 'zui佳'],
    ['國家級品質', '國家級'],
    ['Ｎｏ．１品牌', 'Ｎｏ．１'],
    ['最·好的茶', '最·好'],
  ])('finds %s', (text, matched) => {
    expect(matchAdLaw(text, { on, noNotices: true }).hits[0]?.matched).toBe(matched);
  });
  it('applies a rule only in its dates', () => {
    const zero = { trades: ['food'], noNotices: true } as const;
    expect(matchAdLaw('零添加的茶', { ...zero, on: '2027-03-15' }).hits).toEqual([]);
    expect(matchAdLaw('零添加的茶', { ...zero, on: '2027-03-16' }).hits[0]?.rule).toBe('food.zero-added');
  });
  it('asks for trade packs only when the trade is named', () => {
    expect(matchAdLaw('保本保息', { on }).hits).toEqual([]);
    expect(matchAdLaw('保本保息', { on, trades: ['finance'] }).hits.map((hit) => hit.rule)).toContain(
      'finance.guarantee',
    );
    expect(matchAdLaw('保本保息', { on, packs: ['all'] }).hits.map((hit) => hit.rule)).toContain('finance.guarantee');
  });
  it.each([
    ['泡茶体验分享，点击购买', true, true],
    ['广告\n泡茶体验分享，点击购买', true, false],
    ['【广告】泡茶体验分享，点击购买', true, false],
    ['泡茶体验分享', false, false],
    ['他在广告公司上班，分享泡茶体验', true, true],
  ])('%s (purchase link %s): the 广告 mark is missing: %s', (text, purchaseLink, missing) => {
    const rules = matchAdLaw(text, { on, purchaseLink }).hits.map((hit) => hit.rule);
    expect(rules.includes('internet.ad-mark')).toBe(missing);
  });
  it('refuses wellness knowledge next to a shop’s contact, and health food without its notice', () => {
    expect(matchAdLaw('春季养生知识', { on, contact: true }).hits.map((hit) => hit.rule)).toContain(
      'internet.wellness-contact',
    );
    expect(matchAdLaw('春季养生知识', { on }).hits).toEqual([]);
    const rules = (text: string) => matchAdLaw(text, { on, trades: ['health-food'] }).hits.map((hit) => hit.rule);
    expect(rules('铁皮石斛')).toContain('health-food.notice');
    expect(rules('铁皮石斛。本品不能代替药物')).not.toContain('health-food.notice');
  });
  it('says which rules were applied, with their edition', () => {
    const { packs } = adLawMatcher({ on, trades: ['food'] })('茶');
    expect(packs.map((pack) => pack.id)).toEqual(['absolute', 'claims', 'disease', 'internet', 'food']);
    expect(packs.every((pack) => pack.version === '2026-11' && pack.rules > 0)).toBe(true);
  });
  it('survives what strangers write', () => {
    for (const text of [
      '',
      '\ud800',
      '最'.repeat(20_000),
      '🀄'.repeat(500),
      '最 '.repeat(5_000),
      'a\u0301'.repeat(999),
    ])
      expect(() => matchAdLaw(text, { on, packs: ['all'] })).not.toThrow();
  });
});
