import { diagnose } from '../../app/doctor.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { visibleText } from '../../kernel/text/visible.ts';
import type { CommandSpec } from '../command.ts';
import { version } from '../version.ts';

const MARK = { ok: '✓', optional: '○', fail: '✗' } as const;

export const command: CommandSpec = {
  text: {
    zh: '检查 Souk 运行所需的一切，并说明缺什么、怎么补。',
    en: 'Check all that Souk stands on, and say what is missing and how to get it.',
  },
  examples: [{ line: 'doctor', text: { zh: '检查当前目录和 souk.db', en: 'check this folder and souk.db' } }],
  async run(context) {
    const found = diagnose({ dbPath: context.dbPath, version: version(), lang: context.lang });
    const good = found.every((item) => item.state !== 'fail');
    if (context.json) {
      const items = found.map((item) => ({
        id: item.id,
        state: item.state,
        text: context.text(item.what),
        next: item.next ? context.text(item.next) : null,
      }));
      context.out(`${JSON.stringify({ schema: 'souk.doctor/1', good, items })}\n`);
    } else {
      for (const item of found) {
        context.out(`${MARK[item.state]} ${visibleText(context.text(item.what))}\n`);
        if (item.next) context.out(`  → ${context.text(item.next)}\n`);
      }
    }
    context.say(
      good
        ? msg({
            zh: '一切就绪。下一步：souk audit https://你的网站',
            en: 'All is ready. Next: souk audit https://your.site',
          })
        : msg({ zh: '有问题需要处理，见上面的“→”。', en: 'Something needs attention: see the lines with “→”.' }),
    );
    return good ? EXIT.ok : EXIT.outside;
  },
};
