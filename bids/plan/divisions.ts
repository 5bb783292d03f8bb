import { splitMoney } from '../../src/kernel/money.ts';
import type { Limits, TextLimit } from '../model/platform.ts';
import { textLength } from '../sheets/check-account.ts';
import type { CellModel, Part, PartBids } from '../structure/model.ts';
import { totalsOf } from '../structure/totals.ts';

/** A plan that a run divides: its parts, the one that keeps the plan, and what each may spend a day. */
export interface Division {
  plan: string;
  /** Parts of the decision, the first keeps the old plan. */
  parts: { part: number; name: string; budget: number | null; cost: number }[];
}

/**
 * Which plans a decision divides and how the halves are called. The half that spends most keeps the plan and its history;
 * the others become `NAME-2`, `NAME-3`, cut to the platform's limit. A plan's daily budget is divided by forecast cost, to
 * the last unit: together the halves never have more than the plan had. `scale`: minor units of one major unit.
 */
export function divisionsOf(
  model: CellModel,
  planNames: readonly string[],
  budgets: readonly (number | null)[],
  parts: readonly Part[],
  bids: readonly PartBids[],
  limits: Limits,
  scale: number,
): Division[] {
  const taken = new Set(planNames);
  return planNames.flatMap((plan, p) => {
    const members = parts.flatMap((part, at) => (part.plan === p ? [at] : []));
    if (members.length < 2) return [];
    const costs = members.map((part) => totalsOf(model, [parts[part]!], [bids[part]!]).cost);
    const order = members
      .map((part, i) => ({ part, cost: costs[i]! }))
      .sort((a, b) => b.cost - a.cost || a.part - b.part);
    const least = Math.ceil((limits.budget?.min ?? 0) * scale);
    const total = budgets[p] == null ? null : Math.round(budgets[p]! * scale);
    const shares =
      total === null
        ? null
        : shareBudget(
            total,
            order.map(({ cost }) => cost),
            least,
          );
    return [
      {
        plan,
        parts: order.map(({ part, cost }, i) => ({
          part,
          cost,
          name: i === 0 ? plan : freeName(plan, taken, limits.planName),
          // A plan without a budget of its own: the old one stays so, the new one may spend what it is expected to.
          budget: shares ? shares[i]! : i === 0 ? null : Math.max(least, Math.ceil(cost * scale)),
        })),
      },
    ];
  });
}

/** Parts of a budget by cost, none below the platform's least, together exactly the budget. */
function shareBudget(total: number, costs: readonly number[], least: number): number[] {
  const weights = costs.map((cost) => Math.max(1, Math.round(cost * 1e4)));
  const free = Math.max(0, total - least * costs.length);
  return splitMoney(free, weights).map((share) => share + least);
}

function freeName(plan: string, taken: Set<string>, limit: TextLimit | null): string {
  for (let n = 2; ; n++) {
    const ending = `-${n}`;
    let base = plan;
    while (limit && base !== '' && textLength(base + ending, limit.unit) > limit.max)
      base = [...base].slice(0, -1).join('');
    const name = base.trimEnd() + ending;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
