import type { Hulls } from './hulls.ts';
import type { AllocationProblem, FillState } from './problem.ts';

/** Exchanges that gain less than this share of the highest return are rounding. */
const TOLERANCE = 1e-9;
const MAX_EXCHANGES = 5000;

/** An edge of the money network and how much it can still carry. `cell` ≥ 0: a step of that cell up or down. */
interface Edge {
  from: number;
  to: number;
  gain: number;
  room: number;
  cell: number;
}

/**
 * Makes the allocation optimal when plan caps cross region caps. Money flows from the total to regions, through cells to
 * plans; a solution is optimal exactly when no round trip of money gains value (cycle cancelling, Klein 1967). The prices
 * have brought it close, so few round trips are left. The network has one node per region and per capped plan.
 */
export function exchangeMoney(problem: AllocationProblem, hulls: Hulls, state: FillState): void {
  const network = new Network(problem, hulls, state);
  for (let i = 0; i < MAX_EXCHANGES; i++) {
    const cycle = network.gainingCycle();
    if (!cycle) return;
    network.push(cycle);
  }
}

class Network {
  readonly #problem: AllocationProblem;
  readonly #hulls: Hulls;
  readonly #state: FillState;
  readonly #regions: number;
  /** Node of each plan: capped plans have their own, all others share one. */
  readonly #planNode: Uint32Array;
  readonly #capOf: number[];
  readonly #costOf: Float64Array;
  readonly #nodes: number;
  /** Cells by pair of region and plan node. */
  readonly #pairs = new Map<number, number[]>();
  readonly #pairEdges = new Map<number, Edge[]>();
  #scale = 0;

  constructor(problem: AllocationProblem, hulls: Hulls, state: FillState) {
    this.#problem = problem;
    this.#hulls = hulls;
    this.#state = state;
    this.#regions = problem.regionCaps.length;
    this.#planNode = new Uint32Array(problem.planCaps.length);
    this.#capOf = [Infinity];
    for (const [p, cap] of problem.planCaps.entries()) {
      if (Number.isFinite(cap)) this.#planNode[p] = this.#capOf.push(cap) - 1;
    }
    this.#costOf = new Float64Array(this.#capOf.length);
    for (const [p, cost] of state.planCost.entries()) this.#costOf[this.#planNode[p]!]! += cost;
    // Node 0 is the total, then regions, then plan nodes.
    this.#nodes = 1 + this.#regions + this.#capOf.length;
    for (let c = 0; c < problem.cells; c++) {
      if (hulls.size[c] === 0) continue;
      const key = problem.region[c]! * this.#capOf.length + this.#planNode[problem.plan[c]!]!;
      const cells = this.#pairs.get(key);
      if (cells) cells.push(c);
      else this.#pairs.set(key, [c]);
    }
    for (const key of this.#pairs.keys()) this.#refresh(key);
  }

  /** The best step up and the cheapest step down of a pair, as edges. */
  #refresh(key: number): void {
    const r = 1 + Math.floor(key / this.#capOf.length);
    const p = 1 + this.#regions + (key % this.#capOf.length);
    let up: Edge | undefined;
    let down: Edge | undefined;
    for (const c of this.#pairs.get(key)!) {
      const { above, below } = this.#stepsOf(c);
      if (above && above.room > 0 && (!up || above.slope > up.gain)) {
        up = { from: r, to: p, gain: above.slope, room: above.room, cell: c };
      }
      if (below && below.room > 0 && (!down || -below.slope > down.gain)) {
        down = { from: p, to: r, gain: -below.slope, room: below.room, cell: c };
      }
      if (above) this.#scale = Math.max(this.#scale, Number.isFinite(above.slope) ? above.slope : 0);
    }
    this.#pairEdges.set(
      key,
      [up, down].filter((edge) => edge !== undefined),
    );
  }

  #stepsOf(c: number) {
    const { levels, cost, value } = this.#problem;
    const base = c * levels;
    const size = this.#hulls.size[c]!;
    const current = this.#state.level[c]!;
    const between = this.#state.between.get(c);
    let j = 0;
    while (j < size && this.#hulls.level[base + j]! <= current) j += 1;
    const segment = (to: number) => {
      const from = to > 0 ? base + this.#hulls.level[base + to - 1]! : -1;
      const at = base + this.#hulls.level[base + to]!;
      const dx = cost[at]! - (from < 0 ? 0 : cost[from]!);
      return { dx, slope: (value[at]! - (from < 0 ? 0 : value[from]!)) / dx };
    };
    const next = j < size ? segment(j) : undefined;
    const last = j > 0 ? segment(j - 1) : undefined;
    const share = between?.share ?? 0;
    return {
      above: next && { slope: next.slope, room: next.dx * (1 - share) },
      below:
        share > 0 && next ? { slope: next.slope, room: next.dx * share } : last && { slope: last.slope, room: last.dx },
    };
  }

