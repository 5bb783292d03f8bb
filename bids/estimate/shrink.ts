import { betaCdf, logBeta } from './special-functions.ts';

/** Groups with counts: `successes[i]` conversions in `trials[i]` clicks; `mean[i]` is the rate that the level above expects. */
export interface Counts {
  trials: ArrayLike<number>;
  successes: ArrayLike<number>;
  mean: ArrayLike<number>;
  /** A covariate of each group (a regional index), standardised by the caller; NaN: not known, counts as average. */
  covariate?: ArrayLike<number>;
}

/** One point of the grid that the prior's parameters are integrated over, with its posterior weight. */
interface GridPoint {
  /** Standard deviation of the groups' rates relative to their mean (1/√(mean × strength)). */
  spread: number;
  shift: number;
  slope: number;
  weight: number;
}

export interface Shrinkage {
  /** Posterior mean of each group's rate. */
  rate: Float64Array;
  /** Posterior mean of the spread: 0.05 says the groups hardly differ, 0.5 that half of them are off by half. */
  spread: number;
  /** Posterior mean of the effect of one standard deviation of the covariate, in log rate; 0 without a covariate. */
  slope: number;
  /** Mean of the prior of group i (after shift and covariate), and its strength in pseudo-clicks. */
  prior(i: number): { mean: number; strength: number };
  /** Posterior probability that group i's rate is below the given one. */
  below(i: number, rate: number): number;
  /** Equal-tailed credible interval of group i. */
  interval(i: number, level?: number): { low: number; high: number };
}

export interface ShrinkOptions {
  /** Also estimate a common shift of all means: at the level whose mean is not given from above. */
  shift?: boolean;
  /** A grid a tenth as fine: for scores that are averaged over many fits. */
  coarse?: boolean;
}

/** Prior standard deviation of the covariate's effect, in log rate per standard deviation: factors of 1.6 are ordinary. */
const SLOPE_SD = 0.5;
const NONE = [0];

/**
 * Beta-binomial empirical Bayes with everything about the prior integrated, not plugged in: group i's rate is
 * Beta(m_i k_i, (1 − m_i) k_i) with m_i = mean_i · exp(shift + slope · covariate_i) and m_i k_i = 1/spread². The posterior
 * of (spread, shift, slope) is taken on a grid (flat in spread up to 1.5, normal in slope), and each group's posterior is
 * the mixture over it. Plugging in one fitted strength makes intervals too narrow with thin data; the mixture does not.
 */
export function shrink(counts: Counts, options: ShrinkOptions = {}): Shrinkage {
  const size = counts.trials.length;
  const grid = posteriorGrid(counts, options);
  const parts = grid.filter((point) => point.weight > 2e-4);
  const total = parts.reduce((sum, point) => sum + point.weight, 0);
  for (const point of parts) point.weight /= total;
  const rate = new Float64Array(size);
  let spread = 0;
  let slope = 0;
  for (const point of parts) {
    spread += point.weight * point.spread;
    slope += point.weight * point.slope;
    for (let i = 0; i < size; i++) {
      const mean = priorMean(counts, point, i);
      const strength = strengthOf(point, mean);
      rate[i]! += (point.weight * (counts.successes[i]! + mean * strength)) / (counts.trials[i]! + strength);
    }
  }
  return {
    rate,
    spread,
    slope,
    prior: (i) => {
      let mean = 0;
      for (const point of parts) mean += point.weight * priorMean(counts, point, i);
      return { mean, strength: strengthOf({ spread }, mean) };
    },
    below: (i, at) =>
      posteriorOf(counts, parts, i).reduce((sum, beta) => sum + beta.weight * betaCdf(at, beta.a, beta.b), 0),
    interval: (i, level = 0.9) => mixtureInterval(counts, parts, i, level),
  };
}

function priorMean(counts: Counts, point: Omit<GridPoint, 'weight'>, i: number): number {
  const covariate = counts.covariate?.[i];
  const effect = point.shift + (covariate === undefined || Number.isNaN(covariate) ? 0 : point.slope * covariate);
  return Math.min(0.95, Math.max(1e-9, counts.mean[i]! * Math.exp(effect)));
}

