import { provinceOf, regionByCode, regionsOf } from '../../src/kernel/regions/region.ts';
import type { Change } from '../model/change.ts';
import type { Entity } from '../model/entity.ts';
import type { EncodeInput } from '../model/platform.ts';
import type { ChineseWords } from './chinese-sheets.ts';
import { type LevelSheets, type Values, wordsFor } from './level-sheets.ts';
import { priceText } from './price-text.ts';

/** Rows of plans whose regions, factors or budget change; in the undo sheet also the new plans, switched off. */
export function addPlanChanges(sheets: LevelSheets, input: EncodeInput, words: ChineseWords): void {
  const made = new Set(input.changes.filter((change) => change.kind === 'plan-add').map((change) => change.plan));
  if (input.undo) {
    for (const plan of made)
      sheets.add('plans', { plan, status: wordsFor(input, planRow(input, plan))?.off ?? words.off });
  }
  const changes = input.changes.filter(
    (change) =>
      !made.has(change.plan) &&
      (change.kind === 'region-factor' || change.kind === 'region-exclude' || change.kind === 'budget'),
  );
  for (const plan of new Set(changes.map((change) => change.plan))) {
    const own = changes.filter((change) => change.plan === plan);
    const entity = planRow(input, plan);
    const values: Values = { plan, ...regionCells(input, entity, own, words) };
    const budget = own.find((change) => change.kind === 'budget');
    const money = budget && (input.undo ? budget.before : budget.after);
    if (money != null) values.budget = priceText(money, input.currency, wordsFor(input, entity));
    sheets.add('plans', values, { entity });
  }
}

/** The cells of regions and factors that a plan has after its changes (or before them, for the undo sheet). */
export function regionCells(
  input: EncodeInput,
  entity: Entity | undefined,
  changes: readonly Change[],
  words: ChineseWords,
): Values {
  const regional = changes.filter((change) => change.kind.startsWith('region'));
  if (regional.length === 0) return {};
  if (input.undo) return regionsBefore(input, entity, regional, words);
  const state = new Map<string, number>();
  for (const code of entity?.targets ?? []) state.set(code, entity?.factors[code] ?? 1_000_000);
  for (const [code, ppm] of Object.entries(entity?.factors ?? {})) state.set(code, ppm);
  // A plan that lists no regions serves all of them: what is left of all must be listed.
  if (state.size === 0 && !regional.some((change) => change.kind === 'region-factor'))
    for (const { code } of regionsOf('province')) state.set(code, 1_000_000);
  for (const { kind, region, after } of regional) {
    if (kind === 'region-factor' && after !== null) state.set(region, after);
    else for (const code of state.keys()) if (code === region || lies(code, region)) state.delete(code);
  }
  const sorted = [...state].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    targets: sorted.map(([code]) => name(code)).join(';'),
    ...(words.factors === null
      ? {}
      : { factors: sorted.map(([code, ppm]) => `${name(code)}:${(ppm / 1e6).toFixed(2)}`).join(';') }),
  };
}

/** The cells as they stood in the account's own sheet; a plan that listed nothing served every region. */
function regionsBefore(
  input: EncodeInput,
  entity: Entity | undefined,
  changes: readonly Change[],
  words: ChineseWords,
): Values {
  const look = entity && input.account.looks[entity.sheet];
  const raw = entity ? input.account.raw(entity) : [];
  const cell = (field: 'targets' | 'factors') =>
    look?.columns[field] === undefined ? '' : (raw[look.columns[field]] ?? '');
  const codes = entity && entity.targets.length > 0 ? entity.targets : changes.map((change) => change.region);
  const ones = [...new Set(codes)].sort().map((code) => `${name(code)}:1.00`);
  return {
    targets: cell('targets') || EVERYWHERE,
    ...(words.factors === null ? {} : { factors: cell('factors') || ones.join(';') }),
  };
}

/** What a Chinese client calls all regions together. */
const EVERYWHERE = '全部地域';

function name(code: string): string {
  return regionByCode(code)?.short ?? code;
}

function lies(code: string, province: string): boolean {
  const region = regionByCode(code);
  return region !== undefined && provinceOf(region)?.code === province;
}

export function planRow(input: EncodeInput, plan: string): Entity | undefined {
  return input.account.entities.find((row) => row.kind === 'plan' && row.plan === plan);
}