  #edges(): Edge[] {
    const { budget, regionCaps } = this.#problem;
    const edges: Edge[] = [];
    const add = (from: number, to: number, cost: number, cap: number) => {
      const room = cap - cost;
      if (room > 1e-12 * (1 + cost)) edges.push({ from, to, gain: 0, room, cell: -1 });
      if (cost > 0) edges.push({ from: to, to: from, gain: 0, room: cost, cell: -1 });
    };
    // The total is one node entered by plans and left to regions; its own cap is felt by the arc inside it, kept as the
    // last node.
    const inside = this.#nodes;
    // Under the self-financing rule only exchanges are made that leave the amount of money as it is.
    if (!this.#problem.selfFinancing) add(inside, 0, this.#state.cost, budget);
    for (let r = 0; r < this.#regions; r++) add(0, 1 + r, this.#state.regionCost[r]!, regionCaps[r]!);
    for (let p = 0; p < this.#capOf.length; p++) add(1 + this.#regions + p, inside, this.#costOf[p]!, this.#capOf[p]!);
    for (const pair of this.#pairEdges.values()) edges.push(...pair);
    return edges;
  }

  /** A round trip of money that gains value, by Bellman–Ford; undefined at the optimum. */
  gainingCycle(): Edge[] | undefined {
    const edges = this.#edges().filter((edge) => edge.room > 0);
    const size = this.#nodes + 1;
    const best = new Float64Array(size);
    const via: (Edge | undefined)[] = new Array(size).fill(undefined);
    const tolerance = this.#scale * TOLERANCE;
    let touched = -1;
    for (let round = 0; round <= size; round++) {
      touched = -1;
      for (const edge of edges) {
        if (best[edge.from]! + edge.gain > best[edge.to]! + tolerance) {
          best[edge.to] = best[edge.from]! + edge.gain;
          via[edge.to] = edge;
          touched = edge.to;
        }
      }
      if (touched < 0) return undefined;
    }
    let node = touched;
    for (let i = 0; i < size; i++) node = via[node]!.from;
    const cycle: Edge[] = [];
    for (let at = node; ; ) {
      const edge = via[at]!;
      cycle.push(edge);
      at = edge.from;
      if (at === node) return cycle;
    }
  }

  push(cycle: readonly Edge[]): void {
    const amount = cycle.reduce((least, edge) => Math.min(least, edge.room), Infinity);
    for (const edge of cycle) {
      if (edge.cell < 0) continue;
      const up = edge.to > this.#regions;
      const money = up ? amount : -amount;
      this.#move(edge.cell, money, amount >= edge.room * (1 - 1e-12));
      const r = (up ? edge.from : edge.to) - 1;
      const p = (up ? edge.to : edge.from) - 1 - this.#regions;
      this.#state.cost += money;
      this.#state.value += edge.gain * amount;
      this.#state.regionCost[r]! += money;
      this.#state.planCost[this.#problem.plan[edge.cell]!]! += money;
      this.#costOf[p]! += money;
      this.#refresh(r * this.#capOf.length + p);
    }
  }

  /** Moves one cell along its hull by an amount of money inside one step; `whole`: exactly to the end of the step. */
  #move(c: number, money: number, whole: boolean): void {
    const { levels, cost } = this.#problem;
    const base = c * levels;
    const { level, between } = this.#state;
    const hull = (j: number) => this.#hulls.level[base + j]!;
    let j = 0;
    while (j < this.#hulls.size[c]! && hull(j) <= level[c]!) j += 1;
    let share = between.get(c)?.share ?? 0;
    if (money < 0 && share === 0) {
      j -= 1;
      share = 1;
      level[c] = j > 0 ? hull(j - 1) : -1;
    }
    const upper = hull(j);
    const dx = cost[base + upper]! - (j > 0 ? cost[base + hull(j - 1)]! : 0);
    share = whole ? (money > 0 ? 1 : 0) : share + money / dx;
    between.delete(c);
    if (share >= 1) level[c] = upper;
    else if (share > 0) between.set(c, { upper, share });
  }
}
