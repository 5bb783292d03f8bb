import { type Day, daysBetween } from '../../src/kernel/calendar/day.ts';
import { seeded } from '../estimate/random.ts';
import { betaCdf } from '../estimate/special-functions.ts';

/** Something that was stopped, with what is known of it. */
export interface Candidate {
  kind: 'region' | 'keyword';
  /** Names it; part of the seed of its draw, so that other candidates do not change it. */
  key: string;
  /** Its own data, and the prior that the level above gives. */
  clicks: number;
  conversions: number;
  priorMean: number;
  priorStrength: number;
  /** Conversions per click that the target needs at the lowest price of one run. */
  needed: number;
  /** Money a day of a try at the lowest price. */
  cost: number;
  /** Day on which it was stopped; null: only now. */
  since: Day | null;
}

export interface Retry extends Candidate {
  /** Posterior probability that the target can be reached, after forgetting. */
  chance: number;
  /** The drawn rate; at or above `needed` it is tried again. */
  draw: number;
  /** `tried`; `not-drawn`; `no-money`: the exploration budget was used up by more promising ones. */
  state: 'tried' | 'not-drawn' | 'no-money';
}

/** Old data count half after so many days: markets change, so what was stopped can come back. */
const HALF_LIFE = 90;

/**
 * Which stopped regions and keywords get another try, by Thompson sampling: a rate is drawn from each one's posterior (with
 * its old data fading), and it is tried when the draw reaches what the target needs: so each is tried as often as it is
 * likely to be good. The most promising first, until the exploration budget is spent. Pure; the same seed, the same draws.
 */
export function chooseRetries(candidates: readonly Candidate[], budget: number, seed: number, on: Day): Retry[] {
  const drawn = candidates.map((candidate): Retry => {
    const age = candidate.since === null ? 0 : Math.max(0, daysBetween(candidate.since, on));
    const keep = 0.5 ** (age / HALF_LIFE);
    const mean = Math.min(0.95, Math.max(1e-9, candidate.priorMean));
    const successes = Math.min(candidate.clicks, candidate.conversions) * keep;
    const a = successes + mean * candidate.priorStrength;
    const b = candidate.clicks * keep - successes + (1 - mean) * candidate.priorStrength;
    const chance = 1 - betaCdf(Math.min(0.999999, candidate.needed), a, b);
    const draw = quantile(seeded(seed ^ hash(candidate.key))(), a, b);
    return { ...candidate, chance, draw, state: draw >= candidate.needed ? 'tried' : 'not-drawn' };
  });
  let left = budget;
  const order = [...drawn.keys()].sort(
    (i, j) => drawn[j]!.chance - drawn[i]!.chance || (drawn[i]!.key < drawn[j]!.key ? -1 : 1),
  );
  for (const i of order) {
    const retry = drawn[i]!;
    if (retry.state !== 'tried') continue;
    left -= retry.cost;
    // From the first that does not fit on: cheaper ones behind it would come and go as the budget moves.
    if (left < -1e-9) retry.state = 'no-money';
  }
  return drawn;
}

function quantile(u: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (betaCdf(middle, a, b) < u) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** 32-bit FNV-1a of a key, for its own row of random numbers. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
