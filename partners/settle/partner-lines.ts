import type { Sqlite } from '../../src/store/open.ts';
import type { TargetLine } from '../commission/target-line.ts';
import { type Directory, type Partner, tierAt } from '../model/directory.ts';
import { earns, type LineState } from '../model/states.ts';
import { zonedMonth } from '../time/zone.ts';

type Row = [
  line: number,
  program: number,
  ppm: number,
  before: number,
  channel: string,
  orderId: string,
  lineKey: string,
  groupId: number,
  state: LineState,
  currency: string,
  qty: number | null,
  gross: number | null,
  refunded: number,
  networkCommission: number | null,
  placedAt: number | null,
  sku: string | null,
  category: string | null,
  newCustomer: number | null,
  partner: number,
];

const COLUMNS = `s.line_id, s.program_id, s.ppm, s.before_ppm, l.channel, l.order_id, l.line_key, l.group_id, l.state,
  l.currency, l.qty, l.gross, l.refunded, l.net_commission, l.placed_at, l.sku, l.category, l.new_customer, s.partner_id`;

export interface PartnerLines {
  /** The lines of one partner. */
  (partner: Partner): TargetLine[];
  /** The lines of all partners by partner, in one pass over the table: for budgets that partners share. */
  all(): Map<number, TargetLine[]>;
}

/** Reads the lines that partners have a share of, ready for the commission rules; made once per run. */
export function partnerLinesReader(db: Sqlite, directory: Directory): PartnerLines {
  const one = db
    .prepare<[number], Row>(
      `SELECT ${COLUMNS} FROM pa_share s JOIN pa_line l ON l.id = s.line_id WHERE s.partner_id = ? ORDER BY s.line_id`,
    )
    .raw();
  const every = db
    .prepare<[], Row>(`SELECT ${COLUMNS} FROM pa_line l CROSS JOIN pa_share s ON s.line_id = l.id ORDER BY l.id`)
    .raw();
  const zones = new Map(directory.groups.map((group) => [group.id, group.timezone]));
  // Few different texts stand in very many rows: each is kept once.
  const texts = new Map<string, string>();
  const shared = <T extends string | null>(text: T): T => {
    if (text === null) return text;
    const known = texts.get(text);
    if (known !== undefined) return known as T;
    if (texts.size > 50_000) texts.clear();
    texts.set(text, text);
    return text;
  };
  const lineOf = (row: Row, partner: Partner): TargetLine => {
    const placedAt = row[14] ?? 0;
    return {
      line: row[0],
      order: `${row[4]}|${row[5]}`,
      lineKey: shared(row[6]),
      program: row[1],
      channel: shared(row[4]),
      currency: shared(row[9]),
      ppm: row[2],
      before: row[3],
      placedAt,
      month: zonedMonth(placedAt, zones.get(row[7]) ?? 'Asia/Shanghai'),
      earns: earns(row[8]),
      gross: row[11] ?? 0,
      refunded: row[12],
      qty: row[10] ?? 1,
      networkCommission: row[13],
      sku: shared(row[15]),
      category: shared(row[16]),
      newCustomer: row[17] === null ? null : row[17] === 1,
      partner: partner.code,
      tier: partner.tiers.length === 0 ? '' : tierAt(partner, placedAt),
    };
  };
  const read = (partner: Partner) => one.all(partner.id).map((row) => lineOf(row, partner));
  return Object.assign(read, {
    all() {
      const lines = new Map<number, TargetLine[]>();
      for (const row of every.iterate()) {
        const partner = directory.partners.get(row[18]);
        if (!partner) continue;
        const mine = lines.get(partner.id);
        if (mine) mine.push(lineOf(row, partner));
        else lines.set(partner.id, [lineOf(row, partner)]);
      }
      return lines;
    },
  });
}
