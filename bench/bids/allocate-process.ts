import { allocate } from '../../bids/optimise/allocate.ts';
import { fitStructure } from '../../bids/structure/fit.ts';
import { wholePlans } from '../../bids/structure/model.ts';
import { randomProblem } from './random-problem.ts';
import { randomModel } from './structure-gap.ts';

/** Child of the bids bench: one allocation and one structure fit of the given number of keywords; prints one JSON object. */
const keywords = Number(process.argv[2]);
const plans = 20;
const result: Record<string, number> = {};
{
  const problem = randomProblem(1, { keywords, levels: 6, plans });
  const start = performance.now();
  const made = allocate(problem);
  result['seconds'] = (performance.now() - start) / 1000;
  result['ofBound'] = made.value / made.bound;
  result['peakMb'] = process.resourceUsage().maxRSS / 1024;
}
{
  const model = randomModel(1, keywords, plans, 0.2);
  const money = model.clicks.reduce((sum, clicks, c) => sum + clicks * model.bid[Math.floor(c / 31)]! * 0.7, 0);
  const open = {
    kind: 'value' as const,
    budget: money * 0.8,
    regionCaps: new Float64Array(31).fill(Infinity),
    planCaps: new Float64Array(plans).fill(Infinity),
  };
  const start = performance.now();
  fitStructure(model, open, wholePlans(model));
  result['fitSeconds'] = (performance.now() - start) / 1000;
}
console.log(JSON.stringify(result));
