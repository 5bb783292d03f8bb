import { purgePersonal } from '../../../partners/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { dayOption } from './day-option.ts';

export const command: CommandSpec = {
  text: {
    zh: '清除旧的个人痕迹：网段、浏览器、来源、子参数删除，访客与买家哈希换成随机名。账本和对账单一字不变。',
    en: 'Remove old personal traces: networks, browsers, referrers, sub ids go, visitor and buyer hashes become random names. Ledger and statements stay as they are.',
  },
  options: [{ flags: '--before <date>', text: { zh: '此日期之前', en: 'older than this day' } }],
  examples: [
    { line: 'partners purge --before 2026-06-01', text: { zh: '清除 6 月之前的', en: 'everything before June' } },
  ],
  async run(context, _args, options) {
    const before = dayOption(options['before']);
    if (before === undefined) {
      throw new SoukError({
        code: 'date-needed',
        what: msg({ zh: '缺少日期', en: 'A day is needed' }),
        next: msg({ zh: '加 --before 2026-06-01。', en: 'Add --before 2026-06-01.' }),
      });
    }
    const result = purgePersonal(await context.store({ mustExist: true }), before);
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.partner-purge/1', ...result })}\n`);
    context.say(
      msg(
        {
          zh: '已清除 {clicks} 条点击、{buyers} 位买家的痕迹。',
          en: 'Cleared {clicks} {clicks|click|clicks} and {buyers} {buyers|buyer|buyers}.',
        },
        { clicks: result.clicks, buyers: result.buyers },
      ),
    );
    return EXIT.ok;
  },
};
