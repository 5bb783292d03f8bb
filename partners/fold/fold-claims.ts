import { applyPpm } from '../../src/kernel/money.ts';
import type { FoldedClaim } from '../model/folded-line.ts';
import { groupBy, latest, type StoredObservation } from './latest.ts';

/**
 * What each network says about the lines of one order. Parts that share a key are added up; refunds (one per refund
 * number, in any order) and punishments lower the commission, never below zero.
 */
export function foldClaims(rows: readonly StoredObservation[]): FoldedClaim[] {
  const claims: FoldedClaim[] = [];
  const mine = rows.filter((row) => row.kind === 'claim' || row.kind === 'refund' || row.kind === 'punish');
  for (const group of groupBy(mine, (row) => `${row.source}\0${row.account}\0${row.lineKey}`).values()) {
    const parts = [...groupBy(kind(group, 'claim'), (row) => row.eventId).values()].map(latest);
    const [head] = parts;
    if (!head) continue;
    const events = [...groupBy(kind(group, 'refund'), (row) => row.eventId).values()].map(latest);
    const punishments = [...groupBy(kind(group, 'punish'), (row) => row.eventId).values()].map(latest);
    const amount = sum(parts.map((part) => part.amount));
    const final = parts.every((part) => part.settled !== null && part.state === 'settled');
    const named = sum(parts.map((part) => part.settled ?? part.commission));
    const refunded = Math.min(
      events.reduce((total, event) => total + (event.state === 'settled' ? (event.refund ?? amount ?? 0) : 0), 0),
      Math.max(amount ?? 0, 0),
    );
    const back = events.reduce((total, event) => {
      if (event.state !== 'settled' || named === null) return total;
      if (event.commission !== null) return total + event.commission;
      const share = amount ? Math.round(((event.refund ?? amount) / amount) * 1_000_000) : 1_000_000;
      return total + applyPpm(named, Math.min(share, 1_000_000));
    }, 0);
    const punished = punishments.some((event) => event.state === 'punished');
    claims.push({
      source: head.source,
      account: head.account,
      lineKey: head.lineKey,
      state: punished ? 'punished' : head.state,
      unknown: head.unknown,
      commission: named === null ? null : punished ? 0 : named >= 0 ? Math.max(named - back, 0) : named,
      final,
      frozen:
        head.state === 'frozen' ||
        parts.some((part) => inReturn(part.extra)) ||
        punishments.some((event) => event.state === 'frozen') ||
        events.some((event) => event.state === 'placed'),
      currency: head.currency,
      amount,
      refunded,
      qty: sum(parts.map((part) => part.qty)),
      placedAt: head.placedAt,
      settledAt: head.settledAt,
      receivedAt: head.receivedAt,
      clickAt: head.clickAt,
      sku: head.sku,
      category: head.category,
      newCustomer: head.newCustomer,
      clickId: head.clickId,
      subs: head.subs === null || head.subs === '' ? [] : head.subs.split(' '),
    });
  }
  return claims;
}

/** Goods of the line are in after-sales at the network (JD counts them on the order row): nothing goes out until then. */
function inReturn(extra: string | null): boolean {
  return /"inReturn":[1-9]/.test(extra ?? '');
}

function kind(rows: readonly StoredObservation[], name: StoredObservation['kind']): StoredObservation[] {
  return rows.filter((row) => row.kind === name);
}

/** Null only when every part is null. */
function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}
