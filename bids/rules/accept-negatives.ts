import { createHash } from 'node:crypto';
import { finishImport, startImport } from '../../src/store/imports.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Account } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { PlatformId } from '../model/platform.ts';
import { keywordBlockedBy } from '../sheets/check-account.ts';
import { ACCEPTED_SOURCE, acceptedNegatives, keepNegatives } from '../store/accepted-negatives.ts';
import { readAccount } from '../store/read-account.ts';
import { appendChanges, type BidRun, readChanges } from '../store/runs.ts';
import type { NegativeProposal } from './negatives.ts';

export interface AcceptedNegatives {
  added: number;
  /** In the account, in the run or accepted already. */
  known: number;
  /** Left out, because the negative would keep this keyword of the account from showing. */
  blocked: { term: string; keyword: string }[];
  /** The acceptance, for `souk imports undo`; null: nothing was added. */
  importId: number | null;
}

type Negative = { plan: string; unit: string; text: string; match: 'exact' | 'phrase' };

const keyOf = ({ plan, unit, text, match }: { plan: string; unit: string; text: string; match: string | null }) =>
  [plan, unit, text, match ?? ''].join('\u0001');

/**
 * Accepts proposed negatives for the account: they go into the run (when there is one), so that its diff, export and undo
 * sheets carry them, and into every later run until the account has them or the acceptance is undone. One that would block a
 * keyword of its own plan or ad group is left out and named.
 */
export function acceptNegatives(
  db: Sqlite,
  platform: PlatformId,
  run: BidRun | undefined,
  proposals: readonly NegativeProposal[],
  match: 'exact' | 'phrase',
  now: number,
): AcceptedNegatives {
  const account = readAccount(db, platform);
  const present = new Set([...inAccount(account), ...acceptedNegatives(db, platform).map(keyOf)]);
  const result: AcceptedNegatives = { added: 0, known: 0, blocked: [], importId: null };
  const fresh: Negative[] = [];
  for (const { plan, unit, term } of proposals) {
    const negative: Negative = { plan, unit, text: term, match };
    const keyword = keywordBlockedBy(account, negative);
    if (keyword !== undefined) result.blocked.push({ term, keyword });
    else if (present.has(keyOf(negative))) result.known += 1;
    else {
      present.add(keyOf(negative));
      fresh.push(negative);
    }
  }
  result.added = fresh.length;
  if (fresh.length === 0) return result;
  db.transaction(() => {
    const text = JSON.stringify([platform, now, fresh]);
    result.importId = startImport(db, {
      domain: 'bids',
      source: ACCEPTED_SOURCE,
      fileName: `${platform}: ${fresh.length}`,
      sha256: createHash('sha256').update(text).digest('hex'),
      bytes: Buffer.byteLength(text),
      now,
    });
    keepNegatives(db, result.importId, platform, fresh, now);
    finishImport(db, result.importId, fresh.length, result.blocked.length, { platform, negatives: fresh });
  }).immediate();
  if (run) appendChanges(db, run.id, negativeChanges(fresh, run.result.divided ?? [], readChanges(db, run.id)));
  return result;
}

/** The accepted negatives that an account does not have yet, as changes of a run that has the changes `others`. */
export function waitingNegatives(db: Sqlite, account: Account, divided: Divided, others: readonly Change[]): Change[] {
  const there = new Set(inAccount(account));
  const waiting = acceptedNegatives(db, account.platform).filter(
    (negative) => !there.has(keyOf(negative)) && keywordBlockedBy(account, negative) === undefined,
  );
  return negativeChanges(waiting, divided, others);
}

type Divided = readonly { plan: string; into: readonly string[] }[];

/** A change for each negative, and one for each half of a divided plan that has the ad group. */
function negativeChanges(negatives: readonly Negative[], divided: Divided, others: readonly Change[]): Change[] {
  const had = new Set(
    others
      .filter((change) => change.kind === 'negative-add')
      .map((change) => keyOf({ ...change, text: change.keyword })),
  );
  const units = new Set(
    others.flatMap((change) => (change.kind === 'unit-add' ? [`${change.plan}\u0001${change.unit}`] : [])),
  );
  return negatives.flatMap(({ plan, unit, text, match }) => {
    const halves = divided.find((division) => division.plan === plan)?.into.slice(1) ?? [];
    return [plan, ...halves.filter((half) => unit === '' || units.has(`${half}\u0001${unit}`))]
      .filter((place) => !had.has(keyOf({ plan: place, unit, text, match })))
      .map(
        (place): Change => ({
          kind: 'negative-add',
          plan: place,
          unit,
          keyword: text,
          match,
          region: '',
          platformId: null,
          before: null,
          after: null,
          ...(place === plan ? {} : { from: plan }),
          reason: 'negative-refuted',
          costEffect: null,
          valueEffect: null,
        }),
      );
  });
}

function inAccount(account: Account): string[] {
  return account.entities.filter((entity) => entity.kind === 'negative').map(keyOf);
}
