import type { Sqlite } from '../../src/store/open.ts';

/** What a partner brought in a time: clicks of people, orders and net sales in one currency (minor units, by share). */
export interface PartnerResults {
  clicks: number;
  orders: number;
  net: number;
}

/** Results of a partner for orders and clicks in [from, to). */
export function partnerResults(db: Sqlite, code: string, currency: string, from: number, to: number): PartnerResults {
  const clicks = db
    .prepare<[string, number, number], number>(
      `SELECT count(*) FROM pa_click c JOIN pa_partner p ON p.id = c.partner_id
       WHERE p.code = ? AND c.ts >= ? AND c.ts < ? AND c.flags & 15 = 0`,
    )
    .pluck()
    .get(code, from, to)!;
  const sums = db
    .prepare<[string, string, number, number], { orders: number; net: number }>(
      `SELECT count(DISTINCT l.channel || '|' || l.order_id) AS orders,
         coalesce(sum((coalesce(l.gross, 0) - l.refunded) * s.ppm / 1000000), 0) AS net
       FROM pa_share s JOIN pa_line l ON l.id = s.line_id JOIN pa_partner p ON p.id = s.partner_id
       WHERE p.code = ? AND l.currency = ? AND l.placed_at >= ? AND l.placed_at < ?
         AND l.state IN ('paid', 'received', 'settled', 'frozen')`,
    )
    .get(code, currency, from, to)!;
  return { clicks, ...sums };
}
