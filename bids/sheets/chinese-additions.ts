import type { Change } from '../model/change.ts';
import type { EncodeInput } from '../model/platform.ts';
import { regionCells } from './chinese-plans.ts';
import type { ChineseWords } from './chinese-sheets.ts';
import { type LevelSheets, type Values, wordsFor } from './level-sheets.ts';
import { priceText } from './price-text.ts';
import { sourcesOf } from './sources.ts';

/** A plan that is made out of another: plan with regions, ad groups, keywords, creatives, negatives, parents first. */
export function addNewPlans(sheets: LevelSheets, input: EncodeInput, words: ChineseWords): void {
  const made = input.changes.filter((change) => change.kind === 'plan-add');
  if (made.length === 0) return;
  const source = sourcesOf(input.account);
  for (const change of made) {
    const entity = source(change);
    const own = input.changes.filter((other) => other.plan === change.plan);
    const speak = wordsFor(input, entity);
    const values: Values = { plan: change.plan, status: speak?.on ?? words.on };
    if (change.after !== null) values.budget = priceText(change.after, input.currency, speak);
    // A new plan has no regions but its own: those of the old one must not come along.
    const regions = regionCells(input, undefined, own, words);
    sheets.add('new-plans', { ...values, ...regions }, { entity, copy: true });
  }
  const plans = new Set(made.map((change) => change.plan));
  const of = (kind: Change['kind']) => input.changes.filter((change) => change.kind === kind && plans.has(change.plan));
  for (const change of of('unit-add')) {
    const entity = source(change);
    const speak = wordsFor(input, entity);
    const values: Values = { plan: change.plan, unit: change.unit, status: speak?.on ?? words.on };
    if (change.after !== null) values.unitBid = priceText(change.after, input.currency, speak);
    sheets.add('new-units', values, { entity, copy: true });
  }
  for (const change of of('keyword-add')) {
    const entity = source(change);
    const speak = wordsFor(input, entity);
    const bid = change.after === null ? (speak?.clear ?? '') : priceText(change.after, input.currency, speak);
    const values: Values = { plan: change.plan, unit: change.unit, bid };
    if (!entity) values.keyword = change.keyword;
    if (entity && input.account.looks[entity.sheet]?.columns.status !== undefined)
      values.status = speak?.on ?? words.on;
    sheets.add('new-keywords', values, { entity, copy: true });
  }
  for (const change of of('creative-add'))
    sheets.add('new-creatives', { plan: change.plan, unit: change.unit }, { entity: source(change), copy: true });
  for (const change of of('negative-add')) sheets.add('new-negatives', negativeValues(change));
}

/** Cells of a negative in a sheet of negatives. */
export function negativeValues(change: Change): Values {
  return {
    plan: change.plan,
    unit: change.unit,
    negative: change.keyword,
    negativeMatch: change.match === 'exact' ? '精确否定' : '短语否定',
  };
}
