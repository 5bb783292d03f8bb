import { moneyText } from '../../../src/kernel/money.ts';
import type { Change } from '../../model/change.ts';
import type { Entity } from '../../model/entity.ts';
import type { EncodeInput } from '../../model/platform.ts';
import { sourcesOf } from '../../sheets/sources.ts';
import { ENGLISH_MATCH } from '../shared/english-match.ts';
import { targetOf } from './target.ts';

/** A record by column name; what is not named is empty and left unchanged. */
export type BulkRow = Record<string, string>;

/** What a campaign needs where the account sheet does not show how the old one is set. */
const CAMPAIGN: BulkRow = { 'Campaign Type': 'Search', 'Budget Type': 'DailyBudgetStandard', Language: 'All' };

/** Columns that belong to the old record alone. */
const NOT_COPIED = /^(id|client id|quality score|keyword relevance|landing page .*|error.*|modified time|name)$/i;

/**
 * Records of campaigns that are made out of others. New parents carry negative ids, by which their children name them; the
 * real ids come back in the results file. The undo sheet pauses the new campaign by its name.
 */
export class Additions {
  readonly #input: EncodeInput;
  readonly #source: (change: Change) => Entity | undefined;
  readonly #plans = new Map<string, string>();
  readonly #units = new Map<string, string>();

  constructor(input: EncodeInput) {
    this.#input = input;
    this.#source = sourcesOf(input.account);
    for (const { kind, plan } of input.changes)
      if (kind === 'plan-add') this.#plans.set(plan, String(-(this.#plans.size + 1)));
    for (const { kind, plan, unit } of input.changes)
      if (kind === 'unit-add') this.#units.set(`${plan}\u0001${unit}`, String(-(1000 + this.#units.size)));
  }

  /** True for a change of a new campaign, whatever its kind. */
  owns(change: Change): boolean {
    return this.#plans.has(change.plan);
  }

  /** The record of such a change; undefined where the undo sheet needs none. */
  row(change: Change): BulkRow | undefined {
    const plan = this.#plans.get(change.plan)!;
    if (this.#input.undo)
      return change.kind === 'plan-add' ? { Type: 'Campaign', Status: 'Paused', Campaign: change.plan } : undefined;
    const unit = this.#units.get(`${change.plan}\u0001${change.unit}`) ?? '';
    const names = { Campaign: change.plan, 'Ad Group': change.unit };
    const money = change.after === null ? '' : moneyText(change.after, this.#input.currency);
    switch (change.kind) {
      case 'plan-add':
        return {
          ...CAMPAIGN,
          ...this.#copy(change),
          Type: 'Campaign',
          Status: 'Active',
          Id: plan,
          Campaign: change.plan,
          ...(money === '' ? {} : { Budget: money }),
        };
      case 'unit-add':
        return {
          ...this.#copy(change),
          Type: 'Ad Group',
          Status: 'Active',
          Id: unit,
          'Parent Id': plan,
          ...names,
          ...(money === '' ? {} : { 'Cpc Bid': money }),
        };
      case 'keyword-add':
        return {
          ...this.#copy(change),
          Type: 'Keyword',
          Status: 'Active',
          'Parent Id': unit,
          ...names,
          Keyword: change.keyword,
          'Match Type': ENGLISH_MATCH[change.match ?? 'broad'],
          Bid: money,
        };
      case 'creative-add':
        return { ...this.#copy(change), 'Parent Id': unit, ...names };
      case 'negative-add':
        return {
          Type: change.unit === '' ? 'Campaign Negative Keyword' : 'Ad Group Negative Keyword',
          Status: 'Active',
          'Parent Id': change.unit === '' ? plan : unit,
          ...names,
          Keyword: change.keyword,
          'Match Type': change.match === 'exact' ? 'Exact' : 'Phrase',
        };
      case 'region-factor':
        return {
          Type: 'Campaign Location Criterion',
          Status: 'Active',
          'Parent Id': plan,
          Campaign: change.plan,
          Target: targetOf(change, this.#input),
          'Bid Adjustment': String(Math.round(((change.after ?? 1e6) - 1e6) / 1e4)),
        };
      case 'region-exclude':
        return {
          Type: 'Campaign Negative Location Criterion',
          Status: 'Active',
          'Parent Id': plan,
          Campaign: change.plan,
          Target: targetOf(change, this.#input),
        };
      default:
        return undefined;
    }
  }

  /** The settings of the record that this one is made from. */
  #copy(change: Change): BulkRow {
    const entity = this.#source(change);
    const look = entity && this.#input.account.looks[entity.sheet];
    if (!entity || !look) return {};
    const cells = this.#input.account.raw(entity);
    return Object.fromEntries(
      look.header.flatMap((name, i) => {
        const text = cells[i] ?? '';
        return name === '' || text === '' || NOT_COPIED.test(name.trim()) ? [] : [[name, text] as const];
      }),
    );
  }
}
