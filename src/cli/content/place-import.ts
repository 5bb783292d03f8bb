import { importPlacements } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: { zh: '导入投放台账（CSV、XLSX）。', en: 'Import a ledger of placements (CSV, XLSX).' },
  arguments: [{ name: '<file>', text: { zh: '台账文件', en: 'the sheet' } }],
  options: [{ flags: '--dry-run', text: { zh: '只检查，不写入', en: 'check only, write nothing' } }],
  examples: [{ line: 'content place import places.csv', text: { zh: '导入台账', en: 'import a ledger' } }],
  async run(context, [file = ''], options) {
    const dryRun = options['dryRun'] === true;
    const result = await importPlacements(await context.store({ mustExist: true }), file, { now: Date.now(), dryRun });
    if (context.json) {
      context.out(
        `${JSON.stringify({ schema: 'souk.content.place-import/1', ...result, refused: result.refused.map(({ line, reason }) => ({ line, reason: context.text(reason) })) })}\n`,
      );
      return EXIT.ok;
    }
    for (const { line, reason } of result.refused)
      context.say(
        msg(
          { zh: '第 {line} 行未收：{reason}', en: 'Line {line} refused: {reason}' },
          { line, reason: context.text(reason) },
        ),
      );
    context.say(
      result.already
        ? msg({ zh: '这个文件已经导入过，没有变化。', en: 'This file was imported before; nothing changed.' })
        : msg(
            { zh: '收下 {n} 条，拒收 {refused} 条。', en: '{n} taken, {refused} refused.' },
            { n: result.taken, refused: result.refused.length },
          ),
    );
    return EXIT.ok;
  },
};
