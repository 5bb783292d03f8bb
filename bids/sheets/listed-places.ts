import type { Change } from '../model/change.ts';
import type { EncodeInput } from '../model/platform.ts';

/**
 * Tells whether a region that a plan stops serving can simply be taken off the plan's own list of places. It cannot when the
 * plan does not list it, nor when nothing would be left on the list: a plan without places serves every place.
 */
export function listedPlaces(input: EncodeInput): (change: Change) => boolean {
  const listed = new Map<string, Set<string>>();
  for (const entity of input.account.entities) {
    if (entity.kind !== 'location' || entity.region === null) continue;
    const places = listed.get(entity.plan) ?? new Set<string>();
    listed.set(entity.plan, places.add(entity.region));
  }
  const left = new Map([...listed].map(([plan, places]) => [plan, places.size]));
  for (const change of input.changes) {
    const places = listed.get(change.plan);
    if (change.kind === 'region-exclude' && places?.has(change.region))
      left.set(change.plan, left.get(change.plan)! - 1);
  }
  return (change) => (listed.get(change.plan)?.has(change.region) ?? false) && (left.get(change.plan) ?? 0) > 0;
}
