import { expireFact } from '../../../content/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '让一条事实过期或停用：之后写到它的草稿都会被拦下。',
    en: 'Let a fact expire, or retire it: drafts that rest on it are stopped from then on.',
  },
  arguments: [{ name: '<code>', text: { zh: '事实编号，如 F3', en: 'code of the fact, e.g. F3' } }],
  options: [
    { flags: '--on <date>', text: { zh: '有效期至（默认今天）', en: 'last day on which it holds (default: today)' } },
    { flags: '--retire', text: { zh: '立即停用', en: 'retire it at once' } },
  ],
  examples: [
    { line: 'content fact expire F2 --on 2026-12-31', text: { zh: '年底失效', en: 'runs out at the end of the year' } },
  ],
  async run(context, [code = ''], options) {
    const on = options['on'] as string | undefined;
    if (on !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(on)) {
      throw new SoukError({
        code: 'date-unreadable',
        what: msg({ zh: '日期“{date}”无法识别', en: 'Not a date: “{date}”' }, { date: on }),
        next: msg({ zh: '写成 2026-12-31 这样。', en: 'Write it as 2026-12-31.' }),
      });
    }
    const fact = expireFact(
      await context.store({ mustExist: true }),
      code,
      { ...(on ? { on } : {}), retire: options['retire'] === true },
      Date.now(),
    );
    if (context.json)
      context.out(
        `${JSON.stringify({ schema: 'souk.content.fact/1', code: fact.code, status: fact.status, validUntil: fact.validUntil })}\n`,
      );
    else
      context.say(
        msg({ zh: '{code} 有效期至 {day}', en: '{code} holds until {day}' }, { code: fact.code, day: fact.validUntil }),
      );
    return EXIT.ok;
  },
};
