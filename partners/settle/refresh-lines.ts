import { hash } from 'node:crypto';
import type { Sqlite } from '../../src/store/open.ts';
import type { PartnerTableRow } from '../../src/store/schema/partners.ts';
import { clickLookup } from '../attribution/click-lookup.ts';
import { withBindings } from '../attribution/customer-binding.ts';
import { evidenceGatherer } from '../attribution/gather.ts';
import { foldOrder } from '../fold/fold-order.ts';
import type { Directory } from '../model/directory.ts';
import type { FoldedLine } from '../model/folded-line.ts';
import { decideLine, type LineDecision, windowOf } from './decide-line.ts';
import { readOrders } from './read-orders.ts';

export interface LineCounts {
  orders: number;
  lines: number;
  /** Lines that are new or look different from last time. */
  changed: number;
}

type Known = Pick<PartnerTableRow<'pa_line'>, 'id' | 'channel' | 'order_id' | 'line_key' | 'digest'>;

const COLUMNS = [
  'group_id',
  'state',
  'currency',
  'qty',
  'gross',
  'refunded',
  'net_commission',
  'commission_final',
  'network',
  'frozen',
  'unknown',
  'placed_at',
  'received_at',
  'settled_at',
  'sku',
  'category',
  'new_customer',
  'buyer',
  'click_at',
  'rule',
  'own',
] as const; // prettier-ignore

/**
 * Folds and attributes every order and writes the lines that changed. Depends on nothing but what is in the store, so it
 * can run at any time and any number of times. Runs in the caller's transaction.
 */
export function refreshLines(db: Sqlite, directory: Directory): LineCounts {
  const clicks = clickLookup(db);
  const gather = withBindings(db, directory, evidenceGatherer(clicks, directory));
  const known = db.prepare<[string, string, string, string], Known>(
    `SELECT id, channel, order_id, line_key, digest FROM pa_line
     WHERE (channel, order_id) >= (?, ?) AND (channel, order_id) <= (?, ?)`,
  );
  const insert = db.prepare(
    `INSERT INTO pa_line (${COLUMNS.join(', ')}, digest, channel, order_id, line_key)
     VALUES (${'?, '.repeat(COLUMNS.length + 3)}?)`,
  );
  const update = db.prepare(`UPDATE pa_line SET ${COLUMNS.map((c) => `${c} = ?`).join(', ')}, digest = ? WHERE id = ?`);
  const dropShares = db.prepare<[number]>('DELETE FROM pa_share WHERE line_id = ?');
  const addShare = db.prepare(
    'INSERT INTO pa_share (line_id, partner_id, program_id, ppm, before_ppm) VALUES (?, ?, ?, ?, ?)',
  );
  const voidLine = db.prepare<[number]>(
    `UPDATE pa_line SET state = 'invalid', gross = NULL, refunded = 0, net_commission = NULL, rule = 'void', digest = 'void'
     WHERE id = ?`,
  );
  const counts: LineCounts = { orders: 0, lines: 0, changed: 0 };
  const gone = (id: number) => {
    voidLine.run(id);
    dropShares.run(id);
    counts.changed += 1;
  };

  for (const orders of readOrders(db)) {
    const first = orders[0]![0]!;
    const last = orders.at(-1)![0]!;
    const before = new Map<string, Map<string, Known>>();
    for (const row of known.all(first.channel, first.orderId, last.channel, last.orderId)) {
      const key = `${row.channel}\0${row.order_id}`;
      const lines = before.get(key) ?? new Map<string, Known>();
      lines.set(row.line_key, row);
      before.set(key, lines);
    }
    const folded = orders.map((rows) => foldOrder(rows));
    clicks.prepare(
      folded.flat().flatMap((line) => {
        const group = directory.groupOfChannel.get(line.channel);
        return group ? [{ line, windowDays: windowOf(line, group, directory) }] : [];
      }),
    );
    for (const [i, lines] of folded.entries()) {
      const { channel, orderId } = orders[i]![0]!;
      counts.orders += 1;
      const olds = before.get(`${channel}\0${orderId}`);
      for (const line of lines) {
        counts.lines += 1;
        const group = directory.groupOfChannel.get(line.channel);
        const decision = group && decideLine(line, group, directory, gather);
        const values = lineValues(line, group?.id ?? null, decision);
        const digest = digestOf([values, decision?.shares ?? []]);
        const old = olds?.get(line.lineKey);
        olds?.delete(line.lineKey);
        if (old?.digest === digest) continue;
        counts.changed += 1;
        let id: number;
        if (old) {
          id = old.id;
          update.run(...values, digest, id);
          dropShares.run(id);
        } else id = Number(insert.run(...values, digest, line.channel, line.orderId, line.lineKey).lastInsertRowid);
        let start = 0;
        for (const share of decision?.shares ?? []) {
          addShare.run(id, share.partner, share.program, share.ppm, start);
          start += share.ppm;
        }
      }
      for (const old of olds?.values() ?? []) if (old.digest !== 'void') gone(old.id);
    }
  }
  // Orders whose every row went away with an undone import.
  const orphans = db
    .prepare<[], number>(
      `SELECT id FROM pa_line l WHERE digest <> 'void' AND NOT EXISTS
       (SELECT 1 FROM pa_observation o WHERE o.channel = l.channel AND o.order_id = l.order_id)`,
    )
    .pluck()
    .all();
  for (const id of orphans) gone(id);
  return counts;
}

function digestOf(value: unknown): string {
  return hash('md5', JSON.stringify(value), 'base64url');
}

function lineValues(line: FoldedLine, group: number | null, decision: LineDecision | undefined) {
  const claim = decision?.claim;
  return [
    group,
    line.state,
    line.currency,
    line.qty,
    line.gross,
    line.refunded,
    claim?.commission ?? null,
    claim?.final ? 1 : 0,
    claim?.source ?? null,
    line.frozen ? 1 : 0,
    line.unknown,
    line.placedAt,
    line.receivedAt,
    line.settledAt ?? claim?.settledAt ?? null,
    line.sku,
    line.category,
    line.newCustomer,
    line.buyer,
    line.clickAt ?? claim?.clickAt ?? null,
    decision?.rule ?? '',
    line.own ? 1 : 0,
  ];
}
