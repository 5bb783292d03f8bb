import type { Sqlite } from '../../src/store/open.ts';
import type { FraudLine, SelfBuy } from './facts.ts';

/** Lines with a share since a moment, one row per partner, in the order of their orders. */
export function readLines(db: Sqlite, since: number): FraudLine[] {
  return db
    .prepare<[number], Omit<FraudLine, 'selfBuy'> & { selfBuy: number }>(
      `SELECT l.id, s.partner_id AS partner, l.order_id AS orderId, l.state, coalesce(l.gross, 0) AS gross, l.refunded,
         l.placed_at AS placedAt, l.buyer, l.sku, l.new_customer AS newCustomer, l.rule,
         o.code, coalesce(c.ts, l.click_at) AS clickAt, c.partner_id AS clickPartner,
         EXISTS (SELECT 1 FROM pa_observation z WHERE z.channel = l.channel AND z.order_id = l.order_id AND z.kind = 'claim'
           AND z.line_key IN (l.line_key, '') AND z.extra IS NOT NULL AND json_extract(z.extra, '$.selfBuy') = 1) AS selfBuy,
         (SELECT count(DISTINCT source) FROM pa_observation x WHERE x.channel = l.channel AND x.order_id = l.order_id AND x.kind = 'claim') AS claims
       FROM pa_line l JOIN pa_share s ON s.line_id = l.id
       LEFT JOIN pa_observation o ON o.id = (SELECT y.id FROM pa_observation y WHERE y.channel = l.channel AND y.order_id = l.order_id
         AND y.line_key = l.line_key AND y.kind = 'order' ORDER BY y.source_time DESC, y.hash DESC LIMIT 1)
       LEFT JOIN pa_click c ON c.click_id = o.click_id
       WHERE l.placed_at >= ? AND l.digest <> 'void' ORDER BY l.placed_at, l.order_id, l.id, s.partner_id`,
    )
    .all(since)
    .map((row) => ({ ...row, selfBuy: row.selfBuy === 1 }));
}

/**
 * Orders that a partner's own contact placed through that partner's click or code, and that brought the partner nothing
 * because the policy denies it: kept visible, for a person to see.
 */
export function readSelfBuys(db: Sqlite, since: number): SelfBuy[] {
  return db
    .prepare<[number], SelfBuy>(
      `SELECT DISTINCT p.id AS partner, l.id AS line, l.order_id AS orderId
       FROM pa_partner p JOIN json_each(p.identity) j JOIN pa_line l ON l.buyer = j.value
       JOIN pa_observation o ON o.channel = l.channel AND o.order_id = l.order_id AND o.line_key = l.line_key AND o.kind = 'order'
       LEFT JOIN pa_click c ON c.click_id = o.click_id
       LEFT JOIN pa_code k ON o.code IS NOT NULL AND k.kind <> 'pid' AND instr(' ' || lower(o.code) || ' ', ' ' || lower(k.code) || ' ') > 0
       WHERE l.placed_at >= ? AND l.digest <> 'void' AND (c.partner_id = p.id OR k.partner_id = p.id)
         AND NOT EXISTS (SELECT 1 FROM pa_share s WHERE s.line_id = l.id AND s.partner_id = p.id)
       ORDER BY l.placed_at, l.id`,
    )
    .all(since);
}
