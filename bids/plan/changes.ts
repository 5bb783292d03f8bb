import { currencyExponent } from '../../src/kernel/money.ts';
import { hourChanges } from '../dayparts/hour-changes.ts';
import { KEYWORD_CUT } from '../explore/retries.ts';
import type { Change } from '../model/change.ts';
import { clicksAt } from '../structure/model.ts';
import type { Decision } from './decide.ts';
import type { Pause } from './pauses.ts';

/** The changes that bring the account to the decision, regions first, then hours, then keywords, each in the order of the data. */
export function changesOf(decision: Decision, pauses: readonly Pause[]): Change[] {
  const live = decision.built.planNames.filter((plan) =>
    decision.data.keywords.some((k) => k.plan === plan && !k.paused),
  );
  return [
    ...regionChanges(decision),
    ...hourChanges(decision.dayparts, live),
    ...keywordChanges(decision, pauses),
    ...retryChanges(decision),
  ];
}

function regionChanges(decision: Decision): Change[] {
  const { data, built, parts, rounded, closed } = decision;
  const { planNames } = built;
  const states = new Map(data.plans.map((plan) => [plan.name, plan]));
  const changes: Change[] = [];
  const main = mainParts(decision);
  for (const [at, part] of parts.entries()) {
    // The other halves of a divided plan are plans of their own.
    if (!main.has(at)) continue;
    const plan = planNames[part.plan]!;
    const moved = movedRegions(decision, at);
    const state = states.get(plan);
    const next = new Map<string, number>();
    for (const [j, r] of part.regions.entries()) {
      if (rounded.bids[at]!.factor[j]! > 0) next.set(data.regions[r]!, Math.round(rounded.bids[at]!.factor[j]! * 1e6));
    }
    const differs = [...next].some(([code, ppm]) => ppm !== Math.round((state?.factors[code] ?? 1) * 1e6));
    // Without a single figure no factor has a reason.
    for (const [code, ppm] of nothingMeasured(data) ? [] : next) {
      const before = state?.factors[code] === undefined ? null : Math.round(state.factors[code] * 1e6);
      // The first factor of a plan makes its regions a list: all served ones must be on it.
      if (before === ppm || (!differs && !state?.stated && moved.length === 0 && ppm === 1_000_000)) continue;
      const r = data.regions.indexOf(code);
      changes.push({
        ...empty(plan),
        kind: 'region-factor',
        region: code,
        platformId: state?.locationIds[code] ?? null,
        before,
        after: ppm,
        reason:
          before === null && decision.retries.lift.has(code)
            ? 'region-retry'
            : reasonOf(decision, before ?? 1e6, ppm, 'region'),
        ...effect(decision, part.plan, r),
      });
    }
    const gone = moved.map((r) => ({ code: data.regions[r]!, plan, reason: 'moved-to-new-plan' }));
    for (const row of [...closed, ...gone]) {
      if (row.plan !== null && row.plan !== plan) continue;
      if (row.reason === 'excluded-in-account' || state?.excluded.includes(row.code)) continue;
      const before = state?.factors[row.code];
      changes.push({
        ...empty(plan),
        kind: 'region-exclude',
        region: row.code,
        platformId: state?.locationIds[row.code] ?? null,
        before: before === undefined ? (state?.stated ? null : 1_000_000) : Math.round(before * 1e6),
        after: null,
        reason: row.reason,
        ...effect(decision, part.plan, data.regions.indexOf(row.code)),
      });
    }
  }
  return changes;
}

/** Parts that are the plans of the account: all but the new halves of divided ones. */
function mainParts({ parts, divisions }: Decision): Set<number> {
  const halves = new Set(divisions.flatMap((division) => division.parts.slice(1).map((half) => half.part)));
  return new Set([...parts.keys()].filter((at) => !halves.has(at)));
}

/** Regions that other halves of a plan serve and this one does not: numbers of regions. */
function movedRegions({ parts }: Decision, at: number): number[] {
  const own = new Set(parts[at]!.regions);
  const others = parts.filter((part, n) => n !== at && part.plan === parts[at]!.plan);
  return [...new Set(others.flatMap((part) => [...part.regions].filter((r) => !own.has(r))))].sort((a, b) => a - b);
}

function empty(plan: string) {
  return { plan, unit: '', keyword: '', match: null, region: '', platformId: null };
}

/** Why a value moves. Further down than one run may cut is what a budget or cap asked for; further up, the platform's range. */
function reasonOf({ config }: Decision, before: number, after: number, what: 'region' | 'keyword'): string {
  const step = config.maxJump === null ? Infinity : (1 + config.maxJump) * (1 + 1e-9);
  // A last cut of one unit to fit the budget needs no reason of its own.
  if (after < before / step - 1) return 'cut-to-budget';
  if (after > before * step) return 'platform-range';
  if (what === 'keyword') return after > before ? 'keyword-up' : 'keyword-down';
  return after > before ? 'region-better' : after < before ? 'region-worse' : 'region-listed';
}

/** Difference of cost and value a day of a plan in a region, before and after. */
function effect(
  decision: Decision,
  plan: number,
  r: number,
): { costEffect: number | null; valueEffect: number | null } {
  const { built, parts, rounded } = decision;
  const { model } = built;
  let cost = 0;
  let value = 0;
  for (const [at, part] of parts.entries()) {
    if (part.plan !== plan) continue;
    const j = part.regions.indexOf(r);
    for (const [i, k] of part.keywords.entries()) {
      const present = model.bid[k]! * model.factor[plan * model.regions + r]!;
      const cell = k * model.regions + r;
      const clicks = model.clicks[cell]!;
      cost -= clicks * present * model.paid[k]!;
      value -= clicks * model.value[cell]!;
      const bid = j < 0 ? 0 : rounded.bids[at]!.bid[i]! * rounded.bids[at]!.factor[j]!;
      if (bid <= 0 || clicks === 0) continue;
      const next = clicksAt(model, k, r, bid);
      cost += next * bid * model.paid[k]!;
      value += next * model.value[cell]!;
    }
  }
  return { costEffect: cost, valueEffect: value };
}

