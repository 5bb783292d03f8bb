import { splitMoney } from '../../src/kernel/money.ts';
import type { AttributionPolicy } from './policy.ts';

/** A valid touch, oldest first in lists. */
export interface Touch {
  partner: number;
  at: number;
  code: boolean;
}

const DAY = 86_400_000;

/**
 * Shares in parts per million per partner under the model, adding up to exactly 1,000,000. Touches come oldest first.
 * A partner counts once, however often the visitor clicked, so that more clicks never buy a larger share:
 * last / first: the newest / oldest touch takes all; linear: partners share equally; position: first and last partner
 * get their fixed shares (with two partners these two are scaled up, with one it takes all), the rest share the
 * remainder; decay: 2^(-age / half-life) of each partner's newest touch; coupon-first: the newest code takes all,
 * without a code the last touch.
 */
export function shares(touches: readonly Touch[], orderAt: number, policy: AttributionPolicy): Map<number, number> {
  const newest = touches.at(-1);
  if (!newest) return new Map();
  if (policy.model === 'last') return new Map([[newest.partner, 1_000_000]]);
  if (policy.model === 'first') return new Map([[touches[0]!.partner, 1_000_000]]);
  if (policy.model === 'coupon-first')
    return new Map([[(touches.findLast((touch) => touch.code) ?? newest).partner, 1_000_000]]);

  const firstSeen = [...new Set(touches.map((touch) => touch.partner))];
  let weights: number[];
  if (policy.model === 'linear') weights = firstSeen.map(() => 1);
  else if (policy.model === 'decay') {
    weights = firstSeen.map((partner) => {
      const age = orderAt - touches.findLast((touch) => touch.partner === partner)!.at;
      return Math.max(1, Math.round(2 ** (-age / (policy.halfLifeDays * DAY)) * 1e9));
    });
  } else {
    const last = newest.partner;
    const others = firstSeen.filter((partner) => partner !== last);
    const first = others[0];
    const middle = others.length - 1;
    weights = firstSeen.map((partner) => {
      if (first === undefined) return 1;
      if (partner === last) return policy.lastPpm * Math.max(middle, 1);
      if (partner === first) return policy.firstPpm * Math.max(middle, 1);
      return 1_000_000 - policy.firstPpm - policy.lastPpm;
    });
    if (weights.every((weight) => weight === 0)) weights = firstSeen.map(() => 1);
  }
  // Ties of the largest remainder go to the smaller id, not to whoever happened to come first in memory.
  const order = firstSeen.map((partner, i) => ({ partner, weight: weights[i]! })).sort((a, b) => a.partner - b.partner);
  const parts = splitMoney(
    1_000_000,
    order.map((item) => item.weight),
  );
  return new Map(order.map((item, i) => [item.partner, parts[i]!] as const).filter(([, part]) => part > 0));
}
