import { describe, expect, it } from 'vitest';
import { FACT_NAME } from '../../partners/fraud/fact-names.ts';
import type { ClickFacts, FraudFacts, FraudLine } from '../../partners/fraud/facts.ts';
import { SIGNAL_RULES } from '../../partners/fraud/rules.ts';
import { DAY, OCTOBER } from './shop.ts';

/** 龙井说 is partner 1, the one that is looked at; 普洱地图 is partner 2, an honest site to compare it with. */
const clicks = (fields: Partial<ClickFacts>): ClickFacts => ({
  clicks: 1000,
  bots: 0,
  embedded: 0,
  noReferrer: 0,
  foreignReferrer: 0,
  searchReferrer: 0,
  paidLanding: 0,
  brandLanding: 0,
  topPrefixShare: 0.02,
  prefixHhi: 0.01,
  agentEntropy: 4,
  crowded: 0,
  byDay: [],
  ...fields,
});

let next = 0;
const line = (fields: Partial<FraudLine> = {}): FraudLine => {
  next += 1;
  return {
    id: next,
    partner: 1,
    orderId: `2026100${next}`,
    state: 'paid',
    gross: 16_800,
    refunded: 0,
    placedAt: OCTOBER + DAY,
    buyer: null,
    sku: null,
    newCustomer: null,
    rule: 'click:last',
    code: null,
    clickAt: null,
    clickPartner: null,
    selfBuy: false,
    claims: 0,
    ...fields,
  };
};
const many = (n: number, make: (i: number) => Partial<FraudLine>): FraudLine[] =>
  Array.from({ length: n }, (_, i) => line(make(i)));

const facts = (
  mine: Partial<ClickFacts> | null,
  theirs: Partial<ClickFacts> | null,
  lines: FraudLine[] = [],
): FraudFacts => ({
  partners: [],
  agreements: [],
  selfBuys: [],
  punished: [],
  lines,
  clicks: new Map<number, ClickFacts>([
    ...(mine ? [[1, clicks(mine)] as const] : []),
    ...(theirs ? [[2, clicks(theirs)] as const] : []),
  ]),
});

/** Lines that followed their click by so many seconds. */
const after = (partner: number, seconds: readonly number[]) =>
  seconds.map((s) => line({ partner, clickAt: OCTOBER, placedAt: OCTOBER + s * 1000 }));
/** Ordinary shoppers: 40 of them, from one minute to over six hours. */
const shoppers = Array.from({ length: 40 }, (_, i) => 60 + i * 600);
const orders = (partner: number, n: number) => many(n, () => ({ partner }));
const coupons = (n: number, foreign: number) =>
  many(n, (i) => ({ rule: 'coupon:last', code: 'CHA10', clickPartner: i < foreign ? 2 : 1 }));
const refunds = (partner: number, n: number, back: number) =>
  many(n, (i) => ({ partner, refunded: i < back ? 16_800 : 0 }));
const fresh = (partner: number, n: number, cheap: number) =>
  many(n, (i) => ({ partner, newCustomer: 1, gross: i < cheap ? 100 : 16_800 }));

/** Facts about partners, agreements and networks beside lines and clicks. */
const known = (fields: Partial<FraudFacts>): FraudFacts => ({ ...facts(null, null), ...fields });
const person = (id: number, payoutAccount: string | null, contact = `contact-${id}`) => ({
  id,
  code: `partner-${id}`,
  identity: new Set([contact]),
  payoutAccount,
  site: null,
});
const agreement = (kind: string, state: string) =>
  known({ agreements: [{ partner: 1, title: '首页文字链', kind, state, facts: '{}' }] });
const said = (state: 'frozen' | 'punished') => ({
  partner: 1,
  line: 7,
  orderId: '20261007',
  network: 'jd',
  state,
  said: '25',
});
/** Two orders of one buyer for one article. */
const twice = (seconds: number, fields: Partial<FraudLine> = {}) => {
  const first = line({ buyer: 'b1', sku: 'LJ-1' });
  return [first, line({ buyer: 'b1', sku: 'LJ-1', placedAt: first.placedAt + seconds * 1000, ...fields })];
};
/** Orders of a partner on successive days. */
const daily = (...counts: number[]) =>
  counts.flatMap((n, day) => many(n, () => ({ placedAt: OCTOBER + (day + 1) * DAY })));

