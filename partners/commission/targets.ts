import { applyPpm } from '../../src/kernel/money.ts';
import { matches } from './match.ts';
import type { CommissionPolicy, CommissionRule } from './policy.ts';
import type { Target, TargetLine } from './target-line.ts';

/** Bonus amounts that a campaign budget still covers, by `line|rule`; absent: the bonus has no budget. */
export type BudgetGrants = ReadonlyMap<string, number>;

/**
 * What one partner should have earned with a set of lines, per line and rule: a pure function, so that importing twice,
 * later refunds and corrected reports need no code of their own. `policyOf` gives the policy in force when the line was
 * ordered. Lines are taken in the order of their time (then order number), whatever order they come in.
 */
export function targets(
  lines: readonly TargetLine[],
  policyOf: (line: TargetLine) => CommissionPolicy | undefined,
  grants: BudgetGrants = new Map(),
): Target[] {
  const sorted = [...lines].sort(byTime);
  const volume = volumes(sorted, policyOf);
  const flatDone = new Set<string>();
  const monthly = new Map<string, number>();
  const out: Target[] = [];
  for (const line of sorted) {
    const policy = policyOf(line);
    if (!policy) continue;
    const base = baseOf(line, policy);
    const parts: { rule: string; amount: number }[] = [];
    const takeFlat = (rule: string) => {
      const key = `${rule}|${line.order}`;
      if (flatDone.has(key)) return false;
      flatDone.add(key);
      return true;
    };
    if (base > 0 || (base < 0 && line.earns)) {
      const found = policy.rules
        .filter((rule) => matches(rule.match, line))
        .map((rule) => ({
          rule: rule.id,
          amount: shareOf(amountOf(rule, line, base, policy, volume, takeFlat), line, policy),
        }));
      if (policy.combine === 'first' && found[0]) parts.push(found[0]);
      else if (policy.combine === 'sum') parts.push(...found);
      else if (policy.combine === 'max' && found.length > 0)
        parts.push(found.reduce((best, item) => (item.amount > best.amount ? item : best)));
      for (const bonus of policy.bonuses) {
        if (base <= 0 || !matches(bonus.match, line)) continue;
        const full =
          bonus.percent !== undefined ? portion(base, bonus.percent, policy) : takeFlat(bonus.id) ? bonus.flat! : 0;
        const wanted = shareOf(full, line, policy);
        parts.push({ rule: bonus.id, amount: Math.min(wanted, grants.get(`${line.line}|${bonus.id}`) ?? wanted) });
      }
    }
    let roomLine = policy.caps.line === undefined ? Number.POSITIVE_INFINITY : shareOf(policy.caps.line, line, policy);
    const monthKey = `${line.program}|${line.currency}|${line.month}`;
    for (const part of parts) {
      let amount = part.amount;
      if (amount > 0) {
        const roomMonth = (policy.caps.partnerMonth ?? Number.POSITIVE_INFINITY) - (monthly.get(monthKey) ?? 0);
        amount = Math.max(Math.min(amount, roomLine, roomMonth), 0);
        roomLine -= amount;
        monthly.set(monthKey, (monthly.get(monthKey) ?? 0) + amount);
      }
      if (amount !== 0) out.push({ line: line.line, rule: part.rule, amount });
    }
  }
  return out;
}

/** Time, then order number, then line: the one order in which volumes, caps and budgets are used up. */
export function byTime(a: TargetLine, b: TargetLine): number {
  return (
    a.placedAt - b.placedAt ||
    (a.order < b.order ? -1 : a.order > b.order ? 1 : 0) ||
    (a.lineKey < b.lineKey ? -1 : a.lineKey > b.lineKey ? 1 : a.line - b.line)
  );
}

/** The amount a rate applies to: paid less refunds, or the network's commission. Zero when the line cannot earn. */
export function baseOf(line: TargetLine, policy: CommissionPolicy): number {
  if (!line.earns) return 0;
  if (policy.base === 'commission') return line.networkCommission ?? 0;
  return line.gross < 0 ? line.gross : Math.max(line.gross - line.refunded, 0);
}

/** A full amount's part for this share: cumulative rounding, so that all shares of a line add up to the full amount. */
export function shareOf(full: number, line: Pick<TargetLine, 'ppm' | 'before'>, policy: CommissionPolicy): number {
  if (line.ppm === 1_000_000) return full;
  return portion(full, line.before + line.ppm, policy) - portion(full, line.before, policy);
}

function portion(amount: number, ppm: number, policy: CommissionPolicy): number {
  if (policy.rounding === 'half') return applyPpm(amount, ppm);
  return Number((BigInt(amount) * BigInt(ppm) - (amount < 0 ? 999_999n : 0n)) / 1_000_000n);
}

function amountOf(
  rule: CommissionRule,
  line: TargetLine,
  base: number,
  policy: CommissionPolicy,
  volume: ReadonlyMap<string, { total: number; before: ReadonlyMap<number, number> }>,
  takeFlat: (rule: string) => boolean,
): number {
  if (rule.percent !== undefined) return portion(base, rule.percent, policy);
  if (rule.claimed) return line.networkCommission ?? 0;
  if (rule.flat !== undefined) {
    if (base <= 0) return 0;
    if (rule.per === 'order') return takeFlat(rule.id) ? rule.flat : 0;
    return rule.per === 'unit' ? rule.flat * Math.max(line.qty, 0) : rule.flat;
  }
  const { mode, by, steps } = rule.tiers!;
  const sums = volume.get(`${rule.id}|${line.program}|${line.currency}|${line.month}`)!;
  if (mode === 'retroactive') {
    const step = steps.findLast((item) => sums.total >= item.from)!;
    return portion(base, step.percent, policy);
  }
  const start = sums.before.get(line.line)!;
  if (by === 'orders') return portion(base, steps.findLast((item) => start >= item.from)!.percent, policy);
  return tiered(start + base, steps, policy) - tiered(start, steps, policy);
}

/** Commission of a month's volume with each part at its own rate. */
function tiered(
  volume: number,
  steps: NonNullable<CommissionRule['tiers']>['steps'],
  policy: CommissionPolicy,
): number {
  return steps.reduce((total, step, i) => {
    const upper = steps[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const inside = Math.min(volume, upper) - step.from;
    return inside > 0 ? total + portion(inside, step.percent, policy) : total;
  }, 0);
}

/** Per tier rule and month: the total volume, and the volume before each line. */
function volumes(sorted: readonly TargetLine[], policyOf: (line: TargetLine) => CommissionPolicy | undefined) {
  const sums = new Map<string, { total: number; before: Map<number, number> }>();
  const orders = new Set<string>();
  for (const line of sorted) {
    const policy = policyOf(line);
    if (!policy) continue;
    for (const rule of policy.rules) {
      if (!rule.tiers || !matches(rule.match, line)) continue;
      const key = `${rule.id}|${line.program}|${line.currency}|${line.month}`;
      const sum = sums.get(key) ?? { total: 0, before: new Map<number, number>() };
      sum.before.set(line.line, sum.total);
      const base = Math.max(baseOf(line, policy), 0);
      if (rule.tiers.by === 'amount') sum.total += base;
      else if (base > 0 && !orders.has(`${key}|${line.order}`)) {
        orders.add(`${key}|${line.order}`);
        sum.total += 1;
      }
      sums.set(key, sum);
    }
  }
  return sums;
}
