import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { restoreStore } from '../../store/maintenance.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '用备份替换数据库；原文件保留为 .before-restore。',
    en: 'Put a backup in place; the old file is kept as .before-restore.',
  },
  arguments: [{ name: '<file>', text: { zh: '备份文件', en: 'the backup file' } }],
  examples: [
    { line: 'db restore souk-backup.db', text: { zh: '从 souk-backup.db 恢复', en: 'restore souk-backup.db' } },
  ],
  async run(context, [file = '']) {
    const kept = restoreStore(file, context.dbPath);
    context.say(msg({ zh: '已恢复 {db}。', en: '{db} is restored.' }, { db: context.dbPath }));
    if (kept) context.say(msg({ zh: '原数据库保留在 {kept}。', en: 'The old database is kept as {kept}.' }, { kept }));
    return EXIT.ok;
  },
};
