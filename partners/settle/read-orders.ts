import type { Sqlite } from '../../src/store/open.ts';
import type { StoredObservation } from '../fold/latest.ts';
import { OBSERVATION_COLUMNS } from '../model/observation.ts';

const SELECT = `SELECT id, ${OBSERVATION_COLUMNS.join(', ')}, lower(hex(hash)) FROM pa_observation`;

type Raw = unknown[];

/** The row as an object, made from an array: half the time of having SQLite's driver name 32 columns. */
function stored(row: Raw): StoredObservation {
  return {
    id: row[0],
    kind: row[1],
    source: row[2],
    account: row[3],
    channel: row[4],
    orderId: row[5],
    lineKey: row[6],
    eventId: row[7],
    sourceTime: row[8],
    state: row[9],
    stateRaw: row[10],
    currency: row[11],
    qty: row[12],
    amount: row[13],
    commission: row[14],
    settled: row[15],
    refund: row[16],
    placedAt: row[17],
    paidAt: row[18],
    receivedAt: row[19],
    settledAt: row[20],
    clickAt: row[21],
    sku: row[22],
    category: row[23],
    clickId: row[24],
    code: row[25],
    visitor: row[26],
    buyer: row[27],
    subs: row[28],
    newCustomer: row[29],
    extra: row[30],
    hash: row[31],
    unknown: row[9] === 'other' ? row[10] : null,
  } as StoredObservation;
}

/** All rows about one order. */
export function readOrder(db: Sqlite, channel: string, orderId: string): StoredObservation[] {
  return db
    .prepare<[string, string], Raw>(`${SELECT} WHERE channel = ? AND order_id = ?`)
    .raw()
    .all(channel, orderId)
    .map(stored);
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
export function* readOrders(db: Sqlite, batch = 400): Generator<StoredObservation[][]> {
  const page = db
    .prepare<[string, string, number], Raw>(
      `${SELECT} WHERE (channel, order_id) > (?, ?) ORDER BY channel, order_id LIMIT ?`,
    )
    .raw();
  let channel = '';
  let order = '';
  for (;;) {
    const rows = page.all(channel, order, batch).map(stored);
    const last = rows.at(-1);
    if (!last) return;
    channel = last.channel;
    order = last.orderId;
    // The last order of a full page may be cut: it is read again, whole.
    if (rows.length === batch) {
      while (rows.at(-1)?.channel === channel && rows.at(-1)?.orderId === order) rows.pop();
      rows.push(...readOrder(db, channel, order));
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
