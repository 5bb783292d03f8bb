import { refuseOverwrite } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { backupStore } from '../../store/maintenance.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '在线备份数据库到一个文件，不影响正在运行的任务。',
    en: 'Back up the database to a file, also while other commands run.',
  },
  arguments: [{ name: '<file>', text: { zh: '备份文件', en: 'the backup file' } }],
  options: [{ flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite an existing file' } }],
  examples: [
    { line: 'db backup souk-backup.db', text: { zh: '备份到 souk-backup.db', en: 'back up to souk-backup.db' } },
  ],
  async run(context, [file = ''], options) {
    refuseOverwrite(file, options['force'] === true);
    await backupStore(await context.store({ mustExist: true }), file);
    context.say(
      msg(
        {
          zh: '已备份到 {file}。恢复：souk db restore {file}',
          en: 'Backed up to {file}. To restore: souk db restore {file}',
        },
        { file },
      ),
    );
    return EXIT.ok;
  },
};
