import type { Sqlite } from '../../src/store/open.ts';
import { attributionPolicy } from '../attribution/policy.ts';
import { checkPolicy, unknownProgram } from '../commission/add-policy.ts';
import { commissionPolicyIn } from '../commission/policy.ts';
import { type Directory, loadDirectory } from '../model/directory.ts';
import { loadHolds } from '../settle/holds.ts';
import { partnerLinesReader } from '../settle/partner-lines.ts';
import { targetBook } from '../settle/partner-targets.ts';
import { refreshLines } from '../settle/refresh-lines.ts';

export interface SimulationRow {
  partner: string;
  currency: string;
  linesNow: number;
  linesNew: number;
  now: number;
  next: number;
  change: number;
}

class Undo extends Error {}

/**
 * What partners would have earned with the orders since `since` under another policy, next to what they earn now. Works
 * on the real data inside a transaction that is rolled back: nothing is stored, nothing is posted.
 */
export function simulate(
  db: Sqlite,
  options: { kind: 'attribution' | 'commission'; program: string; body: unknown; since: number },
): SimulationRow[] {
  const directory = loadDirectory(db);
  const program = [...directory.programs.values()].find(
    (item) => item.code.toLowerCase() === options.program.toLowerCase(),
  );
  if (!program)
    throw unknownProgram(
      options.program,
      [...directory.programs.values()].map((item) => item.code),
    );
  const group = directory.groups.find((item) => item.id === program.groupId)!;
  checkPolicy(options.kind, options.body, group.currency);
  const version = { id: 0, version: 0, from: options.since, hash: '' };
  const other: Directory =
    options.kind === 'attribution'
      ? {
          ...directory,
          attribution: new Map(directory.attribution).set(group.id, [
            ...(directory.attribution.get(group.id) ?? []),
            { ...version, body: attributionPolicy.parse(options.body) },
          ]),
        }
      : {
          ...directory,
          commission: new Map(directory.commission).set(program.id, [
            ...(directory.commission.get(program.id) ?? []),
            { ...version, body: commissionPolicyIn(group.currency).parse(options.body) },
          ]),
        };
  const rows = new Map<string, SimulationRow>();
  try {
    db.transaction(() => {
      for (const [side, facts] of [
        ['now', directory],
        ['next', other],
      ] as const) {
        refreshLines(db, facts);
        const read = partnerLinesReader(db, facts);
        const book = targetBook(facts, read, loadHolds(db));
        for (const partner of facts.partners.values()) {
          const recent = new Set(
            read(partner)
              .filter((line) => line.placedAt >= options.since)
              .map((line) => line.line),
          );
          for (const target of book.of(partner)) {
            if (!recent.has(target.line)) continue;
            const key = `${partner.code}|${target.currency}`;
            const row = rows.get(key) ?? {
              partner: partner.code,
              currency: target.currency,
              linesNow: 0,
              linesNew: 0,
              now: 0,
              next: 0,
              change: 0,
            };
            row[side] += target.amount;
            row[side === 'now' ? 'linesNow' : 'linesNew'] += 1;
            row.change = row.next - row.now;
            rows.set(key, row);
          }
        }
      }
      throw new Undo();
    }).immediate();
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  return [...rows.values()].sort((a, b) => a.change - b.change || (a.partner < b.partner ? -1 : 1));
}
