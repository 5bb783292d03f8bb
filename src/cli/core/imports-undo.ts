import { undoImport } from '../../app/undo-import.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';

export const command: CommandSpec = {
  text: {
    zh: '撤销一次导入：它带来的数据全部移除，其余不变。',
    en: 'Undo an import: all that it brought goes, nothing else changes.',
  },
  arguments: [
    {
      name: '<id>',
      text: { zh: '导入编号（见 souk imports list）', en: 'number of the import (see souk imports list)' },
    },
  ],
  examples: [{ line: 'imports undo 3', text: { zh: '撤销第 3 号导入', en: 'undo import 3' } }],
  async run(context, [id = '']) {
    const db = await context.store({ mustExist: true });
    const row = await undoImport(db, id, Date.now());
    context.say(
      msg(
        {
          zh: '已撤销第 {id} 号导入（{file}，{rows} 行）。',
          en: 'Import {id} is undone ({file}, {rows} {rows|row|rows}).',
        },
        { id: row.id, file: row.file_name, rows: row.rows_accepted },
      ),
    );
    return EXIT.ok;
  },
};