const CASES: [rule: string, what: string, fires: boolean, seen: FraudFacts][] = [
  [
    'F01',
    'the buyer is the partner',
    true,
    known({ partners: [person(1, null), person(2, null)], lines: [line({ buyer: 'contact-1' })] }),
  ],
  ['F01', 'the network says so', true, known({ lines: [line({ selfBuy: true })] })],
  ['F01', 'denied by the policy, but tried', true, known({ selfBuys: [{ partner: 1, line: 3, orderId: 'R3' }] })],
  [
    'F01',
    'the buyer is another partner',
    false,
    known({ partners: [person(1, null), person(2, null)], lines: [line({ buyer: 'contact-2' })] }),
  ],
  ['F01', 'nobody knows the buyer', false, known({ partners: [person(1, null)], lines: [line()] })],
  ['F02', 'the same again after ten minutes sharp', true, known({ lines: twice(600) })],
  ['F02', 'two networks claim one order', true, known({ lines: [line({ claims: 2 })] })],
  ['F02', 'the same again a second later than that', false, known({ lines: twice(601) })],
  ['F02', 'another article', false, known({ lines: twice(5, { sku: 'LJ-2' }) })],
  ['F02', 'another buyer', false, known({ lines: twice(5, { buyer: 'b2' }) })],
  [
    'F02',
    'two lines of one order',
    false,
    known({ lines: twice(0, { orderId: 'R1' }).map((row) => ({ ...row, orderId: 'R1' })) }),
  ],
  ['F02', 'free samples', false, known({ lines: twice(5, { gross: 0 }).map((row) => ({ ...row, gross: 0 })) })],
  ['F03', '50,000 clicks without an order', true, facts({ clicks: 50_000 }, { clicks: 2000 }, orders(2, 400))],
  [
    'F03',
    'converts like everybody',
    false,
    facts({ clicks: 2000 }, { clicks: 2000 }, [...orders(1, 40), ...orders(2, 40)]),
  ],
  ['F03', 'too few clicks to judge', false, facts({ clicks: 999 }, { clicks: 2000 }, orders(2, 400))],
  [
    'F04',
    'a third buys within five seconds',
    true,
    facts(null, null, [
      ...after(
        1,
        shoppers.map((s, i) => (i % 3 === 0 ? 3 : s)),
      ),
      ...after(2, shoppers),
    ]),
  ],
  [
    'F04',
    'all buy half a day later, others within hours',
    true,
    facts(null, null, [
      ...after(
        1,
        shoppers.map((s) => s + 40_000),
      ),
      ...[2, 3, 4].flatMap((id) => after(id, shoppers)),
    ]),
  ],
  ['F04', 'the same times as others', false, facts(null, null, [...after(1, shoppers), ...after(2, shoppers)])],
  [
    'F04',
    '29 sales are too few',
    false,
    facts(null, null, [
      ...after(
        1,
        Array.from({ length: 29 }, () => 3),
      ),
      ...after(2, shoppers),
    ]),
  ],
  ['F05', 'ordered 1.9 s after the click', true, facts(null, null, after(1, [1.9]))],
  ['F05', 'ordered before the click', true, facts(null, null, after(1, [-30]))],
  [
    'F05',
    'an export without seconds: the minute of the click',
    false,
    facts(null, null, [line({ clickAt: OCTOBER + 30_000, placedAt: OCTOBER })]),
  ],
  [
    'F05',
    'an export without seconds: the minute before',
    true,
    facts(null, null, [line({ clickAt: OCTOBER + 30_000, placedAt: OCTOBER - 60_000 })]),
  ],
  ['F05', 'ordered 2 s after the click', false, facts(null, null, after(1, [2]))],
  ['F05', 'no click is known', false, facts(null, null, [line()])],
  ['F06', '60 % from one network', true, facts({ topPrefixShare: 0.6 }, null)],
  ['F06', 'three networks share everything', true, facts({ topPrefixShare: 0.34, prefixHhi: 0.33 }, null)],
  ['F06', 'one browser, where others see many', true, facts({ agentEntropy: 0 }, { agentEntropy: 3.2 })],
  ['F06', 'one browser, as everywhere (an app)', false, facts({ agentEntropy: 0 }, { agentEntropy: 0.1 })],
  ['F06', 'browsers unknown', false, facts({ agentEntropy: null }, { agentEntropy: 3.2 })],
  ['F06', 'half of them', false, facts({ topPrefixShare: 0.5 }, null)],
  ['F06', '199 clicks are too few', false, facts({ clicks: 199, topPrefixShare: 1 }, null)],
  [
    'F07',
    'nearly all without referrer, others with',
    true,
    facts({ noReferrer: 700, foreignReferrer: 250 }, { clicks: 3000 }),
  ],
  ['F07', 'everybody lacks it: an app, a browser policy', false, facts({ noReferrer: 950 }, { noReferrer: 950 })],
  ['F07', 'most from the own site', false, facts({ noReferrer: 300 }, { clicks: 3000 })],
  ['F08', 'clicks from inside images and frames', true, facts({ embedded: 60 }, null)],
  ['F08', 'visitors sent by three partners at once', true, facts({ crowded: 210 }, null)],
  ['F08', 'a few of each', false, facts({ embedded: 50, crowded: 200 }, null)],
  ['F08', '49 clicks are too few', false, facts({ clicks: 49, embedded: 49 }, null)],
  ['F09', 'a fifth carries a paid click id', true, facts({ paidLanding: 200 }, null)],
  ['F09', 'brand terms in the landing URLs', true, facts({ brandLanding: 25 }, null)],
  ['F09', 'a few brand terms by chance', false, facts({ clicks: 100, brandLanding: 9 }, null)],
  ['F09', 'one in fifty is chance, too', false, facts({ brandLanding: 20 }, null)],
  ['F09', 'free search traffic', false, facts({ searchReferrer: 900, paidLanding: 100 }, null)],
  ['F09', '29 clicks are too few', false, facts({ clicks: 29, paidLanding: 29 }, null)],
  ['F10', 'half of the coupon sales were clicked at others', true, facts(null, null, coupons(20, 10))],
  ['F10', 'own audience', false, facts(null, null, coupons(20, 6))],
  ['F10', '19 sales are too few', false, facts(null, null, coupons(19, 19))],
  ['F11', 'most comes back', true, facts(null, null, [...refunds(1, 60, 45), ...refunds(2, 300, 15)])],
  ['F11', 'as much as at others', false, facts(null, null, [...refunds(1, 60, 6), ...refunds(2, 300, 30)])],
  ['F11', '19 lines are too few', false, facts(null, null, [...refunds(1, 19, 19), ...refunds(2, 300, 15)])],
  ['F12', 'one day a hundredfold', true, facts({ byDay: [40, 44, 39, 41, 47, 43, 4200, 38] }, null)],
  ['F12', 'sixty orders on one day', true, known({ lines: daily(3, 2, 4, 3, 60, 2, 3, 5) })],
  ['F12', 'a sale with twenty orders', false, known({ lines: daily(3, 2, 4, 3, 20, 2, 3, 5) })],
  ['F12', 'a good day', false, facts({ byDay: [40, 60, 30, 50, 70, 45, 110, 38] }, null)],
  ['F12', 'large against nearly nothing, yet small', false, facts({ byDay: [1, 2, 1, 3, 2, 1, 99] }, null)],
  ['F12', 'six days are too few', false, facts({ byDay: [40, 44, 39, 41, 47, 4200] }, null)],
  [
    'F13',
    'new customers who all buy the sample for 1.00',
    true,
    facts(null, null, [...fresh(1, 12, 10), ...fresh(2, 60, 6)]),
  ],
  ['F13', 'everybody sells samples', false, facts(null, null, [...fresh(1, 12, 10), ...fresh(2, 60, 50)])],
  ['F13', 'nine are too few', false, facts(null, null, [...fresh(1, 9, 9), ...fresh(2, 60, 6)])],
  ['F14', 'one account, written twice', true, known({ partners: [person(1, '6222 0001'), person(1, '62220001')] })],
  ['F14', 'accounts of their own', false, known({ partners: [person(1, '6222-0001'), person(2, '6222-0002')] })],
  ['F14', 'no accounts yet', false, known({ partners: [person(1, null), person(2, ' ')] })],
  ['F15', 'punished', true, known({ punished: [said('punished')] })],
  ['F15', 'frozen', true, known({ punished: [said('frozen')] })],
  ['F15', 'the shop itself froze its order', false, known({ lines: [line({ state: 'frozen' })] })],
  ['F16', 'the friendly link is gone', true, agreement('friendlink', 'gone')],
  ['F16', 'it lost its value', true, agreement('friendlink', 'nofollow')],
  ['F16', 'the paid place is gone', true, agreement('placement', 'gone')],
  ['F16', 'a paid place is marked as paid, as search engines ask', false, agreement('placement', 'nofollow')],
  ['F16', 'kept', false, agreement('swap', 'ok')],
  ['F16', 'never crawled', false, agreement('friendlink', 'unknown')],
]; // prettier-ignore

