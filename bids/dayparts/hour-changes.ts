import type { Change } from '../model/change.ts';
import type { Dayparts } from './fit-dayparts.ts';
import { hourCode } from './hour-code.ts';

/**
 * Hour factors as changes of every plan. A platform serves only the hours that a schedule lists, so when any factor
 * changes all hours of the week are written, also those that stay.
 */
export function hourChanges(dayparts: Dayparts | null, plans: readonly string[]): Change[] {
  if (!dayparts?.factors.some((row) => Math.abs(row.factor - row.before) > 1e-9)) return [];
  const stated = dayparts.factors.some((row) => row.before !== 1);
  return plans.flatMap((plan) =>
    dayparts.factors.map(({ weekday, from, to, factor, before }) => ({
      kind: 'hour-factor' as const,
      plan,
      unit: '',
      keyword: '',
      match: null,
      region: hourCode(weekday, from, to),
      platformId: null,
      before: stated ? Math.round(before * 1e6) : null,
      after: Math.round(factor * 1e6),
      reason: factor > before ? 'hours-better' : factor < before ? 'hours-worse' : 'hours-listed',
      costEffect: null,
      valueEffect: null,
    })),
  );
}
