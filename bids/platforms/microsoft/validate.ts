import { msg } from '../../../src/kernel/i18n/message.ts';
import type { Account } from '../../model/account.ts';
import type { Entity } from '../../model/entity.ts';
import type { Problem } from '../../model/platform.ts';

/** A deleted negative with a parent but neither id nor text deletes all negatives of that parent. */
export function validate(entity: Entity, account: Account): Problem[] {
  if (entity.kind !== 'negative' || entity.id !== null || entity.text !== '') return [];
  if (!account.raw(entity).includes('Deleted')) return [];
  return [
    {
      code: 'microsoft-delete-all',
      level: 'error',
      line: entity.line,
      where: entity.plan,
      what: msg({
        zh: '这一行会删除该计划的全部否定关键词',
        en: 'This row would delete every negative keyword of its campaign',
      }),
    },
  ];
}