function strengthOf(point: { spread: number }, mean: number): number {
  return 1 / (point.spread * point.spread * mean);
}

/** Log marginal likelihood of all groups at one grid point (constants left out). */
function evidence(counts: Counts, point: Omit<GridPoint, 'weight'>): number {
  let sum = 0;
  for (let i = 0; i < counts.trials.length; i++) {
    const n = counts.trials[i]!;
    if (n <= 0) continue;
    const x = Math.min(n, counts.successes[i]!);
    const mean = priorMean(counts, point, i);
    const strength = strengthOf(point, mean);
    const a = mean * strength;
    const b = strength - a;
    sum += logBeta(x + a, n - x + b) - logBeta(a, b);
  }
  return sum;
}

function posteriorGrid(counts: Counts, options: ShrinkOptions): GridPoint[] {
  let successes = 0;
  let expected = 0;
  let groups = 0;
  for (let i = 0; i < counts.trials.length; i++) {
    if (counts.trials[i]! <= 0) continue;
    groups += 1;
    successes += counts.successes[i]!;
    expected += counts.trials[i]! * counts.mean[i]!;
  }
  const fine = options.coarse ? 8 : 22;
  const spreads = Array.from({ length: fine }, (_, i) => 0.03 + (1.5 - 0.03) * (i / (fine - 1)) ** 1.5);
  // The grid is even in the 1.5th root, so each point stands for a different width of spread.
  const widths = spreads.map((_, i) => Math.sqrt((i + 0.25) / (fine - 1)));
  const centre = options.shift ? Math.log((successes + 0.5) / (expected + 0.5)) : 0;
  const slopes = counts.covariate
    ? Array.from(
        { length: options.coarse ? 5 : 9 },
        (_, i) => (i - (options.coarse ? 2 : 4)) * (options.coarse ? 0.55 : 0.32),
      )
    : NONE;
  const points: GridPoint[] = [];
  let best = -Infinity;
  for (const [at, spread] of spreads.entries()) {
    const sd = Math.sqrt(1 / (successes + 1) + (spread * spread) / Math.max(1, groups));
    const shifts = options.shift
      ? (options.coarse ? [-1.3, 0, 1.3] : [-2.2, -1.1, 0, 1.1, 2.2]).map((z) => centre + z * sd)
      : NONE;
    for (const shift of shifts) {
      for (const slope of slopes) {
        const log =
          evidence(counts, { spread, shift, slope }) +
          Math.log(widths[at]! * (options.shift ? sd : 1)) -
          (slope * slope) / (2 * SLOPE_SD * SLOPE_SD);
        best = Math.max(best, log);
        points.push({ spread, shift, slope, weight: log });
      }
    }
  }
  let total = 0;
  for (const point of points) total += point.weight = Math.exp(point.weight - best);
  for (const point of points) point.weight /= total;
  return points;
}

/** Group i's posterior: a mixture of betas over the grid. */
function posteriorOf(counts: Counts, parts: readonly GridPoint[], i: number) {
  const n = counts.trials[i]!;
  const x = Math.min(n, counts.successes[i]!);
  return parts.map((point) => {
    const mean = priorMean(counts, point, i);
    const strength = strengthOf(point, mean);
    return { weight: point.weight, a: x + mean * strength, b: n - x + (1 - mean) * strength };
  });
}

function mixtureInterval(counts: Counts, parts: readonly GridPoint[], i: number, level: number) {
  const betas = posteriorOf(counts, parts, i);
  const quantile = (target: number) => {
    let low = Math.log(1e-10);
    let high = 0;
    for (let step = 0; step < 30; step++) {
      const middle = (low + high) / 2;
      const at = Math.exp(middle);
      let cdf = 0;
      for (const beta of betas) cdf += beta.weight * betaCdf(at, beta.a, beta.b);
      if (cdf < target) low = middle;
      else high = middle;
    }
    return Math.exp((low + high) / 2);
  };
  return { low: quantile((1 - level) / 2), high: quantile((1 + level) / 2) };
}
