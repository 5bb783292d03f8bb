import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binomial, normal, poisson, seeded } from '../bids/estimate/random.ts';
import { shrink } from '../bids/estimate/shrink.ts';
import { allocate } from '../bids/optimise/allocate.ts';
import { playRounds } from '../bids/simulate/strategies.ts';
import { packagePath } from '../src/io/package-path.ts';
import type { Bar, Bench } from './bench.ts';
import { bruteForce } from './bids/brute-force.ts';
import { lpOptimum } from './bids/lp-oracle.ts';
import { randomProblem } from './bids/random-problem.ts';
import { structureGap } from './bids/structure-gap.ts';

/** Sizes; `quick` is for looking while developing. */
const FULL = { instances: 200, tiny: 60, keywords: 100_000, coverage: 40, gaps: 12, markets: 50, rows: 1_000_000 };
const QUICK = { instances: 20, tiny: 20, keywords: 10_000, coverage: 8, gaps: 4, markets: 4, rows: 50_000 };

export const bench: Bench = {
  name: 'bids',
  about:
    'allocation against the LP optimum, speed and memory, intervals, structure loss, simulated markets, streaming export',
  async run(args) {
    const size = args.includes('quick') ? QUICK : FULL;
    const bars: Bar[] = [];
    const add = (name: string, value: number, bar: number | null, unit: string, kind: Bar['kind']) =>
      bars.push({ name, value, bar, unit, kind });
    const lp = await againstLp(size.instances);
    add('least share of the LP optimum', lp.least, 0.99, 'ratio', 'min');
    add('mean share of the LP optimum', lp.mean, 0.998, 'ratio', 'min');
    add('largest excess over a budget or cap', lp.excess, 1e-9, 'share', 'max');
    add('least share of brute force, whole levels', againstBruteForce(size.tiny), 0.99, 'ratio', 'min');
    const big = await child('allocate', size.keywords);
    add(`allocate ${size.keywords} keywords x 31 regions x 6 levels`, big.seconds!, 15, 's', 'max');
    add('peak memory of it', big.peakMb!, 1024, 'MB', 'max');
    add('its share of the proven bound', big.ofBound!, 0.99, 'ratio', 'min');
    add('structure fit of the same size', big.fitSeconds!, null, 's', 'max');
    for (const clicks of [50, 200, 1000]) {
      const covered = coverage(clicks, size.coverage);
      add(`90 % intervals cover at ${clicks} clicks a region`, covered, 0.85, 'share', 'min');
      add(`and not more than`, covered, 0.95, 'share', 'max');
    }
    add('largest gap of reported and true structure loss', structureGap(size.gaps), 0.5, 'points', 'max');
    const markets = await playMarkets(size.markets);
    add(`markets won against both rules of ${size.markets}`, markets.won, 0.9, 'share', 'min');
    add('profit of the oracle that is reached', markets.ofOracle, null, 'ratio', 'min');
    add('same for one uniform bid', markets.uniform, null, 'ratio', 'min');
    add('same for the proportional rule', markets.proportional, null, 'ratio', 'min');
    const out = await child('export', size.rows);
    add(`export ${size.rows} keyword rows`, out.seconds!, 30, 's', 'max');
    add('peak memory of the export', out.peakMb!, 300, 'MB', 'max');
    add('same input, same bytes', out.same!, 1, 'yes', 'min');
    return { bars, notes: { size } };
  },
};

async function againstLp(instances: number) {
  let least = 1;
  let sum = 0;
  let excess = 0;
  for (let seed = 1; seed <= instances; seed++) {
    const problem = randomProblem(seed, {
      keywords: [5, 8, 12, 20, 40, 5, 8, 12, 30, 60][seed % 10]!,
      levels: 4 + (seed % 5),
      planCaps: seed % 2 === 0,
    });
    if (seed % 4 === 0) problem.selfFinancing = true;
    const made = allocate(problem);
    const share = made.value / (await lpOptimum(problem));
    least = Math.min(least, share);
    sum += share;
    excess = Math.max(excess, made.cost / problem.budget - 1);
    for (const [r, cap] of problem.regionCaps.entries())
      excess = Math.max(excess, cap === 0 ? made.regionCost[r]! : made.regionCost[r]! / cap - 1);
    for (const [p, cap] of problem.planCaps.entries()) excess = Math.max(excess, made.planCost[p]! / cap - 1);
  }
  return { least, mean: sum / instances, excess };
}

function againstBruteForce(instances: number): number {
  let least = Infinity;
  for (let seed = 1; seed <= instances; seed++) {
    const problem = randomProblem(seed, { keywords: 2, regions: 4, levels: 3, plans: 2, planCaps: seed % 2 === 0 });
    problem.wholeLevels = true;
    const best = bruteForce(problem);
    if (best > 0) least = Math.min(least, allocate(problem).value / best);
  }
  return least;
}

function coverage(clicks: number, runs: number): number {
  let inside = 0;
  for (let run = 0; run < runs; run++) {
    const random = seeded(clicks * 7717 + run);
    const truth = Array.from({ length: 31 }, () => 0.02 * Math.exp(0.5 * normal(random)));
    const trials = truth.map(() => poisson(clicks * Math.exp(0.8 * normal(random) - 0.32), random));
    const successes = truth.map((rate, i) => binomial(trials[i]!, rate, random));
    const pooled = Math.max(1e-4, successes.reduce((a, b) => a + b, 0) / trials.reduce((a, b) => a + b, 0));
    const fit = shrink({ trials, successes, mean: truth.map(() => pooled) }, { shift: true });
    for (const [i, rate] of truth.entries()) {
      const { low, high } = fit.interval(i);
      if (low <= rate && rate <= high) inside += 1;
    }
  }
  return inside / (31 * runs);
}

async function playMarkets(markets: number) {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const totals = { won: 0, ofOracle: 0, uniform: 0, proportional: 0 };
  for (let seed = 1; seed <= markets; seed++) {
    const rounds = playRounds(seed);
    const [souk, uniform, proportional, oracle] = [
      sum(rounds.souk),
      sum(rounds.uniform),
      sum(rounds.proportional),
      sum(rounds.oracle),
    ];
    if (souk >= uniform && souk >= proportional) totals.won += 1 / markets;
    totals.ofOracle += souk / oracle / markets;
    totals.uniform += uniform / oracle / markets;
    totals.proportional += proportional / oracle / markets;
  }
  return totals;
}

/** A measured part in a process of its own, so that peaks of memory are its own. */
async function child(part: 'allocate' | 'export', size: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'));
  try {
    const run = spawn(
      process.execPath,
      [packagePath('dist', 'bench', 'bids', `${part}-process.js`), String(size), folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let out = '';
    run.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
    });
    const code = await new Promise((resolve) => run.on('close', resolve));
    if (code !== 0) throw new Error(`${part} ended with ${String(code)}; ${statSync(folder).size}`);
    return JSON.parse(out) as Record<string, number>;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
