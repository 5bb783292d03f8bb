import type { Sqlite } from '../../src/store/open.ts';
import type { StoredObservation } from '../fold/latest.ts';

const SELECT = `SELECT id, kind, source, account, channel, order_id AS orderId, line_key AS lineKey, event_id AS eventId,
  source_time AS sourceTime, state, state_raw AS stateRaw, currency, qty, amount, commission, settled, refund,
  placed_at AS placedAt, paid_at AS paidAt, received_at AS receivedAt, settled_at AS settledAt, click_at AS clickAt, sku,
  category, click_id AS clickId, code, visitor, buyer, subs, new_customer AS newCustomer, extra, lower(hex(hash)) AS hash
  FROM pa_observation`;

/** All rows about one order. */
export function readOrder(db: Sqlite, channel: string, orderId: string): StoredObservation[] {
  return db
    .prepare<[string, string], StoredObservation>(`${SELECT} WHERE channel = ? AND order_id = ?`)
    .all(channel, orderId);
}

/** The orders that a number names: the order itself, or all sub-orders of a parent order. */
export function findOrders(db: Sqlite, number: string): { channel: string; orderId: string }[] {
  const direct = db
    .prepare<[string], { channel: string; orderId: string }>(
      'SELECT DISTINCT channel, order_id AS orderId FROM pa_observation WHERE order_id = ? ORDER BY channel',
    )
    .all(number);
  if (direct.length > 0) return direct;
  return db
    .prepare<[string], { channel: string; orderId: string }>(
      `SELECT DISTINCT channel, order_id AS orderId FROM pa_observation
       WHERE extra IS NOT NULL AND json_extract(extra, '$.parent') = ? ORDER BY channel, order_id`,
    )
    .all(number);
}

/**
 * All orders with their rows, in batches of whole orders (in the order of channel and number), so that a caller can write
 * between two batches and memory stays flat.
 */
export function* readOrders(db: Sqlite, batch = 8000): Generator<StoredObservation[][]> {
  const page = db.prepare<[string, string, number], StoredObservation>(
    `${SELECT} WHERE (channel, order_id) > (?, ?) ORDER BY channel, order_id LIMIT ?`,
  );
  const rest = db.prepare<[string, string], StoredObservation>(`${SELECT} WHERE channel = ? AND order_id = ?`);
  let channel = '';
  let order = '';
  for (;;) {
    const rows = page.all(channel, order, batch);
    const last = rows.at(-1);
    if (!last) return;
    channel = last.channel;
    order = last.orderId;
    // The last order of a full page may be cut: it is read again, whole.
    if (rows.length === batch) {
      while (rows.at(-1)?.channel === channel && rows.at(-1)?.orderId === order) rows.pop();
      rows.push(...rest.all(channel, order));
    }
    const orders: StoredObservation[][] = [];
    for (const row of rows) {
      const current = orders.at(-1);
      if (current && current[0]!.orderId === row.orderId && current[0]!.channel === row.channel) current.push(row);
      else orders.push([row]);
    }
    yield orders;
  }
}
