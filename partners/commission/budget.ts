import { applyPpm } from '../../src/kernel/money.ts';
import { matches } from './match.ts';
import type { CommissionPolicy } from './policy.ts';
import type { TargetLine } from './target-line.ts';
import { baseOf, byTime, shareOf } from './targets.ts';

/**
 * Which bonus amounts a campaign's budget covers: lines of all partners in the order of their time, so that neither the
 * order of imports nor of partners decides who still gets some. Keys are `partner|line|rule`.
 */
export function budgetGrants(
  lines: readonly TargetLine[],
  policyOf: (line: TargetLine) => CommissionPolicy | undefined,
): Map<string, number> {
  const spent = new Map<string, number>();
  const flats = new Set<string>();
  const grants = new Map<string, number>();
  for (const line of [...lines].sort(byTime)) {
    const policy = policyOf(line);
    if (!policy) continue;
    const base = baseOf(line, policy);
    for (const bonus of policy.bonuses) {
      if (bonus.budget === undefined || base <= 0 || !matches(bonus.match, line)) continue;
      let full = bonus.percent === undefined ? bonus.flat! : applyPpm(base, bonus.percent);
      const once = `${bonus.id}|${line.order}|${line.partner}`;
      if (bonus.percent === undefined && flats.has(once)) full = 0;
      flats.add(once);
      const key = `${line.program}|${bonus.id}`;
      const granted = Math.max(Math.min(shareOf(full, line, policy), bonus.budget - (spent.get(key) ?? 0)), 0);
      spent.set(key, (spent.get(key) ?? 0) + granted);
      grants.set(`${line.partner}|${line.line}|${bonus.id}`, granted);
    }
  }
  return grants;
}
