import { binomial, seeded } from './random.ts';
import { type Counts, shrink } from './shrink.ts';

/** How regional rates predict data they have not seen, against one rate for all. */
export interface HeldOut {
  splits: number;
  /** Share of the splits in which regional rates predicted better. */
  wins: number;
  /** Mean gain in log likelihood per held-out conversion; negative: pooling predicts better. */
  gain: number;
  /** Regional factors are used only when they beat pooling on the user's own data. */
  accepted: boolean;
}

const SPLITS = 10;

/**
 * Repeated half-splits of the counts (each click falls into one half or the other, seeded by the counts themselves): the
 * rates fitted on one half are scored on the other by log likelihood, next to the pooled rate of the same half. Accepted
 * when the mean gain is positive and most splits agree.
 */
export function heldOutGain(counts: Counts): HeldOut {
  const size = counts.trials.length;
  let seed = 17;
  for (let i = 0; i < size; i++) seed = (Math.imul(seed, 31) + counts.trials[i]! * 7 + counts.successes[i]!) | 0;
  const random = seeded(seed);
  let wins = 0;
  let gain = 0;
  let conversions = 0;
  for (let split = 0; split < SPLITS; split++) {
    const successes = Array.from({ length: size }, (_, i) => binomial(Math.round(counts.successes[i]!), 0.5, random));
    const trials = Array.from(
      { length: size },
      (_, i) =>
        successes[i]! + binomial(Math.round(Math.max(0, counts.trials[i]! - counts.successes[i]!)), 0.5, random),
    );
    const pooled = (sum(successes) + 0.5) / (sum(trials) + 1);
    const fit = shrink({ ...counts, trials, successes, mean: trials.map(() => pooled) }, { shift: true, coarse: true });
    let delta = 0;
    for (let i = 0; i < size; i++) {
      const x = Math.round(counts.successes[i]!) - successes[i]!;
      const n = Math.round(counts.trials[i]!) - trials[i]!;
      delta += x * Math.log(fit.rate[i]! / pooled) + Math.max(0, n - x) * Math.log((1 - fit.rate[i]!) / (1 - pooled));
      conversions += x;
    }
    gain += delta;
    if (delta > 0) wins += 1;
  }
  const perConversion = gain / Math.max(1, conversions);
  return { splits: SPLITS, wins: wins / SPLITS, gain: perConversion, accepted: gain > 0 && wins > SPLITS / 2 };
}

function sum(list: readonly number[]): number {
  return list.reduce((a, b) => a + b, 0);
}
