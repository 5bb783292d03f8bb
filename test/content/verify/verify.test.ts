import { describe, expect, it } from 'vitest';
import { type Fact, makeFact } from '../../../content/model/fact.ts';
import { failedVerdicts, verifySentences } from '../../../content/verify/verify.ts';

const FACTS: Fact[] = [
  makeFact({
    code: 'F1',
    subject: '云岭茶业',
    aliases: ['云岭'],
    topic: 'market',
    attribute: '门店数',
    value: '86',
    unit: '家',
    statement: '云岭茶业在四川开出86家门店',
    scope: { region: '四川', period: '2025年', other: '' },
    source: '云岭茶业年报',
    sourceDate: '2026-01-15',
    status: 'verified',
  }),
  makeFact({
    code: 'F2',
    subject: '云岭茶业',
    aliases: ['云岭'],
    topic: 'market',
    attribute: '会员复购率',
    value: '30',
    unit: '%',
    statement: '云岭茶业会员复购率为30%',
    status: 'verified',
    source: '门店系统',
  }),
  makeFact({
    code: 'F3',
    subject: '云岭茶业',
    aliases: ['云岭'],
    topic: 'market',
    attribute: '销售额',
    value: '1.2亿',
    unit: '元',
    statement: '云岭茶业全年销售额1.2亿元',
    scope: { region: '', period: '2025年', other: '' },
  }),
  makeFact({
    code: 'F4',
    subject: '云岭毛尖',
    topic: 'product',
    attribute: '茶园海拔',
    value: '1200',
    unit: '米',
    statement: '云岭毛尖的茶园海拔1200米',
  }),
  makeFact({
    code: 'F5',
    subject: '云岭毛尖',
    topic: 'proof',
    statement: '云岭毛尖在2024年四川省斗茶大赛绿茶组获第一名',
    scope: { region: '四川', period: '2024年', other: '绿茶组' },
    source: '四川省茶叶流通协会',
  }),
  makeFact({
    code: 'F6',
    subject: '云岭茶业',
    topic: 'quote',
    statement: '创始人李春山说：“茶园不打除草剂，草是用手拔的。”',
  }),
  makeFact({
    code: 'F7',
    subject: '云岭毛尖',
    topic: 'offer',
    value: '168',
    unit: '元',
    attribute: '价格',
    statement: '云岭毛尖每盒168元',
    validUntil: '2026-06-30',
  }),
  makeFact({
    code: 'F8',
    subject: '云岭毛尖',
    topic: 'result',
    statement: '云岭毛尖的水浸出物比国家标准高6个百分点',
    source: '四川省茶叶质检中心报告 SC-2025-118',
  }),
  makeFact({
    code: 'F9',
    subject: '云岭红茶',
    topic: 'product',
    attribute: '发酵时间',
    value: '5',
    unit: '小时',
    statement: '云岭红茶发酵5小时',
    validFrom: '2027-01-01',
  }),
];

const ON = '2026-11-22';
function states(text: string, facts?: string[], extra: { kind?: 'fact'; before?: string } = {}) {
  const sentences = [
    ...(extra.before ? [{ text: extra.before, paragraph: 0 }] : []),
    { text, paragraph: 0, ...(facts ? { facts } : {}), ...(extra.kind ? { kind: extra.kind } : {}) },
  ];
  return verifySentences(sentences, FACTS, { on: ON })
    .filter((one) => one.sentence === sentences.length - 1)
    .map((one) => one.state);
}

describe('figures are matched by value and unit', () => {
  it.each([
    ['云岭的会员复购率为30%。'],
    ['云岭的会员复购率为三成。'],
    ['云岭的会员复购率为30％。'],
    ['云岭的会员复购率为百分之三十。'],
    ['云岭的会员复购率为0.3。'],
    ['2025年，云岭销售额1.2亿元。'],
    ['2025年，云岭销售额12000万元。'],
    ['2025年，云岭销售额120,000,000元。'],
    ['2025年云岭在四川有八十六家门店。'],
    ['2025年云岭在四川有８６家门店。'],
    ['2025年云岭在四川有近90家门店。'],
    ['2025年云岭在四川有超80家门店。'],
    ['云岭毛尖的茶园海拔1.2公里。'],
  ])('supported: %s', (text) => {
    expect(states(text).filter((state) => state !== 'supported')).toEqual([]);
  });
  it.each([
    ['云岭的会员复购率提高了30个百分点。', 'unit-mismatch'],
    ['2025年，云岭销售额1.2亿美元。', 'unit-mismatch'],
    ['云岭的会员复购率为35%。', 'value-mismatch'],
    ['2025年云岭在四川有87家门店。', 'value-mismatch'],
    ['2025年云岭在四川有超86家门店。', 'value-mismatch'],
    ['2025年云岭在全国有86家门店。', 'scope-dropped'],
    ['2024年云岭在四川有86家门店。', 'scope-dropped'],
    ['云岭有86家门店。', 'scope-dropped'],
    ['云岭毛尖每盒168元。', 'expired'],
    ['云岭红茶发酵5小时。', 'not-yet-valid'],
    ['云岭红茶的茶园海拔1200米。', 'subject-mismatch'],
    ['云岭的销量增长了300%。', 'unsupported'],
    ['云岭毛尖的香气持续1200米。', 'subject-mismatch'],
  ])('%s: %s', (text, state) => {
    expect(states(text)).toContain(state);
  });
});

