import { SoukError } from '../../src/kernel/errors.ts';
import { type Message, msg } from '../../src/kernel/i18n/message.ts';
import { moneyText } from '../../src/kernel/money.ts';
import { regionByCode } from '../../src/kernel/regions/region.ts';
import type { Account } from '../model/account.ts';
import type { Change } from '../model/change.ts';

/** Pauses of more keywords than this need a number typed by the user. */
const MAX_PAUSES = 20;

export interface GuardOptions {
  /** The number of pauses the user has confirmed. */
  confirmPauses: number;
  /** Let a plan's daily budget rise. */
  raiseBudget?: boolean;
  /** Largest change of a bid or factor in one run: 0.3 is ±30 %; null: no limit. */
  maxJump: number | null;
  /** The platform's least bid (minor units) and factor (ppm): what is raised to them is no jump. */
  least: { bid: number; factor: number };
}

/**
 * The last look before anything is written, whatever made the changes: pauses confirmed (`bids-confirm-pauses`), no budget
 * raised unless asked (`bids-budget-raised`), no bid or factor further from the account's than one run may move it
 * (`bids-jump`). A cut that a budget or cap asks for, and a cheap try of what was stopped, may go
 * further down, never up.
 */
export function guardChanges(account: Account, changes: readonly Change[], options: GuardOptions): void {
  guardPauses(changes, options.confirmPauses);
  if (!options.raiseBudget) guardBudgets(account, changes);
  if (options.maxJump !== null) guardJumps(account, changes, options.maxJump, options.least);
}

function guardPauses(changes: readonly Change[], confirmed: number): void {
  const pauses = changes.filter((change) => change.kind === 'keyword-pause' && change.after === 0).length;
  if (pauses <= MAX_PAUSES || confirmed === pauses) return;
  throw new SoukError({
    code: 'bids-confirm-pauses',
    what: msg(
      {
        zh: '本方案要暂停 {count} 个关键词，超过 {limit} 个',
        en: 'This run pauses {count} keywords, more than {limit}',
      },
      { count: pauses, limit: MAX_PAUSES },
    ),
    next: msg(
      {
        zh: '用 souk bids diff 看过之后，加上 --confirm-pauses {count}。',
        en: 'Look at them with souk bids diff, then add --confirm-pauses {count}.',
      },
      { count: pauses },
    ),
  });
}

/** A plan's budget, together with those of the plans made out of it, is never more than it was. */
function guardBudgets(account: Account, changes: readonly Change[]): void {
  const before = new Map<string, number>();
  for (const entity of account.entities)
    if (entity.kind === 'plan' && entity.budget !== null) before.set(entity.plan, entity.budget);
  const after = new Map(before);
  for (const change of changes)
    if (change.kind === 'budget' && change.after !== null) after.set(change.plan, change.after);
  for (const change of changes) {
    if (change.kind !== 'plan-add' || change.from === undefined || !after.has(change.from)) continue;
    after.set(change.from, after.get(change.from)! + (change.after ?? 0));
  }
  for (const [plan, money] of after) {
    const had = before.get(plan);
    if (had === undefined || money <= had) continue;
    throw new SoukError({
      code: 'bids-budget-raised',
      what: msg(
        {
          zh: '推广计划“{plan}”的每日预算会从 {before} 升到 {after}',
          en: 'The daily budget of campaign “{plan}” would rise from {before} to {after}',
        },
        { plan, before: moneyText(had, account.currency), after: moneyText(money, account.currency) },
      ),
      next: msg({
        zh: '预算从不自动提高；确需提高时加 --raise-budget。',
        en: 'Budgets are never raised unasked; if it is meant, add --raise-budget.',
      }),
    });
  }
}

function guardJumps(account: Account, changes: readonly Change[], jump: number, least: GuardOptions['least']): void {
  const bids = new Map(
    account.entities.flatMap((entity) =>
      entity.kind === 'keyword' && entity.bid
        ? [[[entity.plan, entity.unit, entity.text, entity.match ?? ''].join('\u0001'), entity.bid] as const]
        : [],
    ),
  );
  for (const change of changes) {
    const now = presentValue(change, bids);
    if (now === null || change.after === null) continue;
    const ratio = change.after / now;
    const floor = change.kind === 'region-factor' ? least.factor : least.bid;
    const step = (1 + jump) * (1 + 1e-9);
    const mayFall = change.reason === 'cut-to-budget' || change.reason.endsWith('-retry');
    if (ratio > step ? change.after <= floor : change.after >= now / step - 1 || mayFall) continue;
    throw tooFar(change, now, jump, account.currency);
  }
}

/** What a change starts from: the keyword's own bid (of its old plan for a new one), the plan's factor or 1. null: no limit. */
function presentValue(change: Change, bids: ReadonlyMap<string, number>): number | null {
  if (change.kind === 'keyword-bid') return change.before;
  if (change.kind === 'keyword-add')
    return bids.get([change.from ?? '', change.unit, change.keyword, change.match ?? ''].join('\u0001')) ?? null;
  if (change.kind === 'region-factor' && change.from === undefined) return change.before ?? 1_000_000;
  return null;
}

function tooFar(change: Change, now: number, jump: number, currency: string): SoukError {
  const regional = change.kind === 'region-factor';
  const text = (value: number) => (regional ? (value / 1e6).toFixed(2) : moneyText(value, currency));
  const region = regionByCode(change.region);
  const args = {
    plan: change.plan,
    what: regional ? `${region?.zh ?? ''} ${region?.en ?? ''}` : change.keyword,
    before: text(now),
    after: text(change.after!),
    jump: `±${Math.round(jump * 100)}%`,
  };
  const what: Message = regional
    ? msg(
        {
          zh: '“{plan}”在{what}的地域系数从 {before} 改到 {after}，超过单次 {jump} 的限制',
          en: 'The factor of {what} in “{plan}” would go from {before} to {after}, further than {jump} in one run',
        },
        args,
      )
    : msg(
        {
          zh: '“{plan}”中“{what}”的出价从 {before} 改到 {after}，超过单次 {jump} 的限制',
          en: 'The bid of “{what}” in “{plan}” would go from {before} to {after}, further than {jump} in one run',
        },
        args,
      );
  return new SoukError({
    code: 'bids-jump',
    what,
    next: msg({
      zh: '重新运行 souk bids plan；确需更大步幅时用 --max-jump 50。',
      en: 'Run souk bids plan again; if larger steps are meant, with --max-jump 50.',
    }),
  });
}
