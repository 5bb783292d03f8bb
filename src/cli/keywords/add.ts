import { addWords } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '手工加入关键词；已有的跳过，可以撤销。',
    en: 'Add keywords by hand; known ones are skipped; can be undone.',
  },
  arguments: [{ name: '<keyword...>', text: { zh: '关键词', en: 'keywords' } }],
  options: [{ flags: '--market <market>', text: { zh: '市场，如 zh-CN', en: 'market, such as en-US' } }],
  examples: [{ line: 'keywords add 明前龙井礼盒 "longjing gift box"', text: { zh: '加入两个词', en: 'add two' } }],
  async run(context, args, options) {
    const db = await context.store();
    const market = options['market'] as string | undefined;
    const done = addWords(db, args, { source: 'manual', now: Date.now(), ...(market ? { market } : {}) });
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.keyword-add/1', ...done })}\n`);
    context.say(
      msg(
        {
          zh: '新增 {added} 个，已有 {known} 个，拒收 {refused} 个（导入编号 {id}）。',
          en: '{added} added, {known} known, {refused} refused (import {id}).',
        },
        { added: done.added, known: done.known, refused: done.refused.length, id: done.importId },
      ),
    );
    return done.added + done.known === 0 ? EXIT.usage : EXIT.ok;
  },
};
