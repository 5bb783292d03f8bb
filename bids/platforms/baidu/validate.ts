import { msg } from '../../../src/kernel/i18n/message.ts';
import type { Account } from '../../model/account.ts';
import type { Entity } from '../../model/entity.ts';
import type { Problem } from '../../model/platform.ts';

/** Baidu: a bid may not exceed the plan's budget, and 全部地域 must stand alone. */
export function validate(entity: Entity, account: Account): Problem[] {
  if (entity.kind !== 'keyword' || entity.bid === null) return [];
  const plan = account.entities.find((row) => row.kind === 'plan' && row.plan === entity.plan);
  if (plan?.budget == null || entity.bid <= plan.budget) return [];
  return [
    {
      code: 'baidu-bid-over-budget',
      level: 'error',
      line: entity.line,
      where: `${entity.plan} / ${entity.text}`,
      what: msg({ zh: '出价高于所属推广计划的每日预算', en: 'The bid exceeds the daily budget of its plan' }),
    },
  ];
}
