import type { CommissionMatch } from './policy.ts';
import type { TargetLine } from './target-line.ts';

/** Does a rule's condition hold for a line? Every field that is named must hold; an unknown fact never matches. */
export function matches(match: CommissionMatch, line: TargetLine): boolean {
  if (match.from !== undefined && line.placedAt < match.from) return false;
  if (match.to !== undefined && line.placedAt >= match.to) return false;
  if (match.minAmount !== undefined && line.gross < match.minAmount) return false;
  if (match.newCustomer !== undefined && line.newCustomer !== match.newCustomer) return false;
  return (
    listed(match.categories, line.category) &&
    listed(match.skus, line.sku) &&
    listed(match.partners, line.partner) &&
    listed(match.tiers, line.tier) &&
    listed(match.channels, line.channel)
  );
}

function listed(list: readonly string[] | undefined, value: string | null): boolean {
  if (list === undefined) return true;
  if (value === null) return false;
  const wanted = value.toLowerCase();
  return list.some((item) => item.toLowerCase() === wanted);
}
