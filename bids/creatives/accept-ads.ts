import type { Sqlite } from '../../src/store/open.ts';
import type { Ad } from '../model/ad.ts';
import type { Change } from '../model/change.ts';
import { readAccount } from '../store/read-account.ts';
import { appendChanges, type BidRun, readChanges } from '../store/runs.ts';

export interface AcceptedAds {
  added: number;
  /** In the account or in the run already. */
  known: number;
  /** Left out, because no landing page is known for the ad group. */
  withoutPage: number;
}

/** Puts written ads into a run, so that its diff, export and undo sheets carry them. The same ad twice is one ad. */
export function acceptAds(db: Sqlite, run: BidRun, ads: readonly Ad[]): AcceptedAds {
  const account = readAccount(db, run.platform);
  const key = (plan: string, unit: string, titles: readonly string[], descriptions: readonly string[]) =>
    JSON.stringify([plan, unit, titles.filter(Boolean), descriptions.filter(Boolean)]);
  const present = new Set([
    ...account.entities
      .filter((entity) => entity.titles.length > 0)
      .map((entity) => key(entity.plan, entity.unit, entity.titles, entity.descriptions)),
    ...readChanges(db, run.id).flatMap((change) =>
      change.ad ? [key(change.plan, change.unit, change.ad.titles, change.ad.descriptions)] : [],
    ),
  ]);
  const accepted: AcceptedAds = { added: 0, known: 0, withoutPage: 0 };
  const changes: Change[] = [];
  for (const { plan, unit, url, from, to, event, ...lines } of ads) {
    const titles = lines.titles.map((line) => line.text);
    const descriptions = lines.descriptions.map((line) => line.text);
    const name = key(plan, unit, titles, descriptions);
    if (url === null) accepted.withoutPage += 1;
    else if (present.has(name)) accepted.known += 1;
    else {
      present.add(name);
      accepted.added += 1;
      changes.push({
        kind: 'ad-add',
        plan,
        unit,
        keyword: titles[0]!,
        match: null,
        region: '',
        platformId: null,
        before: null,
        after: null,
        reason: event === null ? 'ad-new' : 'ad-season',
        costEffect: null,
        valueEffect: null,
        ad: { titles, descriptions, url, from, to, event },
      });
    }
  }
  appendChanges(db, run.id, changes);
  return accepted;
}
