import { REJECT_REASONS } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

interface Reject {
  import_id: number;
  sheet: string;
  line: number;
  reason: keyof typeof REJECT_REASONS;
  text: string;
}

export const command: CommandSpec = {
  text: { zh: '列出导入时拒收的行和原因。', en: 'List the rows that imports refused, and why.' },
  arguments: [{ name: '[import]', text: { zh: '导入编号（默认全部）', en: 'number of the import (all)' } }],
  options: ROW_OPTIONS,
  examples: [{ line: 'keywords rejects --format csv', text: { zh: '全部拒收行', en: 'all refused rows' } }],
  async run(context, [id], options) {
    const db = await context.store({ mustExist: true });
    await context.rows(
      {
        schema: 'souk.keyword-rejects/1',
        empty: { zh: '没有拒收的行。', en: 'No row was refused.' },
        rows: db
          .prepare<[number | null, number | null], Reject>(
            'SELECT * FROM keyword_reject WHERE ? IS NULL OR import_id = ? ORDER BY import_id, rowid',
          )
          .all(id === undefined ? null : Number(id), id === undefined ? null : Number(id)),
        columns: [
          { key: 'import', header: { zh: '导入', en: 'Import' }, value: (row) => row.import_id, align: 'right' },
          { key: 'sheet', header: { zh: '表', en: 'Sheet' }, value: (row) => row.sheet || null },
          { key: 'line', header: { zh: '行', en: 'Line' }, value: (row) => row.line, align: 'right' },
          {
            key: 'reason',
            header: { zh: '原因', en: 'Reason' },
            value: (row) => (context.json ? row.reason : REJECT_REASONS[row.reason][context.lang]),
          },
          { key: 'text', header: { zh: '内容', en: 'Row' }, value: (row) => row.text, maxWidth: 70 },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
