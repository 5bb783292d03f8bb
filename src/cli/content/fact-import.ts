import { importFacts } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '导入事实表（CSV、TSV、XLSX，中英文表头）；不合格的行逐行说明原因。',
    en: 'Import a fact sheet (CSV, TSV, XLSX; Chinese or English headers); refused rows are listed with their reason.',
  },
  arguments: [{ name: '<file>', text: { zh: '事实表文件', en: 'the fact sheet' } }],
  options: [{ flags: '--dry-run', text: { zh: '只检查，不写入', en: 'check only, write nothing' } }],
  examples: [
    {
      line: 'content fact import facts.csv --dry-run',
      text: { zh: '先看会导入什么', en: 'see first what would be taken' },
    },
    { line: 'content fact import facts.csv', text: { zh: '导入', en: 'import it' } },
  ],
  async run(context, [file = ''], options) {
    const dryRun = options['dryRun'] === true;
    const result = await importFacts(await context.store(), file, { now: Date.now(), dryRun });
    if (context.json) {
      context.out(
        `${JSON.stringify({
          schema: 'souk.content.fact-import/1',
          importId: result.importId,
          already: result.already,
          dryRun,
          added: result.added,
          updated: result.updated,
          ignoredColumns: result.ignoredColumns,
          refused: result.refused.map(({ line, reason }) => ({ line, reason: context.text(reason) })),
        })}\n`,
      );
      return EXIT.ok;
    }
    for (const column of result.ignoredColumns)
      context.say(msg({ zh: '未使用的列：{column}', en: 'Column not used: {column}' }, { column }));
    for (const { line, reason } of result.refused)
      context.say(
        msg(
          { zh: '第 {line} 行未收：{reason}', en: 'Line {line} refused: {reason}' },
          { line, reason: context.text(reason) },
        ),
      );
    for (const { line, note } of result.notes)
      context.say(msg({ zh: '第 {line} 行：{note}', en: 'Line {line}: {note}' }, { line, note: context.text(note) }));
    context.say(
      result.already
        ? msg(
            {
              zh: '这个文件已经导入过（第 {id} 号），没有变化。',
              en: 'This file was imported before (import {id}); nothing changed.',
            },
            { id: result.importId ?? 0 },
          )
        : dryRun
          ? msg(
              {
                zh: '试运行：可收 {added} 条，拒收 {refused} 条。',
                en: 'Dry run: {added} would be taken, {refused} refused.',
              },
              { added: result.added, refused: result.refused.length },
            )
          : msg(
              {
                zh: '新增 {added} 条，更新 {updated} 条，拒收 {refused} 条。撤销：souk imports undo {id}',
                en: '{added} added, {updated} updated, {refused} refused. To undo: souk imports undo {id}',
              },
              {
                added: result.added,
                updated: result.updated,
                refused: result.refused.length,
                id: String(result.importId),
              },
            ),
    );
    return EXIT.ok;
  },
};