describe('fraud signals F01–F16', () => {
  it.each(CASES)('%s: %s → %s', (id, _what, fires, seen) => {
    const found = SIGNAL_RULES.find((rule) => rule.id === id)!.find(seen);
    expect([...new Set(found.map((signal) => signal.partner))]).toEqual(fires ? [1] : []);
    // A finding comes with figures that a person can check.
    for (const signal of found) {
      expect(signal.rule).toBe(id);
      expect(Object.values(signal.facts).length).toBeGreaterThan(0);
      for (const [key, value] of Object.entries(signal.facts)) {
        expect(value).not.toBeNaN();
        expect(FACT_NAME[key]?.zh && FACT_NAME[key].en, key).toBeTruthy();
      }
    }
  });

  it('each has a case that fires and one that does not', () => {
    expect(SIGNAL_RULES.map((rule) => rule.id)).toEqual(
      Array.from({ length: 16 }, (_, i) => `F${String(i + 1).padStart(2, '0')}`),
    );
    for (const { id } of SIGNAL_RULES)
      for (const fires of [true, false]) expect(CASES.some((item) => item[0] === id && item[2] === fires)).toBe(true);
  });

  it('holding is for the strong ones, the others only flag; only the bonus of farmed sales is held', () => {
    const actions = CASES.filter((item) => item[2]).flatMap(([id, , , seen]) =>
      SIGNAL_RULES.find((rule) => rule.id === id)!
        .find(seen)
        .map((signal) => `${signal.rule} ${signal.action} ${signal.scope}`),
    );
    expect([...new Set(actions)].filter((text) => text.includes('hold'))).toEqual([
      'F01 hold line',
      'F02 hold line',
      'F08 hold partner',
      'F11 hold partner',
      'F13 hold bonus',
      'F14 hold partner',
      'F15 hold line',
    ]);
  });
});
