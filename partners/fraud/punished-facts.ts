import type { Sqlite } from '../../src/store/open.ts';
import { groupBy, latest, type StoredObservation } from '../fold/latest.ts';
import { codeKey, type Directory, loadDirectory } from '../model/directory.ts';
import { readOrder } from '../settle/read-orders.ts';
import type { PunishedLine } from './facts.ts';

/**
 * Lines that a network froze or punished, by its newest word on each: a line whose freeze was lifted is not among them. A
 * punished line has no share any more, so the partner is the one that the network's own row names.
 */
export function readPunished(db: Sqlite, since: number): PunishedLine[] {
  const directory = loadDirectory(db);
  const orders = db
    .prepare<[], { channel: string; orderId: string }>(
      `SELECT DISTINCT channel, order_id AS orderId FROM pa_observation
       WHERE kind IN ('claim', 'punish') AND state IN ('frozen', 'punished') ORDER BY 1, 2`,
    )
    .all();
  const line = db.prepare<[string, string, string, number], { id: number }>(
    'SELECT id FROM pa_line WHERE channel = ? AND order_id = ? AND line_key = ? AND placed_at >= ?',
  );
  const sharers = db.prepare<[number], number>('SELECT partner_id FROM pa_share WHERE line_id = ?').pluck();
  return orders.flatMap(({ channel, orderId }) => {
    const rows = readOrder(db, channel, orderId);
    const bad = [...groupBy(rows, (row) => `${row.source}\0${row.account}\0${row.lineKey}`).values()].flatMap(
      (group) => newestBad(group) ?? [],
    );
    return bad.flatMap(({ row, state }) => {
      const found = line.get(channel, orderId, row.lineKey, since);
      if (!found) return [];
      const paid = sharers.all(found.id);
      const owners = paid.length > 0 ? paid : namedBy(rows, row, directory);
      return owners.map((partner) => ({
        partner,
        line: found.id,
        orderId,
        network: row.source,
        state,
        said: [row.stateRaw, row.kind === 'punish' ? row.eventId : ''].filter((text) => text !== '').join(' '),
      }));
    });
  });
}

/** The newest claim of a line, and of every punishment its newest row: the worst of what still stands. */
function newestBad(
  group: readonly StoredObservation[],
): { row: StoredObservation; state: PunishedLine['state'] } | undefined {
  const punishments = [
    ...groupBy(
      group.filter((row) => row.kind === 'punish'),
      (row) => row.eventId,
    ).values(),
  ].map(latest);
  const claims = [
    ...groupBy(
      group.filter((row) => row.kind === 'claim'),
      (row) => row.eventId,
    ).values(),
  ].map(latest);
  const standing = [...punishments, ...claims];
  const row = standing.find((item) => item.state === 'punished') ?? standing.find((item) => item.state === 'frozen');
  return row && { row, state: row.state as PunishedLine['state'] };
}

function namedBy(rows: readonly StoredObservation[], row: StoredObservation, directory: Directory): number[] {
  const subs = rows
    .filter((item) => item.kind === 'claim' && item.source === row.source && item.lineKey === row.lineKey)
    .flatMap((item) => item.subs?.split(' ') ?? []);
  for (const sub of subs) {
    const entry = directory.codes.get(codeKey('pid', row.source, sub)) ?? directory.codes.get(codeKey('pid', '', sub));
    const partner = entry?.partner ?? directory.partnerByCode.get(sub.toLowerCase())?.id;
    if (partner !== undefined) return [partner];
  }
  return [];
}
