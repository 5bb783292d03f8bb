import type { Sqlite } from '../../src/store/open.ts';
import type { FoldedLine } from '../model/folded-line.ts';

export interface ClickRow {
  click_id: string;
  ts: number;
  partner_id: number;
  link_id: number | null;
  visitor: string | null;
  flags: number;
}

export interface ClickLookup {
  /** Reads at once what the lines of a batch will ask for; forgets the batch before. */
  prepare(needs: readonly { line: FoldedLine; windowDays: number }[]): void;
  byId(id: string): ClickRow | undefined;
  /** Clicks of a visitor in the window before an order, newest first. */
  ofVisitor(visitor: string, placedAt: number, windowDays: number): readonly ClickRow[];
}

const DAY = 86_400_000;
/** Clicks of one visitor that are looked at, newest first: a flood must not make one order slow. */
const MOST_CLICKS = 200;
/** Our own click ids: 22 base62 characters. */
const OWN_CLICK_ID = /^[0-9A-Za-z]{22}$/;
const COLUMNS = 'c.click_id, c.ts, c.partner_id, c.link_id, c.visitor, c.flags, c.id';
type Raw = [string, number, number, number | null, string | null, number, number];

/** The clicks that a line names itself, or that networks echo for it. */
export function namedClicks(line: FoldedLine): string[] {
  const named = [...line.clickIds];
  for (const claim of line.claims) for (const sub of claim.subs) if (OWN_CLICK_ID.test(sub)) named.push(sub);
  return named;
}

/** Clicks for attribution: one statement per batch of lines; what was not prepared is read one by one. */
export function clickLookup(db: Sqlite): ClickLookup {
  const one = db.prepare<[string], Raw>(`SELECT ${COLUMNS} FROM pa_click c WHERE c.click_id = ?`).raw();
  const several = db
    .prepare<[string], Raw>(`SELECT ${COLUMNS} FROM json_each(?) j CROSS JOIN pa_click c ON c.click_id = j.value`)
    .raw();
  const newest = `SELECT id FROM pa_click WHERE visitor = j.value ->> 0 AND ts BETWEEN j.value ->> 1 AND j.value ->> 2
    ORDER BY ts DESC LIMIT ${MOST_CLICKS}`;
  const visitorClicks = db
    .prepare<[string], [number, ...Raw]>(
      `SELECT j.key, ${COLUMNS} FROM json_each(?) j CROSS JOIN pa_click c ON c.id IN (${newest})`,
    )
    .raw();
  let known = new Map<string, ClickRow | undefined>();
  let visits = new Map<string, ClickRow[]>();
  const key = (visitor: string, placedAt: number, windowDays: number) => `${placedAt}|${windowDays}|${visitor}`;

  const read = (wanted: ReadonlyMap<string, readonly [string, number, number]>): void => {
    const lists: ClickRow[][] = [];
    const ids: number[][] = [];
    for (const name of wanted.keys()) {
      const list: ClickRow[] = [];
      lists.push(list);
      ids.push([]);
      visits.set(name, list);
    }
    for (const row of visitorClicks.iterate(JSON.stringify([...wanted.values()]))) {
      lists[row[0]]!.push(clickOf(row.slice(1) as Raw));
      ids[row[0]]!.push(row[7]);
    }
    lists.forEach((list, i) => {
      if (list.length < 2) return;
      const order = new Map(list.map((click, n) => [click, ids[i]![n]!]));
      list.sort((a, b) => b.ts - a.ts || order.get(b)! - order.get(a)!);
    });
  };

  return {
    prepare(needs) {
      known = new Map();
      visits = new Map();
      for (const { line } of needs) for (const id of namedClicks(line)) known.set(id, undefined);
      for (const row of several.iterate(JSON.stringify([...known.keys()]))) known.set(row[0], clickOf(row));
      const wanted = new Map<string, [string, number, number]>();
      for (const { line, windowDays } of needs) {
        const { placedAt } = line;
        if (placedAt === null) continue;
        const want = (visitor: string) =>
          wanted.set(key(visitor, placedAt, windowDays), [visitor, placedAt - windowDays * DAY, placedAt]);
        for (const visitor of line.visitors) want(visitor);
        for (const id of namedClicks(line)) {
          const visitor = known.get(id)?.visitor;
          if (visitor != null) want(visitor);
        }
      }
      read(wanted);
    },
    byId(id) {
      if (known.has(id)) return known.get(id);
      const row = one.get(id);
      return row && clickOf(row);
    },
    ofVisitor(visitor, placedAt, windowDays) {
      const name = key(visitor, placedAt, windowDays);
      if (!visits.has(name)) read(new Map([[name, [visitor, placedAt - windowDays * DAY, placedAt] as const]]));
      return visits.get(name)!;
    },
  };
}

function clickOf(row: Raw): ClickRow {
  return { click_id: row[0], ts: row[1], partner_id: row[2], link_id: row[3], visitor: row[4], flags: row[5] };
}
