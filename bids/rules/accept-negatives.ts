import type { Sqlite } from '../../src/store/open.ts';
import type { Change } from '../model/change.ts';
import { keywordBlockedBy } from '../sheets/check-account.ts';
import { readAccount } from '../store/read-account.ts';
import { appendChanges, type BidRun, readChanges } from '../store/runs.ts';
import type { NegativeProposal } from './negatives.ts';

export interface AcceptedNegatives {
  added: number;
  /** In the account or in the run already. */
  known: number;
  /** Left out, because the negative would keep this keyword of the account from showing. */
  blocked: { term: string; keyword: string }[];
}

/**
 * Puts proposed negatives into a run, so that its diff, export and undo sheets carry them. One that would block a keyword of
 * its own plan or ad group is left out and named.
 */
export function acceptNegatives(
  db: Sqlite,
  run: BidRun,
  proposals: readonly NegativeProposal[],
  match: 'exact' | 'phrase',
): AcceptedNegatives {
  const account = readAccount(db, run.platform);
  const key = (plan: string, unit: string, text: string, type: string | null) =>
    [plan, unit, text, type ?? ''].join('\u0001');
  const present = new Set([
    ...account.entities
      .filter((entity) => entity.kind === 'negative')
      .map((entity) => key(entity.plan, entity.unit, entity.text, entity.match)),
    ...readChanges(db, run.id)
      .filter((change) => change.kind === 'negative-add')
      .map((change) => key(change.plan, change.unit, change.keyword, change.match)),
  ]);
  const accepted: AcceptedNegatives = { added: 0, known: 0, blocked: [] };
  const changes: Change[] = [];
  for (const { plan, unit, term } of proposals) {
    const keyword = keywordBlockedBy(account, { plan, unit, text: term, match });
    if (keyword !== undefined) accepted.blocked.push({ term, keyword });
    else if (present.has(key(plan, unit, term, match))) accepted.known += 1;
    else {
      present.add(key(plan, unit, term, match));
      accepted.added += 1;
      changes.push({
        kind: 'negative-add',
        plan,
        unit,
        keyword: term,
        match,
        region: '',
        platformId: null,
        before: null,
        after: null,
        reason: 'negative-refuted',
        costEffect: null,
        valueEffect: null,
      });
    }
  }
  appendChanges(db, run.id, changes);
  return accepted;
}
