import type { Sqlite } from '../../src/store/open.ts';
import type { TargetLine } from '../commission/target-line.ts';
import { type Directory, type Partner, tierAt } from '../model/directory.ts';
import { earns, type LineState } from '../model/states.ts';
import { zonedMonth } from '../time/zone.ts';

interface Row {
  line: number;
  program: number;
  ppm: number;
  before: number;
  channel: string;
  orderId: string;
  lineKey: string;
  groupId: number;
  state: LineState;
  currency: string;
  qty: number | null;
  gross: number | null;
  refunded: number;
  networkCommission: number | null;
  placedAt: number | null;
  sku: string | null;
  category: string | null;
  newCustomer: number | null;
}

/** Reads the lines that a partner has a share of, ready for the commission rules; made once per run. */
export function partnerLinesReader(db: Sqlite, directory: Directory) {
  const read = db.prepare<[number], Row>(
    `SELECT s.line_id AS line, s.program_id AS program, s.ppm, s.before_ppm AS before, l.channel, l.order_id AS orderId,
       l.line_key AS lineKey, l.group_id AS groupId, l.state, l.currency, l.qty, l.gross, l.refunded,
       l.net_commission AS networkCommission, l.placed_at AS placedAt, l.sku, l.category, l.new_customer AS newCustomer
     FROM pa_share s JOIN pa_line l ON l.id = s.line_id WHERE s.partner_id = ?`,
  );
  const zones = new Map(directory.groups.map((group) => [group.id, group.timezone]));
  return (partner: Partner): TargetLine[] =>
    read.all(partner.id).map((row) => {
      const placedAt = row.placedAt ?? 0;
      return {
        line: row.line,
        order: `${row.channel}|${row.orderId}`,
        lineKey: row.lineKey,
        program: row.program,
        channel: row.channel,
        currency: row.currency,
        ppm: row.ppm,
        before: row.before,
        placedAt,
        month: zonedMonth(placedAt, zones.get(row.groupId) ?? 'Asia/Shanghai'),
        earns: earns(row.state),
        gross: row.gross ?? 0,
        refunded: row.refunded,
        qty: row.qty ?? 1,
        networkCommission: row.networkCommission,
        sku: row.sku,
        category: row.category,
        newCustomer: row.newCustomer === null ? null : row.newCustomer === 1,
        partner: partner.code,
        tier: partner.tiers.length === 0 ? '' : tierAt(partner, placedAt),
      };
    });
}
