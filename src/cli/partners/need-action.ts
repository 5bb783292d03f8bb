import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';

/** Refuses an action word that the command does not have, and an action without its subject. */
export function needAction(action: string | undefined, known: readonly string[], subject: string | undefined): void {
  if (action !== undefined && known.includes(action) && subject !== undefined) return;
  const names = known.join(' | ');
  if (action !== undefined && known.includes(action)) {
    throw new SoukError({
      code: 'argument-missing',
      what: msg({ zh: '“{action}”后面缺少参数', en: '“{action}” needs one more argument' }, { action }),
      next: msg({ zh: '加 --help 查看示例。', en: 'See the examples with --help.' }),
    });
  }
  throw new SoukError({
    code: 'action-unknown',
    what: msg({ zh: '没有操作“{action}”', en: 'There is no action “{action}”' }, { action: action ?? '' }),
    next: msg({ zh: '可用：{names}', en: 'There are: {names}' }, { names }),
  });
}
