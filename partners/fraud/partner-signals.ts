import type { ClickFacts, FraudFacts } from './facts.ts';
import { figure, type Signal, type SignalRule } from './signal.ts';
import { ksDistance, median, rateLowerBound, robustZ, shrunkRate } from './stats.ts';

const partner = (
  rule: string,
  id: number,
  weight: Signal['weight'],
  action: Signal['action'],
  facts: Signal['facts'],
): Signal => ({
  rule,
  partner: id,
  line: null,
  scope: 'partner',
  action,
  weight,
  facts,
});

/** One look at every partner with enough clicks. */
function eachClicks(
  facts: FraudFacts,
  least: number,
  look: (id: number, clicks: ClickFacts) => Signal | undefined,
): Signal[] {
  return [...facts.clicks].flatMap(([id, clicks]) => (clicks.clicks < least ? [] : (look(id, clicks) ?? [])));
}

function ordersOf(facts: FraudFacts): Map<number, number> {
  const sets = new Map<number, Set<string>>();
  for (const row of facts.lines) sets.set(row.partner, (sets.get(row.partner) ?? new Set()).add(row.orderId));
  return new Map([...sets].map(([id, orders]) => [id, orders.size]));
}

export const clickFlooding: SignalRule = {
  id: 'F03',
  name: { zh: '点击灌水', en: 'click flooding' },
  find: (facts) => {
    const orders = ordersOf(facts);
    const clicks = [...facts.clicks.values()].reduce((sum, item) => sum + item.clicks, 0);
    const all = [...facts.clicks.keys()].reduce((sum, id) => sum + (orders.get(id) ?? 0), 0);
    const overall = clicks === 0 ? 0 : all / clicks;
    return eachClicks(facts, 1000, (id, item) => {
      const rate = shrunkRate(orders.get(id) ?? 0, item.clicks, overall, 200);
      return rate < overall / 10
        ? partner('F03', id, 2, 'flag', {
            clicks: item.clicks,
            orders: orders.get(id) ?? 0,
            conversion: figure(rate * 100),
            overall: figure(overall * 100),
          })
        : undefined;
    });
  },
};

export const conversionTimes: SignalRule = {
  id: 'F04',
  name: { zh: '成交时间分布异常', en: 'unusual times to conversion' },
  find: ({ lines }) => {
    const times = new Map<number, number[]>();
    for (const row of lines) {
      if (row.clickAt === null || row.placedAt < row.clickAt) continue;
      times.set(row.partner, [...(times.get(row.partner) ?? []), (row.placedAt - row.clickAt) / 1000]);
    }
    return [...times].flatMap(([id, mine]) => {
      if (mine.length < 30) return [];
      const others = [...times].filter(([other]) => other !== id).flatMap(([, list]) => list);
      const distance = ksDistance(mine, others);
      const fast = mine.filter((seconds) => seconds < 5).length / mine.length;
      const late = mine.filter((seconds) => seconds >= 7200 && seconds < 86_400).length / mine.length;
      const strange = fast > 0.2 || (others.length >= 30 && distance > 0.4);
      return strange
        ? [
            partner('F04', id, 2, 'flag', {
              n: mine.length,
              ks_distance: figure(distance),
              under_5_s: figure(fast),
              from_2_to_24_h: figure(late),
              median_s: figure(median(mine)!),
            }),
          ]
        : [];
    });
  },
};

export const concentration: SignalRule = {
  id: 'F06',
  name: { zh: 'IP 段或浏览器过于集中', en: 'clicks from few networks or browsers' },
  find: (facts) =>
    eachClicks(facts, 200, (id, item) => {
      const others = [...facts.clicks].flatMap(([other, { agentEntropy, clicks }]) =>
        other === id || agentEntropy === null || clicks < 200 ? [] : [agentEntropy],
      );
      const usual = median(others);
      // One browser alone is strange only where other partners' visitors use many.
      const uniform = item.agentEntropy !== null && usual !== null && usual > 1.5 && item.agentEntropy < 0.3;
      return item.topPrefixShare > 0.5 || item.prefixHhi > 0.25 || uniform
        ? partner('F06', id, 2, 'flag', {
            clicks: item.clicks,
            top_network_share: figure(item.topPrefixShare),
            network_hhi: figure(item.prefixHhi),
            ...(item.agentEntropy === null ? {} : { browser_entropy_bits: figure(item.agentEntropy) }),
            ...(usual === null ? {} : { usual_entropy_bits: figure(usual) }),
          })
        : undefined;
    }),
};

export const referrers: SignalRule = {
  id: 'F07',
  name: { zh: '来源页不符', en: 'referrers that do not fit' },
  find: (facts) => {
    const total = [...facts.clicks.values()].reduce((sum, item) => sum + item.clicks, 0);
    const odd = [...facts.clicks.values()].reduce((sum, item) => sum + item.noReferrer + item.foreignReferrer, 0);
    const overall = total === 0 ? 0 : odd / total;
    return eachClicks(facts, 200, (id, item) => {
      const share = (item.noReferrer + item.foreignReferrer) / item.clicks;
      return share > 0.9 && share > overall * 1.5
        ? partner('F07', id, 1, 'flag', {
            clicks: item.clicks,
            none: item.noReferrer,
            elsewhere: item.foreignReferrer,
            share: figure(share),
            overall: figure(overall),
          })
        : undefined;
    });
  },
};

