import { splitMoney } from '../../src/kernel/money.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { rateLowerBound, shrunkRate } from '../fraud/stats.ts';

export interface RankRow {
  partner: string;
  currency: string;
  clicks: number;
  orders: number;
  /** Conversion drawn towards the average (prior of 200 clicks), parts per million; null without clicks. */
  conversionPpm: number | null;
  gross: number;
  /** After refunds. */
  net: number;
  refundPpm: number | null;
  newCustomerPpm: number | null;
  commission: number;
  /** Net sales per click and commission per click, minor units; null without clicks. */
  salesPerClick: number | null;
  epc: number | null;
  proposal: 'promote' | 'keep' | 'demote';
  /** Incentive proposed within the budget. */
  incentive: number;
}

/** Orders that were paid for and not cancelled: an order that was only placed, or is invalid, converts nobody. */
const GOOD = "l.state IN ('paid', 'received', 'settled', 'frozen')";

/**
 * Partners by what they really bring since a moment: net sales after refunds, conversion with shrinkage, earnings per
 * click, share of new customers. With a budget, proposes incentives for those who convert and keep their customers better
 * than average, shared by net sales in the currency of the budget; a person confirms.
 */
export function rankPartners(db: Sqlite, since: number, budget: number, currency = 'CNY'): RankRow[] {
  const sums = db
    .prepare<
      [number],
      {
        id: number;
        partner: string;
        currency: string;
        orders: number;
        gross: number;
        net: number;
        refunded: number;
        lines: number;
        fresh: number;
        known: number;
      }
    >(
      `SELECT p.id, p.code AS partner, l.currency, count(DISTINCT CASE WHEN ${GOOD} THEN l.channel || '|' || l.order_id END) AS orders,
         coalesce(sum(CASE WHEN ${GOOD} THEN l.gross * s.ppm / 1000000 ELSE 0 END), 0) AS gross,
         coalesce(sum(CASE WHEN ${GOOD} THEN (l.gross - l.refunded) * s.ppm / 1000000 ELSE 0 END), 0) AS net,
         sum(l.refunded > 0) AS refunded, count(*) AS lines, sum(l.new_customer = 1) AS fresh, sum(l.new_customer IS NOT NULL) AS known
       FROM pa_share s JOIN pa_line l ON l.id = s.line_id JOIN pa_partner p ON p.id = s.partner_id
       WHERE l.placed_at >= ? GROUP BY p.id, l.currency`,
    )
    .all(since);
  const clicks = new Map(
    db
      .prepare<[number], { id: number; n: number }>(
        'SELECT partner_id AS id, count(*) AS n FROM pa_click WHERE ts >= ? AND flags & 15 = 0 GROUP BY partner_id',
      )
      .all(since)
      .map((row) => [row.id, row.n]),
  );
  const commission = new Map(
    db
      .prepare<[number], { key: string; amount: number }>(
        `SELECT substr(a.name, 9, instr(substr(a.name, 9), ':') - 1) || '|' || q.currency AS key, -sum(q.amount) AS amount
         FROM ledger_posting q JOIN ledger_account a ON a.id = q.account_id JOIN pa_line l ON l.id = q.line_id
         WHERE a.name LIKE 'partner:%' AND l.placed_at >= ? GROUP BY 1`,
      )
      .all(since)
      .map((row) => [row.key, row.amount]),
  );
  const allClicks = [...clicks.values()].reduce((sum, n) => sum + n, 0);
  const allOrders = sums.reduce((sum, row) => sum + (clicks.has(row.id) ? row.orders : 0), 0);
  const overall = allClicks === 0 ? 0 : Math.min(allOrders / allClicks, 1);
  const lines = sums.reduce((sum, row) => sum + row.lines, 0);
  const overallRefund = lines === 0 ? 0 : sums.reduce((sum, row) => sum + row.refunded, 0) / lines;
  const ppm = (rate: number) => Math.round(rate * 1_000_000);
  const rows = sums.map((row): RankRow => {
    const n = clicks.get(row.id) ?? 0;
    const earned = commission.get(`${row.id}|${row.currency}`) ?? 0;
    const conversion = n === 0 ? null : Math.min(shrunkRate(row.orders, n, overall, 200), 1);
    const refund = shrunkRate(row.refunded, row.lines, overallRefund, 20);
    const good = (conversion ?? overall) >= overall && refund <= overallRefund + 0.01;
    return {
      partner: row.partner,
      currency: row.currency,
      clicks: n,
      orders: row.orders,
      conversionPpm: conversion === null ? null : ppm(conversion),
      gross: row.gross,
      net: row.net,
      refundPpm: row.lines === 0 ? null : ppm(refund),
      newCustomerPpm: row.known === 0 ? null : ppm(row.fresh / row.known),
      commission: earned,
      salesPerClick: n === 0 ? null : Math.round(row.net / n),
      epc: n === 0 ? null : Math.round(earned / n),
      proposal:
        row.lines < 5
          ? 'keep'
          : good && row.net > 0
            ? 'promote'
            : rateLowerBound(row.refunded, row.lines, overallRefund, 20) > overallRefund + 0.05 ||
                (conversion !== null && n >= 500 && conversion < overall / 2)
              ? 'demote'
              : 'keep',
      incentive: 0,
    };
  });
  const chosen = rows.filter((row) => row.proposal === 'promote' && row.currency === currency);
  if (budget > 0 && chosen.length > 0) {
    const parts = splitMoney(
      budget,
      chosen.map((row) => Math.max(row.net, 0)),
    );
    for (const [i, row] of chosen.entries()) row.incentive = parts[i]!;
  }
  return rows.sort((a, b) => b.net - a.net || (a.partner < b.partner ? -1 : 1));
}