/** Keywords that get another try are switched on at half of their former price. */
function retryChanges(decision: Decision): Change[] {
  const scale = 10 ** currencyExponent(decision.data.currency);
  return decision.retries.list.flatMap(({ keyword: k, state, cost }) => {
    if (k === null || state !== 'tried') return [];
    const { plan, unit, text, match, id, bid, inherited } = decision.data.keywords[k]!;
    const common = { plan, unit, keyword: text, match, region: '', platformId: id, reason: 'keyword-retry' };
    const after = Math.max(1, Math.floor(bid * KEYWORD_CUT * scale));
    return [
      { ...common, kind: 'keyword-pause' as const, before: 0, after: 1, costEffect: cost, valueEffect: null },
      {
        ...common,
        kind: 'keyword-bid' as const,
        before: inherited ? null : Math.round(bid * scale),
        after,
        costEffect: null,
        valueEffect: null,
      },
    ];
  });
}

function keywordChanges(decision: Decision, pauses: readonly Pause[]): Change[] {
  const { data, parts, rounded } = decision;
  const scale = 10 ** currencyExponent(data.currency);
  const stopped = new Map(pauses.map((pause) => [pause.keyword, pause]));
  const bids = new Map<number, number>();
  const main = mainParts(decision);
  const elsewhere = new Set<number>();
  for (const [at, part] of parts.entries()) {
    if (!main.has(at)) for (const k of part.keywords) elsewhere.add(k);
    else for (const [i, k] of part.keywords.entries()) bids.set(k, Math.round(rounded.bids[at]!.bid[i]! * scale));
  }
  const changes: Change[] = [];
  const blind = nothingMeasured(data);
  for (const [k, keyword] of data.keywords.entries()) {
    const common = {
      plan: keyword.plan,
      unit: keyword.unit,
      keyword: keyword.text,
      match: keyword.match,
      region: '',
      platformId: keyword.id,
    };
    if (stopped.has(k)) {
      changes.push({
        ...common,
        kind: 'keyword-pause',
        before: 1,
        after: 0,
        reason: 'target-out-of-reach',
        costEffect: -keyword.cost / data.keywordDays,
        valueEffect: null,
      });
      continue;
    }
    if (elsewhere.has(k) && !bids.has(k)) {
      // The keyword goes to a new plan; in the old one it is paused, so that it keeps its history and can come back.
      if (!keyword.paused)
        changes.push({
          ...common,
          kind: 'keyword-pause',
          before: 1,
          after: 0,
          reason: 'moved-to-new-plan',
          ...keywordEffect(decision, k, main),
        });
      continue;
    }
    if (blind) continue;
    const before = Math.round(keyword.bid * scale);
    const after = bids.get(k);
    if (keyword.paused || after === undefined || after === 0 || after === before) continue;
    changes.push({
      ...common,
      kind: 'keyword-bid',
      before: keyword.inherited ? null : before,
      after,
      reason: reasonOf(decision, before, after, 'keyword'),
      ...keywordEffect(decision, k, main),
    });
  }
  return changes;
}

/** A new account without a click or a price from the platform: its first bids are the user's, no figure speaks for others. */
export function nothingMeasured(data: Decision['data']): boolean {
  return (
    data.regionFigures.length === 0 &&
    data.keywords.every(
      ({ clicks, recentPerDay, history, guide, firstPage, firstPosition }) =>
        clicks === 0 &&
        recentPerDay === null &&
        history.length === 0 &&
        guide === null &&
        firstPage === null &&
        firstPosition === null,
    )
  );
}

/**
 * Difference of cost and value a day of a keyword, with the factors before and after. What it had in regions that go to a new
 * plan is counted there.
 */
function keywordEffect(
  decision: Decision,
  k: number,
  main: ReadonlySet<number>,
): { costEffect: number; valueEffect: number } {
  const { model } = decision.built;
  const here = decision.parts.some((part, at) => main.has(at) && part.keywords.includes(k));
  const moved = new Set(
    here
      ? decision.parts.flatMap((part, at) => (!main.has(at) && part.keywords.includes(k) ? [...part.regions] : []))
      : [],
  );
  let cost = 0;
  let value = 0;
  for (let r = 0; r < model.regions; r++) {
    if (moved.has(r)) continue;
    const cell = k * model.regions + r;
    const clicks = model.clicks[cell]!;
    cost -= clicks * model.bid[k]! * model.factor[model.plan[k]! * model.regions + r]! * model.paid[k]!;
    value -= clicks * model.value[cell]!;
  }
  for (const [at, part] of decision.parts.entries()) {
    const i = main.has(at) ? part.keywords.indexOf(k) : -1;
    if (i < 0) continue;
    for (const [j, r] of part.regions.entries()) {
      const bid = decision.rounded.bids[at]!.bid[i]! * decision.rounded.bids[at]!.factor[j]!;
      if (bid <= 0 || model.clicks[k * model.regions + r] === 0) continue;
      const clicks = clicksAt(model, k, r, bid);
      cost += clicks * bid * model.paid[k]!;
      value += clicks * model.value[k * model.regions + r]!;
    }
  }
  return { costEffect: cost, valueEffect: value };
}
