import type { Text } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { foldOrder } from '../fold/fold-order.ts';
import { loadDirectory } from '../model/directory.ts';
import { earns } from '../model/states.ts';
import { readOrders } from '../settle/read-orders.ts';

export type Cause =
  | 'not-in-own-book'
  | 'cancelled-here'
  | 'refunded-here'
  | 'amount-differs'
  | 'two-networks'
  | 'unknown-state'
  | 'unpaid-long'
  | 'settled-lower'
  | 'rejected-there';

export const CAUSE_TEXT: Readonly<Record<Cause, Text>> = {
  'not-in-own-book': { zh: '网络有、自有订单没有', en: "claimed, but not in the shop's book" },
  'cancelled-here': { zh: '本店已关闭，网络仍计佣', en: 'cancelled here, still claimed' },
  'refunded-here': { zh: '本店已全退，网络仍计佣', en: 'wholly refunded here, still claimed' },
  'amount-differs': { zh: '成交金额不一致', en: 'amounts differ' },
  'two-networks': { zh: '两个网络同时认领', en: 'two networks claim it' },
  'unknown-state': { zh: '网络状态未知', en: 'unknown state at the network' },
  'unpaid-long': { zh: '收货超过 60 天仍未结算', en: 'received over 60 days ago, not settled' },
  'settled-lower': { zh: '结算佣金低于预估', en: 'settled below the estimate' },
  'rejected-there': { zh: '本店已成交，网络判无效', en: 'good here, rejected by the network' },
};

export interface Difference {
  network: string;
  cause: Cause;
  channel: string;
  orderId: string;
  lineKey: string;
  placedAt: number | null;
  currency: string;
  /** Amount in the shop's book, at the network, and the commission at stake. */
  ours: number | null;
  theirs: number | null;
  commission: number | null;
}

/**
 * Network reports against the shop's own orders, difference by difference, streamed over all orders placed in
 * [from, to): evidence to send to the network. Without own orders it compares what the network promised and settled.
 */
export function* reconcile(
  db: Sqlite,
  network: string | undefined,
  from: number,
  to: number,
  now: number,
): Generator<Difference> {
  const directory = loadDirectory(db);
  for (const orders of readOrders(db)) {
    for (const rows of orders) {
      if (!rows.some((row) => row.kind === 'claim')) continue;
      const group = directory.groupOfChannel.get(rows[0]!.channel);
      for (const line of foldOrder(rows)) {
        const at = line.placedAt ?? line.claims[0]?.placedAt ?? null;
        if (at !== null && (at < from || at >= to)) continue;
        const live = new Set(line.claims.filter((claim) => earns(claim.state)).map((claim) => claim.source));
        for (const claim of line.claims) {
          if (network !== undefined && claim.source !== network) continue;
          const base = {
            network: claim.source,
            channel: line.channel,
            orderId: line.orderId,
            lineKey: line.lineKey,
            placedAt: at,
            currency: claim.currency,
            ours: line.own ? line.gross : null,
            theirs: claim.amount,
            commission: claim.commission,
          };
          const earning = earns(claim.state);
          if (claim.unknown !== null) yield { ...base, cause: 'unknown-state' };
          if (earning && live.size > 1) yield { ...base, cause: 'two-networks' };
          if (!line.own && group?.direction === 'pays' && earning) yield { ...base, cause: 'not-in-own-book' };
          if (line.own && earning && !earns(line.state)) yield { ...base, cause: 'cancelled-here' };
          else if (line.own && earning && line.gross !== null && line.gross > 0 && line.refunded >= line.gross)
            yield { ...base, cause: 'refunded-here' };
          else if (
            line.own &&
            earning &&
            line.gross !== null &&
            claim.amount !== null &&
            Math.abs(line.gross - claim.amount) > Math.max(line.gross * 0.01, 1)
          )
            yield { ...base, cause: 'amount-differs' };
          if (
            line.own &&
            (line.state === 'received' || line.state === 'settled') &&
            line.refunded < (line.gross ?? 0) &&
            claim.state === 'invalid'
          )
            yield { ...base, cause: 'rejected-there' };
          const received = claim.receivedAt ?? line.receivedAt;
          if (earning && !claim.final && received !== null && now - received > 60 * 86_400_000)
            yield { ...base, cause: 'unpaid-long' };
          const promised = rows
            .filter(
              (row) =>
                row.kind === 'claim' &&
                row.source === claim.source &&
                row.lineKey === claim.lineKey &&
                row.commission !== null,
            )
            .reduce((most, row) => Math.max(most, row.commission ?? 0), 0);
          if (claim.final && claim.refunded === 0 && (claim.commission ?? 0) < promised)
            yield { ...base, cause: 'settled-lower' };
        }
      }
    }
  }
}

/** Differences of one network and cause, in one currency: how many, and the commission at stake. */
export interface CauseSum {
  network: string;
  cause: Cause;
  currency: string;
  count: number;
  /** Sum of the shop's amounts minus the network's, where both are known. */
  difference: number;
  commission: number;
}

/** The differences by cause, most commission first. */
export function byCause(differences: Iterable<Difference>): CauseSum[] {
  const sums = new Map<string, CauseSum>();
  for (const item of differences) {
    const key = `${item.network}|${item.cause}|${item.currency}`;
    const { network, cause, currency } = item;
    const sum = sums.get(key) ?? { network, cause, currency, count: 0, difference: 0, commission: 0 };
    sum.count += 1;
    if (item.ours !== null && item.theirs !== null) sum.difference += item.ours - item.theirs;
    sum.commission += item.commission ?? 0;
    sums.set(key, sum);
  }
  return [...sums.values()].sort(
    (a, b) => b.commission - a.commission || b.count - a.count || (a.cause < b.cause ? -1 : 1),
  );
}
