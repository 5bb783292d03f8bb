import { regionByCode } from '../../src/kernel/regions/region.ts';
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
  const state = new Map<string, number>();
  for (const code of entity?.targets ?? []) state.set(code, entity?.factors[code] ?? 1_000_000);
  for (const [code, ppm] of Object.entries(entity?.factors ?? {})) state.set(code, ppm);
  for (const change of regional) {
    const value = input.undo ? change.before : change.after;
    if (value === null || (change.kind === 'region-exclude' && !input.undo)) state.delete(change.region);
    else state.set(change.region, value);
  }
  const sorted = [...state].sort(([a], [b]) => (a < b ? -1 : 1));
  const name = (code: string) => regionByCode(code)?.short ?? code;
  return {
    targets: sorted.map(([code]) => name(code)).join(';'),
    ...(words.factors === null
      ? {}
      : { factors: sorted.map(([code, ppm]) => `${name(code)}:${(ppm / 1e6).toFixed(2)}`).join(';') }),
  };
}

export function planRow(input: EncodeInput, plan: string): Entity | undefined {
  return input.account.entities.find((row) => row.kind === 'plan' && row.plan === plan);
}
