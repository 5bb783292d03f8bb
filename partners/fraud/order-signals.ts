import type { FraudFacts, FraudLine } from './facts.ts';
import { figure, type Signal, type SignalRule } from './signal.ts';

const line = (
  rule: string,
  row: FraudLine,
  weight: Signal['weight'],
  action: Signal['action'],
  facts: Signal['facts'],
): Signal => ({
  rule,
  partner: row.partner,
  line: row.id,
  scope: 'line',
  action,
  weight,
  facts: { order: row.orderId, ...facts },
});

export const selfPurchase: SignalRule = {
  id: 'F01',
  name: { zh: '自买自推', en: 'self-purchase' },
  find: ({ partners, lines, selfBuys }) => {
    const identity = new Map(partners.map((partner) => [partner.id, partner.identity]));
    const paid = lines
      .filter((row) => row.selfBuy || (row.buyer !== null && identity.get(row.partner)?.has(row.buyer)))
      .map((row) => line('F01', row, 3, 'hold', { by: row.selfBuy ? 'network' : 'same-contact' }));
    // Denied by the policy: nothing to hold, but it was tried.
    const denied = selfBuys.map(
      (row): Signal => ({
        rule: 'F01',
        partner: row.partner,
        line: row.line,
        scope: 'line',
        action: 'flag',
        weight: 1,
        facts: { order: row.orderId, by: 'same-contact', paid: 'no' },
      }),
    );
    return [...paid, ...denied];
  },
};

export const duplicateOrder: SignalRule = {
  id: 'F02',
  name: { zh: '重复订单', en: 'duplicate order' },
  find: ({ lines }) => {
    const seen = new Map<string, FraudLine>();
    const out: Signal[] = [];
    for (const row of lines) {
      if (row.buyer !== null && row.sku !== null && row.gross > 0) {
        const key = `${row.buyer}|${row.sku}|${row.gross}`;
        const before = seen.get(key);
        const seconds = before ? (row.placedAt - before.placedAt) / 1000 : 0;
        if (before && before.orderId !== row.orderId && seconds <= 600)
          out.push(line('F02', row, 2, 'hold', { same_as: before.orderId, seconds: figure(seconds) }));
        seen.set(key, row);
      }
      if (row.claims > 1) out.push(line('F02', row, 1, 'flag', { networks: row.claims }));
    }
    return out;
  },
};

export const impossibleTime: SignalRule = {
  id: 'F05',
  name: { zh: '点击到成交时间不可能', en: 'impossible time to conversion' },
  find: ({ lines }) =>
    lines
      .filter((row) => row.clickAt !== null && latestMoment(row.placedAt) - row.clickAt < 2000)
      .map((row) => line('F05', row, 2, 'flag', { seconds: figure((row.placedAt - row.clickAt!) / 1000) })),
};

/** Exports that cut seconds off write 10:00 for 10:00:59: the order may have come as late as that. */
function latestMoment(placedAt: number): number {
  return placedAt % 60_000 === 0 ? placedAt + 59_999 : placedAt;
}

export const couponLeak: SignalRule = {
  id: 'F10',
  name: { zh: '优惠码外泄', en: 'coupon leak' },
  find: ({ lines }) => {
    const byPartner = new Map<number, { n: number; foreign: number }>();
    for (const row of lines) {
      if (row.code === null || !row.rule.startsWith('coupon')) continue;
      const sum = byPartner.get(row.partner) ?? { n: 0, foreign: 0 };
      sum.n += 1;
      if (row.clickPartner !== null && row.clickPartner !== row.partner) sum.foreign += 1;
      byPartner.set(row.partner, sum);
    }
    return [...byPartner]
      .filter(([, { n, foreign }]) => n >= 20 && foreign / n > 0.3)
      .map(
        ([partner, { n, foreign }]): Signal => ({
          rule: 'F10',
          partner,
          line: null,
          scope: 'partner',
          action: 'flag',
          weight: 2,
          facts: { n, last_click_of_others: foreign, share: figure(foreign / n) },
        }),
      );
  },
};

export const networkPunished: SignalRule = {
  id: 'F15',
  name: { zh: '联盟判罚或冻结', en: 'punished or frozen by the network' },
  find: ({ punished }) =>
    punished.map(
      (row): Signal => ({
        rule: 'F15',
        partner: row.partner,
        line: row.line,
        scope: 'line',
        action: 'hold',
        weight: 3,
        facts: { order: row.orderId, network: row.network, state: row.state, said: row.said },
      }),
    ),
};

export const bonusFarming: SignalRule = {
  id: 'F13',
  name: { zh: '套取新客奖励', en: 'new-customer bonus farming' },
  find: ({ lines }: FraudFacts) => {
    const fresh = lines.filter((row) => row.newCustomer === 1 && row.gross > 0);
    const floor = Math.min(...fresh.map((row) => row.gross));
    const cheap = (row: FraudLine) => row.gross <= floor * 1.1;
    const overall = fresh.length === 0 ? 0 : fresh.filter(cheap).length / fresh.length;
    const byPartner = new Map<number, FraudLine[]>();
    for (const row of fresh) byPartner.set(row.partner, [...(byPartner.get(row.partner) ?? []), row]);
    return [...byPartner].flatMap(([, rows]) => {
      const low = rows.filter(cheap);
      if (rows.length < 10 || low.length / rows.length < Math.max(0.6, overall * 2)) return [];
      return low.map(
        (row): Signal => ({
          ...line('F13', row, 2, 'hold', {
            n: rows.length,
            at_minimum: low.length,
            share: figure(low.length / rows.length),
            overall: figure(overall),
          }),
          scope: 'bonus',
        }),
      );
    });
  },
};
