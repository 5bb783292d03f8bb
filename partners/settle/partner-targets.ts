import { applyPpm } from '../../src/kernel/money.ts';
import { budgetGrants } from '../commission/budget.ts';
import type { CommissionPolicy } from '../commission/policy.ts';
import type { Target, TargetLine } from '../commission/target-line.ts';
import { type BudgetGrants, targets } from '../commission/targets.ts';
import { type Directory, inForce, type Partner } from '../model/directory.ts';
import type { Holds } from './holds.ts';
import type { PartnerLines } from './partner-lines.ts';

/** A wanted total with what posting needs to know about its line. */
export interface LineTarget extends Target {
  currency: string;
  program: number;
  bonus: boolean;
}

export interface TargetBook {
  /** All wanted totals of one partner. */
  of(partner: Partner): LineTarget[];
}

const MONTH = 30.4375 * 86_400_000;

/** Computes targets partner by partner; budgets that partners share are worked out first, over all of them. */
export function targetBook(
  directory: Directory,
  read: PartnerLines,
  holds: Holds,
  policies: Directory['commission'] = directory.commission,
): TargetBook {
  const policyOf = (line: TargetLine): CommissionPolicy | undefined =>
    inForce(policies.get(line.program), line.placedAt)?.body;
  const budgeted = [...policies.values()].some((list) =>
    list.some((version) => version.body.bonuses.some((bonus) => bonus.budget !== undefined)),
  );
  const grants = new Map<string, Map<string, number>>();
  const kept = budgeted ? read.all() : undefined;
  const linesOf = (partner: Partner) => kept?.get(partner.id) ?? read(partner);
  if (kept) {
    const all = [...kept.values()].flatMap((lines) =>
      lines.filter((line) => policyOf(line)?.bonuses.some((bonus) => bonus.budget !== undefined)),
    );
    for (const [key, amount] of budgetGrants(all, policyOf)) {
      const cut = key.indexOf('|');
      const mine = grants.get(key.slice(0, cut)) ?? new Map<string, number>();
      mine.set(key.slice(cut + 1), amount);
      grants.set(key.slice(0, cut), mine);
    }
  }
  const brought = new Map<number, Partner[]>();
  for (const partner of directory.partners.values()) {
    if (partner.introducerId === null) continue;
    brought.set(partner.introducerId, [...(brought.get(partner.introducerId) ?? []), partner]);
  }
  const direct = (partner: Partner): LineTarget[] => {
    const lines = linesOf(partner);
    const byId = new Map(lines.map((line) => [line.line, line]));
    const given: BudgetGrants = grants.get(partner.code) ?? new Map();
    return targets(lines, policyOf, given).flatMap((target) => {
      const line = byId.get(target.line)!;
      const bonus = policyOf(line)!.bonuses.some((item) => item.id === target.rule);
      const key = `${partner.id}|${target.line}`;
      if (holds.refusedLines.has(key) || (bonus && holds.refusedBonuses.has(key))) return [];
      return [{ ...target, currency: line.currency, program: line.program, bonus }];
    });
  };
  return {
    of(partner) {
      const own = direct(partner);
      // Nobody asks for these lines again, unless somebody has a part in what another earns.
      if (brought.size === 0) kept?.delete(partner.id);
      const second = (brought.get(partner.id) ?? []).flatMap((other) =>
        introduced(other, direct(other), linesOf(other), policyOf),
      );
      return [...own, ...second];
    },
  };
}

/** The introducer's part: of settled sales only, for a limited time, never on bonuses, and never a further level. */
function introduced(
  partner: Partner,
  earned: readonly LineTarget[],
  lines: readonly TargetLine[],
  policyOf: (line: TargetLine) => CommissionPolicy | undefined,
): LineTarget[] {
  const byId = new Map(lines.map((line) => [line.line, line]));
  return earned.flatMap((target) => {
    const line = byId.get(target.line)!;
    const terms = policyOf(line)?.introducer;
    const since = partner.introducedAt ?? 0;
    if (!terms || target.bonus || line.placedAt < since || line.placedAt > since + terms.months * MONTH) return [];
    const amount = applyPpm(target.amount, terms.percent);
    return amount === 0 ? [] : [{ ...target, rule: `introducer:${partner.code}`, amount }];
  });
}
