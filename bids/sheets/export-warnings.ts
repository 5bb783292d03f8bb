import type { Account } from '../model/account.ts';
import type { Change } from '../model/change.ts';
import type { Platform } from '../model/platform.ts';

/** Codes of things the user should know before uploading; texts are made by the renderer. */
export function exportWarnings(platform: Platform, account: Account, changes: readonly Change[]): string[] {
  const has = (kind: Change['kind']) => changes.some((change) => change.kind === kind);
  const english = platform.id === 'google' || platform.id === 'microsoft';
  const stated = account.entities.some((entity) => entity.kind === 'plan' || entity.kind === 'keyword');
  const made = changes.filter((change) => change.kind === 'plan-add');
  const withoutAds = made.some(({ plan }) => !changes.some((one) => one.kind === 'creative-add' && one.plan === plan));
  const freeBudget = made.some(({ from }) => !changes.some((one) => one.kind === 'budget' && one.plan === from));
  const noFactor = !platform.limits.factor.supported && changes.some((change) => change.kind.startsWith('region'));
  const listed = changes.some((change) => change.kind === 'region-factor' && change.before === null && !change.from);
  return [
    ...(listed && stated ? ['regions-become-targets'] : []),
    ...(noFactor ? ['no-region-factor'] : []),
    ...(has('negative-add') && !english ? ['negatives-undo-by-hand'] : []),
    ...(platform.id === 'baidu' && has('region-factor') ? ['baidu-factor-range'] : []),
    ...(made.length === 0 ? [] : [platform.id === 'baidu' ? 'baidu-delete-and-add' : 'new-plans-begin-anew']),
    ...(withoutAds ? ['new-plans-need-ads'] : []),
    ...(freeBudget ? ['new-plans-budget-by-forecast'] : []),
    ...(made.length > 0 && platform.id === 'microsoft' ? ['microsoft-undo-needs-id'] : []),
  ];
}
