import { fitStructure } from './fit.ts';
import type { CellModel, Objective, Part, PartBids } from './model.ts';
import { totalsOf } from './totals.ts';

/** A proposal to split a plan in two. */
export interface Split {
  plan: number;
  by: 'keywords' | 'regions';
  /** The members of the smaller half: keyword or region numbers. */
  members: number[];
  /** What the objective gains a day, major units. */
  gain: number;
}

/**
 * Where splitting a plan pays most: by keywords (those whose ideal bids lean to other regions, along the first principal
 * direction of what keyword × region leaves over) or by regions (when the platform takes no factors, or too narrow ones).
 * The gain is the fitted value of the two halves over that of the whole at the same prices of money.
 */
export function proposeSplit(
  model: CellModel,
  objective: Objective,
  part: Part,
  bids: PartBids,
  prices: { region: Float64Array; plan: number },
  factors: boolean,
): Split | undefined {
  const candidates = [
    factors ? byKeywords(model, part, bids) : undefined,
    factors ? undefined : byRegions(model, part, prices),
  ];
  let best: Split | undefined;
  for (const candidate of candidates) {
    if (!candidate) continue;
    const gain = gainOf(model, objective, part, candidate, prices, factors);
    if (gain > (best?.gain ?? 0)) best = { plan: part.plan, ...candidate, gain };
  }
  return best;
}

type Candidate = Pick<Split, 'by' | 'members'>;

/** The two parts a split makes. */
export function splitPart(part: Part, split: Candidate): [Part, Part] {
  const inside = new Set(split.members);
  const halves = (list: ArrayLike<number>) =>
    [Array.from(list).filter((x) => !inside.has(x)), Array.from(list).filter((x) => inside.has(x))] as const;
  if (split.by === 'keywords') {
    const [a, b] = halves(part.keywords);
    return [
      { ...part, keywords: Uint32Array.from(a) },
      { ...part, keywords: Uint32Array.from(b) },
    ];
  }
  const [a, b] = halves(part.regions);
  return [
    { ...part, regions: Uint16Array.from(a) },
    { ...part, regions: Uint16Array.from(b) },
  ];
}

function gainOf(
  model: CellModel,
  objective: Objective,
  part: Part,
  split: Candidate,
  prices: { region: Float64Array; plan: number },
  factors: boolean,
): number {
  // At given prices the parts do not compete: value minus price × cost is what each contributes.
  const free: Objective = {
    kind: 'profit',
    budget: Infinity,
    regionCaps: objective.regionCaps.map((cap) => (cap === 0 ? 0 : Infinity)),
    planCaps: new Float64Array(model.plans).fill(Infinity),
  };
  const priced = { ...model, value: model.value.slice() };
  for (const k of part.keywords) {
    for (const r of part.regions) {
      const price = Math.max(1e-9, prices.region[r]! * prices.plan);
      priced.value[k * model.regions + r] = model.value[k * model.regions + r]! / price;
    }
  }
  const worth = (parts: readonly Part[]) => {
    const fit = fitStructure(priced, free, parts, {
      rounds: 25,
      ...(factors ? {} : { fixedFactors: parts.map((p) => new Float64Array(p.regions.length).fill(1)) }),
    });
    let sum = 0;
    const totals = totalsOf(priced, parts, fit.bids);
    for (let r = 0; r < model.regions; r++)
      sum += (totals.regionValue[r]! - totals.regionCost[r]!) * prices.region[r]! * prices.plan;
    return sum;
  };
  return worth(splitPart(part, split)) - worth([part]);
}

function byKeywords(model: CellModel, part: Part, bids: PartBids): Candidate | undefined {
  const rows = part.keywords.length;
  const columns = part.regions.length;
  if (rows < 2 || columns < 2) return undefined;
  // What is left of ln(value) after keyword and region effects, weighted by clicks.
  const rest = new Float64Array(rows * columns);
  const weight = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const cell = part.keywords[i]! * model.regions + part.regions[j]!;
      if (model.value[cell]! <= 0 || model.clicks[cell]! <= 0 || bids.factor[j]! <= 0) continue;
      rest[i * columns + j] = Math.log(model.value[cell]!);
      weight[i * columns + j] = model.clicks[cell]!;
    }
  }
  for (let pass = 0; pass < 12; pass++) {
    centre(rest, weight, rows, columns, true);
    centre(rest, weight, rows, columns, false);
  }
  const side = firstDirection(rest, weight, rows, columns);
  const members = [...side.keys()].filter((i) => side[i]! > 0).map((i) => part.keywords[i]!);
  return members.length === 0 || members.length === rows ? undefined : { by: 'keywords', members };
}

function centre(rest: Float64Array, weight: Float64Array, rows: number, columns: number, byRow: boolean): void {
  for (let a = 0; a < (byRow ? rows : columns); a++) {
    let sum = 0;
    let total = 0;
    for (let b = 0; b < (byRow ? columns : rows); b++) {
      const at = byRow ? a * columns + b : b * columns + a;
      sum += rest[at]! * weight[at]!;
      total += weight[at]!;
    }
    if (total === 0) continue;
    for (let b = 0; b < (byRow ? columns : rows); b++) {
      const at = byRow ? a * columns + b : b * columns + a;
      if (weight[at]! > 0) rest[at]! -= sum / total;
    }
  }
}

/** Scores of the rows on the first principal direction (power iteration from a fixed start). */
function firstDirection(rest: Float64Array, weight: Float64Array, rows: number, columns: number): Float64Array {
  let direction = Float64Array.from({ length: columns }, (_, j) => Math.cos(j + 1));
  const score = new Float64Array(rows);
  for (let pass = 0; pass < 20; pass++) {
    const next = new Float64Array(columns);
    for (let i = 0; i < rows; i++) {
      let dot = 0;
      for (let j = 0; j < columns; j++) dot += rest[i * columns + j]! * weight[i * columns + j]! * direction[j]!;
      score[i] = dot;
      for (let j = 0; j < columns; j++) next[j]! += dot * rest[i * columns + j]! * weight[i * columns + j]!;
    }
    const length = Math.hypot(...next);
    if (length < 1e-12) return new Float64Array(rows);
    direction = next.map((x) => x / length);
  }
  return score;
}

/** Regions sorted by what they are worth per click; the cut that leaves least spread inside the halves. */
function byRegions(model: CellModel, part: Part, prices: { region: Float64Array }): Candidate | undefined {
  const worth = Array.from(part.regions, (r) => {
    let value = 0;
    let clicks = 0;
    for (const k of part.keywords) {
      clicks += model.clicks[k * model.regions + r]!;
      value += model.clicks[k * model.regions + r]! * model.value[k * model.regions + r]!;
    }
    return { r, log: Math.log(Math.max(1e-9, value / Math.max(1e-9, clicks) / prices.region[r]!)), clicks };
  }).sort((a, b) => b.log - a.log);
  if (worth.length < 2) return undefined;
  const spread = (list: typeof worth) => {
    const total = list.reduce((sum, x) => sum + x.clicks, 0);
    const mean = list.reduce((sum, x) => sum + x.clicks * x.log, 0) / Math.max(1e-9, total);
    return list.reduce((sum, x) => sum + x.clicks * (x.log - mean) ** 2, 0);
  };
  let best = { cut: 1, loss: Infinity };
  for (let cut = 1; cut < worth.length; cut++) {
    const loss = spread(worth.slice(0, cut)) + spread(worth.slice(cut));
    if (loss < best.loss) best = { cut, loss };
  }
  return { by: 'regions', members: worth.slice(0, best.cut).map((x) => x.r) };
}
