import { createRequire } from 'node:module';
import type { AllocationProblem } from '../../bids/optimise/problem.ts';

interface HighsModel {
  solve(problem: string): { Status: string; ObjectiveValue: number };
}

let model: Promise<HighsModel> | undefined;

/** The LP optimum of an allocation problem by HiGHS (development only): the referee, never part of the product. */
export async function lpOptimum(problem: AllocationProblem): Promise<number> {
  const require = createRequire(import.meta.url);
  model ??= (require('highs') as () => Promise<HighsModel>)();
  const solved = (await model).solve(lpText(problem));
  if (solved.Status !== 'Optimal') throw new Error(`HiGHS: ${solved.Status}`);
  return solved.ObjectiveValue;
}

function lpText(problem: AllocationProblem): string {
  const { cells, levels, cost, value, region, plan, regionCaps, planCaps, budget } = problem;
  const objective: string[] = [];
  const rows: string[] = [];
  const sums = new Map<string, string[]>();
  const add = (row: string, term: string) => (sums.get(row) ?? sums.set(row, []).get(row)!).push(term);
  for (let c = 0; c < cells; c++) {
    const names: string[] = [];
    for (let l = 0; l < levels; l++) {
      const at = c * levels + l;
      const name = `x${at}`;
      names.push(name);
      objective.push(`+ ${value[at]} ${name}`);
      if (cost[at]! > 0) {
        add('b', `+ ${cost[at]} ${name}`);
        if (Number.isFinite(regionCaps[region[c]!]!)) add(`r${region[c]}`, `+ ${cost[at]} ${name}`);
        if (Number.isFinite(planCaps[plan[c]!]!)) add(`p${plan[c]}`, `+ ${cost[at]} ${name}`);
      }
      if (problem.selfFinancing)
        add('f', `${value[at]! >= cost[at]! ? '+' : '-'} ${Math.abs(value[at]! - cost[at]!)} ${name}`);
    }
    rows.push(`c${c}: ${names.join(' + ')} <= 1`);
  }
  for (const [row, terms] of sums) {
    const index = Number(row.slice(1));
    const limit = row === 'b' ? budget : row === 'f' ? 0 : row.startsWith('r') ? regionCaps[index] : planCaps[index];
    rows.push(`${row}: ${wrap(terms)} ${row === 'f' ? '>=' : '<='} ${limit}`);
  }
  return `Maximize\n obj: ${wrap(objective)}\nSubject To\n${rows.join('\n')}\nEnd\n`;
}

/** The LP format limits the length of a line. */
function wrap(terms: readonly string[]): string {
  const lines: string[] = [];
  for (let i = 0; i < terms.length; i += 20) lines.push(terms.slice(i, i + 20).join(' '));
  return lines.join('\n ');
}
