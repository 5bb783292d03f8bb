import type { Sqlite } from '../../src/store/open.ts';
import { type Resolved, resolveKeyword, type Witness, type WitnessContext } from './resolve.ts';

/** A growing set of row ids, one bit each. */
export class IdSet {
  #bits = new Uint8Array(1 << 16);
  size = 0;

  add(id: number): void {
    const at = id >>> 3;
    if (at >= this.#bits.length) {
      const grown = new Uint8Array(Math.max(at + 1, this.#bits.length * 2));
      grown.set(this.#bits);
      this.#bits = grown;
    }
    const bit = 1 << (id & 7);
    if ((this.#bits[at]! & bit) === 0) {
      this.#bits[at]! |= bit;
      this.size += 1;
    }
  }

  has(id: number): boolean {
    return ((this.#bits[id >>> 3] ?? 0) & (1 << (id & 7))) !== 0;
  }

  *values(): Generator<number> {
    for (let at = 0; at < this.#bits.length; at++) {
      if (this.#bits[at] === 0) continue;
      for (let bit = 0; bit < 8; bit++) if (this.#bits[at]! & (1 << bit)) yield at * 8 + bit;
    }
  }
}

const COLUMNS = `keyword_id, import_id, context_id, volume_lo, volume_hi, cpc_lo, cpc_hi, competition_ppm, difficulty, results,
  clicks, impressions, position`;
const UPDATE = `UPDATE keyword SET volume = ?, volume_lo = ?, volume_hi = ?, volume_unit = ?, volume_context = ?,
  cpc_micros = ?, cpc_currency = ?, competition_ppm = ?, difficulty = ?, results = ?, clicks = ?, impressions = ?, position = ?
  WHERE id = ?`;

type Raw = [number, number, number, ...(number | null)[]];

/** The values of a resolved state in the order of the table's columns. */
function resolvedValues(state: Resolved): (string | number | null)[] {
  return [
    state.volume,
    state.volumeLo,
    state.volumeHi,
    state.volumeUnit,
    state.volumeContext,
    state.cpc,
    state.cpcCurrency,
    state.competition,
    state.difficulty,
    state.results,
    state.clicks,
    state.impressions,
    state.position,
  ];
}

/** All contexts by id, as the resolver needs them. */
export function witnessContexts(db: Sqlite): Map<number, WitnessContext> {
  const rows = db
    .prepare<[], WitnessContext>(
      `SELECT id, unit, period, currency,
         source || char(31) || engine || char(31) || market || char(31) || device || char(31) || period AS "order"
       FROM keyword_context`,
    )
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Computes the state columns of the given keywords again from their observations. Reads the table in one pass when many
 * changed, keyword by keyword when few did.
 */
export function refreshKeywords(db: Sqlite, dirty: IdSet): void {
  if (dirty.size === 0) return;
  const contexts = witnessContexts(db);
  const update = db.prepare(UPDATE);
  const finish = (id: number, witnesses: Witness[]) => {
    const values = resolvedValues(resolveKeyword(witnesses));
    values.push(id);
    update.run(values);
  };
  if (dirty.size < 20_000) {
    const one = db.prepare<[number]>(`SELECT ${COLUMNS} FROM keyword_observation WHERE keyword_id = ?`).raw();
    for (const id of [...dirty.values()])
      finish(
        id,
        (one.all(id) as Raw[]).map((row) => witnessOf(row, contexts)),
      );
    return;
  }
  // Writing while the same connection iterates is refused, so the pass goes in slices of ids.
  const slice = db
    .prepare<[number, number]>(
      `SELECT ${COLUMNS} FROM keyword_observation WHERE keyword_id > ? AND keyword_id <= ? ORDER BY keyword_id`,
    )
    .raw();
  const last = db.prepare('SELECT coalesce(max(id), 0) FROM keyword').pluck().get() as number;
  for (let from = 0; from <= last; from += 10_000) {
    const rows = slice.all(from, from + 10_000) as Raw[];
    let witnesses: Witness[] = [];
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      if (!dirty.has(row[0])) continue;
      witnesses.push(witnessOf(row, contexts));
      if (rows[at + 1]?.[0] !== row[0]) {
        finish(row[0], witnesses);
        witnesses = [];
      }
    }
  }
}

function witnessOf(row: Raw, contexts: ReadonlyMap<number, WitnessContext>): Witness {
  return {
    importId: row[1],
    context: contexts.get(row[2])!,
    volumeLo: row[3] as number | null,
    volumeHi: row[4] as number | null,
    cpcLo: row[5] as number | null,
    cpcHi: row[6] as number | null,
    competition: row[7] as number | null,
    difficulty: row[8] as number | null,
    results: row[9] as number | null,
    clicks: row[10] as number | null,
    impressions: row[11] as number | null,
    position: row[12] as number | null,
  };
}