export const stuffing: SignalRule = {
  id: 'F08',
  name: { zh: '疑似 Cookie 填充', en: 'signs of cookie stuffing' },
  find: (facts) =>
    eachClicks(facts, 50, (id, item) => {
      const embedded = item.embedded / item.clicks;
      const crowded = item.crowded / item.clicks;
      return embedded > 0.05 || crowded > 0.2
        ? partner('F08', id, 3, 'hold', {
            clicks: item.clicks,
            embedded: figure(embedded),
            many_partners_at_once: figure(crowded),
          })
        : undefined;
    }),
};

export const brandBidding: SignalRule = {
  id: 'F09',
  name: { zh: '抢投品牌词', en: 'brand bidding' },
  find: (facts) =>
    eachClicks(facts, 30, (id, item) => {
      const share = item.paidLanding / item.clicks;
      // A brand term in the landing URL or its keyword parameter says what was bid on; a few are chance.
      const brand = item.brandLanding >= 10 && item.brandLanding / item.clicks > 0.02;
      return share > 0.1 || brand
        ? partner('F09', id, brand && item.paidLanding > 0 ? 3 : 2, 'flag', {
            clicks: item.clicks,
            paid_search_clicks: item.paidLanding,
            brand_clicks: item.brandLanding,
            share: figure(share),
            from_search_engines: item.searchReferrer,
          })
        : undefined;
    }),
};

export const refundRate: SignalRule = {
  id: 'F11',
  name: { zh: '退款率过高', en: 'high refund rate' },
  find: ({ lines }) => {
    const sums = new Map<number, { n: number; back: number }>();
    let back = 0;
    for (const row of lines) {
      const sum = sums.get(row.partner) ?? { n: 0, back: 0 };
      const returned = row.refunded > 0 || row.state === 'punished';
      sum.n += 1;
      if (returned) {
        sum.back += 1;
        back += 1;
      }
      sums.set(row.partner, sum);
    }
    const overall = lines.length === 0 ? 0 : back / lines.length;
    return [...sums].flatMap(([id, sum]) => {
      const bound = rateLowerBound(sum.back, sum.n, overall, 30);
      return sum.n >= 20 && bound > Math.max(overall * 1.5, 0.1)
        ? [
            partner('F11', id, 2, 'hold', {
              lines: sum.n,
              returned: sum.back,
              lower_bound_99: figure(bound),
              overall: figure(overall),
            }),
          ]
        : [];
    });
  },
};

export const dayOutlier: SignalRule = {
  id: 'F12',
  name: { zh: '单日点击或订单异常', en: 'a day out of line' },
  find: (facts) => {
    const orders = ordersByDay(facts);
    return [...new Set([...facts.clicks.keys(), ...orders.keys()])].flatMap((id) => [
      ...outlier(id, 'clicks', facts.clicks.get(id)?.byDay ?? [], 100),
      ...outlier(id, 'orders', orders.get(id) ?? [], 30),
    ]);
  },
};

/** One day far above the partner's usual one: robust z over 8, and large enough to matter. */
function outlier(id: number, of: string, byDay: readonly number[], least: number): Signal[] {
  if (byDay.length < 7) return [];
  const most = Math.max(...byDay);
  const z = robustZ(most, byDay);
  if (z <= 8 || most < least) return [];
  return [
    partner('F12', id, 1, 'flag', {
      of,
      days: byDay.length,
      that_day: most,
      usual: median(byDay)!,
      robust_z: figure(z),
    }),
  ];
}

function ordersByDay(facts: FraudFacts): Map<number, number[]> {
  const days = new Map<number, Map<number, Set<string>>>();
  for (const row of facts.lines) {
    const mine = days.get(row.partner) ?? new Map<number, Set<string>>();
    // Days of China, as for clicks.
    const day = Math.floor((row.placedAt + 28_800_000) / 86_400_000);
    mine.set(day, (mine.get(day) ?? new Set()).add(row.orderId));
    days.set(row.partner, mine);
  }
  return new Map([...days].map(([id, mine]) => [id, [...mine.values()].map((orders) => orders.size)]));
}

export const sharedAccount: SignalRule = {
  id: 'F14',
  name: { zh: '收款账户相同', en: 'one payout account, two partners' },
  find: ({ partners }) => {
    const owners = new Map<string, string[]>();
    const key = (account: string | null) => account?.replace(/\s+/g, '').toLowerCase() ?? '';
    for (const item of partners)
      if (key(item.payoutAccount) !== '')
        owners.set(key(item.payoutAccount), [...(owners.get(key(item.payoutAccount)) ?? []), item.code]);
    return partners.flatMap((item) => {
      const same = owners.get(key(item.payoutAccount)) ?? [];
      return same.length > 1
        ? [partner('F14', item.id, 3, 'hold', { with: same.filter((code) => code !== item.code).join(' ') })]
        : [];
    });
  },
};

export const linkRot: SignalRule = {
  id: 'F16',
  name: { zh: '页面与约定不符', en: 'the page does not keep the agreement' },
  find: ({ agreements }) =>
    agreements
      .filter((row) => row.state !== 'ok' && row.state !== 'unknown')
      // A paid placement must carry rel=sponsored or nofollow: search engines ask for it.
      .filter((row) => !(row.kind === 'placement' && row.state === 'nofollow'))
      .map((row) => partner('F16', row.partner, 1, 'flag', { agreement: row.title, found: row.state })),
};
