import type { Sqlite } from '../../src/store/open.ts';
import { foldOrder } from '../fold/fold-order.ts';
import { type Directory, type Group, ownProgram } from '../model/directory.ts';
import type { FoldedLine } from '../model/folded-line.ts';
import { earns } from '../model/states.ts';
import { decideLine, windowOf } from '../settle/decide-line.ts';
import { readOrder } from '../settle/read-orders.ts';
import { clickLookup } from './click-lookup.ts';
import type { Evidence } from './evidence.ts';
import { evidenceGatherer, type Gather } from './gather.ts';
import type { CustomerTerms } from './policy.ts';

/** An order of a customer that somebody won by evidence of its own. */
interface Won {
  at: number;
  order: string;
  partner: number;
}

const DAY = 86_400_000;
const MOST_KEPT = 20_000;

/**
 * Adds customer bindings to the evidence: whoever brought a customer (a keyed hash, never a person) keeps the later orders
 * for a term, where the policy says so. Bindings follow from the orders alone, in the order of their times, so the order
 * of imports cannot matter; an order that was cancelled binds nobody.
 */
export function withBindings(db: Sqlite, directory: Directory, gather: Gather): Gather {
  const clicks = clickLookup(db);
  const plain = evidenceGatherer(clicks, directory);
  const known = new Map<string, Won[]>();
  let ordersOf: ((buyer: string) => { channel: string; orderId: string }[]) | undefined;

  const history = (buyer: string, group: Group): Won[] => {
    const key = `${group.id}|${buyer}`;
    const before = known.get(key);
    if (before) return before;
    ordersOf ??= buyerOrders(db);
    const lines = ordersOf(buyer)
      .filter((order) => directory.groupOfChannel.get(order.channel)?.id === group.id)
      .flatMap((order) => foldOrder(readOrder(db, order.channel, order.orderId)))
      .filter((line) => line.buyer === buyer && line.placedAt !== null && earns(line.state));
    clicks.prepare(lines.map((line) => ({ line, windowDays: windowOf(line, group, directory) })));
    const won = lines
      .flatMap((line): Won[] => {
        const { shares } = decideLine(line, group, directory, plain);
        const best = [...shares].sort((a, b) => b.ppm - a.ppm || a.partner - b.partner)[0];
        return best ? [{ at: line.placedAt!, order: line.orderId, partner: best.partner }] : [];
      })
      .sort((a, b) => a.at - b.at || (a.order < b.order ? -1 : 1) || a.partner - b.partner);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, won);
    return won;
  };

  return (line, group, windowDays, customer) => {
    const evidence = gather(line, group, windowDays);
    if (customer === undefined || line.buyer === null || line.placedAt === null) return evidence;
    const bound = binding(history(line.buyer, group), line, customer);
    return bound ? [...evidence, { ...bound, program: ownProgram(group)?.id ?? null }] : evidence;
  };
}

/** The binding in force when the line was ordered, or the last one that ran out before. */
function binding(won: readonly Won[], line: FoldedLine, terms: CustomerTerms): Omit<Evidence, 'program'> | undefined {
  const placed = line.placedAt!;
  let current: Won | undefined;
  for (const item of won) {
    // Lines of the same order, and of the same moment, do not bind one another.
    if (item.at >= placed || item.order === line.orderId) continue;
    const over = current !== undefined && item.at - current.at > terms.days * DAY;
    if (current === undefined || over || terms.bind === 'last') current = item;
  }
  if (!current) return undefined;
  const base = { kind: 'customer', partner: current.partner, at: current.at, ref: current.order } as const;
  return placed - current.at > terms.days * DAY ? { ...base, against: 'binding-over' } : base;
}

/** Looks a buyer's orders up; the index for it is made when the first policy with a term asks for it. */
function buyerOrders(db: Sqlite): (buyer: string) => { channel: string; orderId: string }[] {
  db.exec('CREATE INDEX IF NOT EXISTS pa_observation_buyer ON pa_observation (buyer) WHERE buyer IS NOT NULL');
  const read = db.prepare<[string], { channel: string; orderId: string }>(
    `SELECT DISTINCT channel, order_id AS orderId FROM pa_observation WHERE buyer = ? AND kind = 'order' ORDER BY 1, 2`,
  );
  return (buyer) => read.all(buyer);
}