describe('citations', () => {
  it('a sentence must cite the fact that holds its figure', () => {
    expect(states('云岭的会员复购率为30%。', ['F2'])).toEqual(['supported']);
    expect(states('云岭的会员复购率为30%。', ['F4'])).toEqual(['not-in-cited']);
    expect(states('云岭的会员复购率为30%。', ['F99'])).toContain('unknown-fact');
    expect(states('云岭的会员很忠诚。', [], { kind: 'fact' })).toEqual(['fact-without-id']);
    expect(states('云岭毛尖适合送礼。', ['F7'])).toEqual(['expired']);
  });
});

describe('marks', () => {
  it.each([
    ['云岭毛尖在2024年四川省斗茶大赛绿茶组获第一名。', 'supported'],
    ['云岭毛尖在2024年全国斗茶大赛获第一名。', 'scope-dropped'],
    ['云岭毛尖全国销量第一。', 'scope-dropped'],
    ['云岭红茶获第一名。', 'subject-mismatch'],
    ['李春山说：“茶园不打除草剂，草是用手拔的。”', 'supported'],
    ['李春山说：“我们的茶是全国最好喝的。”', 'unsupported'],
    ['王建国先生说他每天都喝云岭。', 'unsupported'],
    ['研究表明，喝茶的人更长寿。', 'unsupported'],
    ['云岭毛尖比普通绿茶更香。', 'unsupported'],
    ['云岭毛尖的水浸出物比国家标准高6个百分点。', 'supported'],
    ['数据显示，云岭的会员复购率为30%。', 'supported'],
    ['产品通过ISO 22000认证。', 'unsupported'],
    ['门店于2023年5月开业。', 'unsupported'],
  ])('%s: %s', (text, state) => {
    expect(states(text)).toContain(state);
  });
  it('English: number words, ids, quotations, research', () => {
    const facts = [
      makeFact({
        code: 'F1',
        subject: 'Fell & Field',
        aliases: ['the shop'],
        attribute: 'fitted runners',
        statement: 'Fell & Field fitted 1,204 runners in Leeds in 2025',
        scope: { region: 'Leeds', period: '2025', other: '' },
        source: 'Shop log',
      }),
      makeFact({
        code: 'F2',
        subject: 'Ridge 3',
        attribute: 'heel drop',
        statement: 'The Ridge 3 has a heel drop of 6 mm',
        value: '6',
        unit: 'mm',
      }),
    ];
    const judge = (text: string) =>
      verifySentences([{ text, paragraph: 0 }], facts, { on: ON }).map((one) => [one.kind, one.state]);
    expect(
      judge('In 2025 Fell & Field fitted 1,204 runners in Leeds.').every(([, state]) => state === 'supported'),
    ).toBe(true);
    expect(judge('The Ridge 3 has a heel drop of six mm.')).toEqual([['number', 'supported']]);
    expect(judge('The Ridge 3 has a heel drop of 8 mm.')).toEqual([['number', 'value-mismatch']]);
    expect(judge('The Ridge 3 has a heel drop of 6 cm.')).toEqual([['number', 'value-mismatch']]);
    expect(judge('Studies show that runners love it.')).toEqual([['attribution', 'unsupported']]);
    expect(judge('The Ridge 3 is better than any other shoe.').map(([, state]) => state)).toContain('unsupported');
    expect(judge('Runners love the colour.')).toEqual([]);
  });
});

describe('verifySentences', () => {
  it('claims nothing for texts that claim nothing', () => {
    expect(states('春天的茶山很安静，雾从谷底慢慢升起来。')).toEqual([]);
  });
  it('carries the subject on', () => {
    expect(states('会员复购率为30%。', undefined, { before: '云岭茶业成立多年。' })).toEqual(['supported']);
    expect(states('茶园海拔1200米。', undefined, { before: '云岭红茶来自高山。' })).toEqual(['subject-mismatch']);
  });
  it('with no facts, every claim fails', () => {
    const verdicts = verifySentences([{ text: '门店86家，行业第一，专家表示好喝。', paragraph: 0 }], [], { on: ON });
    expect(verdicts.length).toBe(3);
    expect(failedVerdicts(verdicts)).toHaveLength(3);
  });
});
