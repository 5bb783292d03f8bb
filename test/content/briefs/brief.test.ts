import { expect, it } from 'vitest';
import { slugOf } from '../../../content/briefs/slug.ts';
import { buildBrief, makeFact } from '../../../content/index.ts';

const page = (i: number, own = false) => ({
  url: `https://${own ? 'tea' : 'rival'}.example/${i}`,
  title: own ? `明前绿茶专题${i}` : `明前绿茶怎么选 第${i}版`,
  h1: '明前绿茶',
  headings: [
    { level: 2, text: '明前绿茶怎么保存？' },
    { level: 2, text: `采摘标准${i % 2 === 0 ? '' : '说明'}` },
  ],
  text: `明前绿茶的采摘标准是一芽一叶，水温八十五度，玻璃杯冲泡。${'冲泡的时候看芽头起落，采摘标准写在包装上。'.repeat(6 + i)}`,
  own,
});
const facts = [
  makeFact({
    code: 'F1',
    subject: '云岭毛尖',
    attribute: '茶园海拔',
    value: '1200',
    unit: '米',
    statement: '云岭毛尖的茶园海拔1200米',
  }),
];

it('reads questions, headings, terms, length and gains off the pages, without a model', () => {
  const brief = buildBrief({
    keyword: '明前绿茶',
    style: 'guide',
    channel: '',
    lang: 'zh',
    trade: 'food',
    cluster: {
      name: '明前绿茶',
      members: [
        { text: '明前绿茶', volume: 900 },
        { text: '明前绿茶哪款好', volume: 300 },
        { text: '明前绿茶多少钱', volume: null },
      ],
      volume: 1200,
    },
    pages: [...[1, 2, 3, 4].map((i) => page(i)), page(9, true)],
    facts,
    voice: { brand: '云岭茶业', city: '', reference: '', boilerplate: '', banned: [], callToAction: '' },
    on: '2026-11-22',
  });
  expect(brief.intent).toBe('guide');
  expect(brief.questions.map((one) => one.text)).toEqual(
    expect.arrayContaining(['明前绿茶哪款好？', '明前绿茶怎么保存？']),
  );
  expect(new Set(brief.questions.map((one) => one.text)).size).toBe(brief.questions.length);
  expect(brief.headings[0]).toMatchObject({ pages: 4 });
  expect(brief.terms.find((one) => one.term === '采摘')).toMatchObject({ pages: 4, share: 1 });
  expect(brief.length.pages).toBe(4);
  expect(brief.gains.map((one) => one.fact)).toEqual(['F1']);
  expect(brief.cannibals.map((one) => one.url)).toEqual(['https://tea.example/9']);
  expect(brief.references.every((one) => !one.own)).toBe(true);
  expect(brief.missing.length).toBeGreaterThan(0);
  expect(brief.titles.every((one) => one.px <= 600)).toBe(true);
  expect(brief.forbidden.map((one) => one.pack)).toContain('food');
});

it.each([
  ['明前绿茶', 'mqlc'],
  ['Trail Running Shoes', 'trail-running-shoes'],
  ['2026 春茶 Guide', '2026-cc-guide'],
  ['Café crème', 'cafe-creme'],
  ['🍵', 'article'],
])('slug of %s is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});
