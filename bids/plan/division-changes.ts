import { currencyExponent } from '../../src/kernel/money.ts';
import { provinceOf, regionByCode } from '../../src/kernel/regions/region.ts';
import type { Account } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import { creativeText } from '../sheets/sources.ts';
import { clicksAt } from '../structure/model.ts';
import { nothingMeasured } from './changes.ts';
import type { Decision } from './decide.ts';
import type { Division } from './divisions.ts';
import { keywordsToPause } from './pauses.ts';

/**
 * What makes the new plans of a run: the plan with its budget, regions and factors, then its ad groups, keywords, creatives
 * and negatives, and the old plan's budget that goes down by as much. What the old plan loses (regions, keywords) stands
 * among the run's other changes. Nothing is deleted.
 */
export function divisionChanges(decision: Decision, account: Account): Change[] {
  return decision.divisions.flatMap((division) => [
    ...budgetChange(decision, division),
    ...division.parts.slice(1).flatMap((half) => newPlan(decision, account, division.plan, half)),
  ]);
}

const EMPTY = { unit: '', keyword: '', match: null, region: '', platformId: null, costEffect: null, valueEffect: null };

function budgetChange({ data }: Decision, { plan, parts }: Division): Change[] {
  const before = data.plans.find((state) => state.name === plan)?.budget;
  if (before == null || parts[0]!.budget === null) return [];
  const minor = Math.round(before * 10 ** currencyExponent(data.currency));
  return [{ ...EMPTY, kind: 'budget', plan, before: minor, after: parts[0]!.budget, reason: 'budget-divided' }];
}

function newPlan(decision: Decision, account: Account, from: string, half: Division['parts'][number]): Change[] {
  const { data, parts, rounded } = decision;
  const part = parts[half.part]!;
  const bids = rounded.bids[half.part]!;
  const common = { ...EMPTY, plan: half.name, from, before: null };
  const scale = 10 ** currencyExponent(data.currency);
  const stopped = new Set(keywordsToPause(decision).map((pause) => pause.keyword));
  const blind = nothingMeasured(data);
  const keywords = [...part.keywords].flatMap((k, i): Change[] => {
    const row = data.keywords[k]!;
    const after = Math.round((blind ? row.bid : bids.bid[i]!) * scale);
    if (row.paused || stopped.has(k) || after <= 0) return [];
    return [
      {
        ...common,
        kind: 'keyword-add',
        unit: row.unit,
        keyword: row.text,
        match: row.match,
        after,
        reason: 'plan-divided',
        ...gain(decision, half.part, k, i),
      },
    ];
  });
  const units = new Set(keywords.map((change) => change.unit));
  const own = account.entities.filter((entity) => entity.plan === from);
  const bidOf = (unit: string) => own.find((entity) => entity.kind === 'unit' && entity.unit === unit)?.bid ?? null;
  return [
    { ...common, kind: 'plan-add', after: half.budget, reason: 'plan-divided' },
    ...regions(decision, account, from, half, common),
    // Places that the old plan excludes inside the regions it serves.
    ...own.flatMap((entity): Change[] =>
      entity.kind === 'excluded-location' && entity.region !== null
        ? [{ ...common, kind: 'region-exclude', region: entity.region, after: null, reason: 'plan-divided' }]
        : [],
    ),
    ...[...units].map(
      (unit): Change => ({ ...common, kind: 'unit-add', unit, after: bidOf(unit), reason: 'plan-divided' }),
    ),
    ...keywords,
    ...own
      .filter((entity) => entity.kind === 'creative' && (entity.unit === '' || units.has(entity.unit)))
      .map(
        (entity): Change => ({
          ...common,
          kind: 'creative-add',
          unit: entity.unit,
          keyword: creativeText(entity),
          after: null,
          reason: 'plan-divided',
        }),
      ),
    ...own
      .filter(
        (entity) => entity.kind === 'negative' && entity.text !== '' && (entity.unit === '' || units.has(entity.unit)),
      )
      .map(
        (entity): Change => ({
          ...common,
          kind: 'negative-add',
          unit: entity.unit,
          keyword: entity.text,
          match: entity.match === 'exact' ? 'exact' : 'phrase',
          after: null,
          reason: 'plan-divided',
        }),
      ),
  ];
}

/** The places that the new plan lists. It lists none when the old one serves every place and nothing tells them apart. */
function regions(
  { data, parts, rounded }: Decision,
  account: Account,
  from: string,
  half: Division['parts'][number],
  common: Pick<
    Change,
    'plan' | 'unit' | 'keyword' | 'match' | 'region' | 'platformId' | 'costEffect' | 'valueEffect' | 'before'
  > & { from: string },
): Change[] {
  const part = parts[half.part]!;
  const factors = rounded.bids[half.part]!.factor;
  const served = [...part.regions].flatMap((r, j) =>
    factors[j]! > 0 ? [{ code: data.regions[r]!, factor: factors[j]! }] : [],
  );
  const state = data.plans.find((plan) => plan.name === from);
  const everywhere = served.length === data.regions.length && served.every(({ factor }) => factor === 1);
  if (everywhere && !state?.stated) return [];
  return served.flatMap(({ code, factor }) =>
    placesIn(account, from, code).map(
      (place): Change => ({
        ...common,
        kind: 'region-factor',
        region: place,
        after: Math.round(factor * 1e6),
        reason: 'plan-divided',
      }),
    ),
  );
}

/** What a plan targets inside a province: its own cities where it lists those, else the province. */
export function placesIn(account: Account, plan: string, province: string): string[] {
  const listed = account.entities
    .filter((entity) => entity.plan === plan)
    .flatMap((entity) => (entity.kind === 'location' && entity.region ? [entity.region] : entity.targets));
  const inside = [...new Set(listed)].filter((code) => {
    const region = regionByCode(code);
    return code !== province && region !== undefined && provinceOf(region)?.code === province;
  });
  return inside.length > 0 && !listed.includes(province) ? inside : [province];
}

/** Cost and value a day of a keyword in its new plan, less what it had in the regions that go with it. */
function gain(decision: Decision, at: number, k: number, i: number): { costEffect: number; valueEffect: number } {
  const { parts, rounded, built } = decision;
  const { model } = built;
  const part = parts[at]!;
  const moved = parts.some((other, n) => n !== at && other.plan === part.plan && other.keywords.includes(k));
  let cost = 0;
  let value = 0;
  for (const [j, r] of part.regions.entries()) {
    const cell = k * model.regions + r;
    const clicks = model.clicks[cell]!;
    if (moved) {
      // The regions move and the keyword stays in the old plan as well: what they brought so far is subtracted here.
      cost -= clicks * model.bid[k]! * model.factor[part.plan * model.regions + r]! * model.paid[k]!;
      value -= clicks * model.value[cell]!;
    }
    const bid = rounded.bids[at]!.bid[i]! * rounded.bids[at]!.factor[j]!;
    if (bid <= 0 || clicks === 0) continue;
    const next = clicksAt(model, k, r, bid);
    cost += next * bid * model.paid[k]!;
    value += next * model.value[cell]!;
  }
  return { costEffect: cost, valueEffect: value };
}
