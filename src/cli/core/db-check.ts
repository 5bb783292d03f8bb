import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { checkStore } from '../../store/maintenance.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '检查数据库是否完好：页、索引、引用关系。发现问题时退出码为 1。',
    en: 'Check pages, indexes and references of the database. Exit code 1 when something is wrong.',
  },
  examples: [{ line: 'db check', text: { zh: '检查 souk.db', en: 'check souk.db' } }],
  async run(context) {
    const db = await context.store({ mustExist: true });
    const result = checkStore(db);
    const sound = result.integrity.length === 0 && result.brokenReferences.length === 0;
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.db-check/1', sound, ...result })}\n`);
    else {
      for (const line of result.integrity) context.out(`${line}\n`);
      for (const { table, rows } of result.brokenReferences) {
        context.out(
          `${context.text(msg({ zh: '{table}：{rows} 行引用了不存在的数据', en: '{table}: {rows} {rows|row|rows} without their parent' }, { table, rows }))}\n`,
        );
      }
      const megabytes = result.bytes / 1_048_576;
      context.out(
        `${context.text(
          sound
            ? msg(
                {
                  zh: '数据库完好：{tables} 张表，{megabytes} MB。',
                  en: 'The database is sound: {tables} tables, {megabytes} MB.',
                },
                { tables: result.tables, megabytes },
              )
            : msg({
                zh: '数据库有损坏。用 souk db restore 恢复备份。',
                en: 'The database is damaged. Bring back a backup with souk db restore.',
              }),
        )}\n`,
      );
    }
    return sound ? EXIT.ok : EXIT.gate;
  },
};
