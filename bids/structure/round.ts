import type { FactorRange } from '../model/platform.ts';
import { factorWindow } from './fit.ts';
import type { CellModel, Objective, Part, PartBids } from './model.ts';
import { type Totals, totalsOf } from './totals.ts';

export interface Rounded {
  bids: PartBids[];
  totals: Totals;
  /** Regions of a part whose factor had to be moved into the platform's range. */
  clamped: { part: number; region: number }[];
}

/**
 * Bids and factors as the platform takes them: factors anchored and stepped inside its range, what that takes
 * from them put into the bids, and bids cut down to whole steps, so that no budget is exceeded. On a platform without factors all served
 * regions of a part share factor 1. `jump`: most that a factor or bid may move in this run (1.3 = 30 %); factors that were
 * fitted under it are not anchored anew, because that would move them all again.
 */
export function roundToPlatform(
  model: CellModel,
  objective: Objective,
  parts: readonly Part[],
  ideal: readonly PartBids[],
  range: FactorRange,
  bidStep: number,
  steps: { minBid: number; maxBid: number },
  jump?: number | undefined,
): Rounded {
  const clamped: Rounded['clamped'] = [];
  const bids = parts.map((part, at) => {
    const { factor, unit } = (jump === undefined ? anchored : withinJump(jump))(model, part, ideal[at]!, range, (j) =>
      clamped.push({ part: at, region: part.regions[j]! }),
    );
    // What the factors lose by being anchored goes into the bids: only the product counts.
    const whole = (bid: number) => Math.floor(Math.min(steps.maxBid, bid * unit) / bidStep + 1e-7) * bidStep;
    // Cutting to whole steps must not go below what one run may cut; what a budget has cut lower stays so.
    const least = (k: number, bid: number) => {
      if (jump === undefined) return 0;
      const low = model.bid[k]! / jump;
      return bid >= low * (1 - 1e-9) ? Math.ceil(low / bidStep - 1e-7) * bidStep : 0;
    };
    return {
      factor,
      bid: ideal[at]!.bid.map((bid, i) => (bid <= 0 ? 0 : Math.max(0, whole(bid), least(part.keywords[i]!, bid)))),
    };
  });
  // A bid below the platform's least one cannot be written: the least bid it is, unless that breaks a budget.
  for (const part of bids)
    for (const [i, bid] of part.bid.entries()) if (bid > 0 && bid < steps.minBid) part.bid[i] = steps.minBid;
  const kept = intoBudgets(model, objective, parts, bids, bidStep);
  return { bids: kept, totals: totalsOf(model, parts, kept), clamped };
}

/** Last look: while a budget is exceeded (least bids can do that), bids of its plans go down step by step to nothing. */
function intoBudgets(
  model: CellModel,
  objective: Objective,
  parts: readonly Part[],
  bids: PartBids[],
  bidStep: number,
): PartBids[] {
  for (let round = 0; round < 200; round++) {
    const totals = totalsOf(model, parts, bids);
    let over = false;
    for (const [at, part] of parts.entries()) {
      let excess = Math.max(
        totals.cost / objective.budget,
        totals.planCost[part.plan]! / objective.planCaps[part.plan]!,
      );
      for (const [j, r] of part.regions.entries()) {
        if (bids[at]!.factor[j]! > 0)
          excess = Math.max(excess, totals.regionCost[r]! / Math.max(1e-12, objective.regionCaps[r]!));
      }
      if (!(excess > 1 + 1e-12)) continue;
      over = true;
      for (const [i, bid] of bids[at]!.bid.entries()) {
        bids[at]!.bid[i] = Math.max(0, Math.floor((bid * Math.min(0.999, excess ** -0.6)) / bidStep + 1e-7) * bidStep);
      }
    }
    if (!over) break;
  }
  return bids;
}

function anchored(
  model: CellModel,
  part: Part,
  bids: PartBids,
  range: FactorRange,
  onClamp: (j: number) => void,
): { factor: Float64Array; unit: number } {
  const factor = bids.factor.slice();
  const served = [...factor.keys()].filter((j) => factor[j]! > 0);
  if (served.length === 0) return { factor, unit: 1 };
  if (!range.supported) {
    for (const j of served) factor[j] = 1;
    return { factor, unit: 1 };
  }
  const unit = range.anchor === 'lowest' ? lowestAnchor(model, part, factor, served, range) : middle(factor, served);
  for (const j of served) {
    const stepped = Math.round(factor[j]! / unit / range.step) * range.step;
    const kept = Math.min(range.max, Math.max(range.min, stepped));
    if (Math.abs(kept - stepped) > range.step / 2) onClamp(j);
    factor[j] = Math.round(kept * 1e6) / 1e6;
  }
  return { factor, unit };
}

/** Factors on whole steps inside what one run may move them, and inside the platform's range above all. */
function withinJump(jump: number): typeof anchored {
  return (model, part, bids, range, onClamp) => {
    const factor = bids.factor.slice();
    for (const [j, r] of part.regions.entries()) {
      if (factor[j]! <= 0) continue;
      if (!range.supported) {
        factor[j] = 1;
        continue;
      }
      const { low, high } = factorWindow(model.factor[part.plan * model.regions + r]!, jump, range);
      const first = Math.ceil(low / range.step - 1e-7) * range.step;
      const last = Math.max(first, Math.floor(high / range.step + 1e-7) * range.step);
      const stepped = Math.round(factor[j]! / range.step) * range.step;
      // A cap may have cut the factor below what one run may: then only the platform's range holds it.
      const floor = factor[j]! < low * (1 - 1e-9) ? range.min : first;
      const kept = Math.min(last, Math.max(floor, stepped));
      if (Math.abs(kept - stepped) > range.step / 2) onClamp(j);
      factor[j] = Math.round(kept * 1e6) / 1e6;
    }
    return { factor, unit: 1 };
  };
}

function middle(factor: Float64Array, served: readonly number[]): number {
  return Math.exp(served.reduce((sum, j) => sum + Math.log(factor[j]!), 0) / served.length);
}

/**
 * The unit that makes the lowest served region the platform's least factor. When the regions lie further apart than the
 * range, the window over them is laid where least money lies outside.
 */
function lowestAnchor(
  model: CellModel,
  part: Part,
  factor: Float64Array,
  served: readonly number[],
  range: FactorRange,
): number {
  const ratio = range.max / range.min;
  const lowest = Math.min(...served.map((j) => factor[j]!));
  if (Math.max(...served.map((j) => factor[j]!)) <= lowest * ratio) return lowest / range.min;
  const weight = served.map((j) => {
    let clicks = 0;
    for (const k of part.keywords) clicks += model.clicks[k * model.regions + part.regions[j]!]!;
    return clicks;
  });
  let best = { unit: lowest, loss: Infinity };
  for (const j of served) {
    const floor = factor[j]!;
    let loss = 0;
    for (const [i, other] of served.entries()) {
      const f = factor[other]!;
      loss += weight[i]! * Math.max(0, Math.log(floor / f), Math.log(f / (floor * ratio)));
    }
    if (loss < best.loss) best = { unit: floor, loss };
  }
  return best.unit / range.min;
}
