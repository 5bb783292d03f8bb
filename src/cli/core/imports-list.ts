import { EXIT } from '../../kernel/errors.ts';
import { listImports } from '../../store/imports.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出导入过的文件：来源、行数、拒收行数、是否已撤销。',
    en: 'List imported files: source, rows taken and refused, undone or not.',
  },
  options: ROW_OPTIONS,
  examples: [{ line: 'imports list', text: { zh: '全部导入', en: 'all imports' } }],
  async run(context, _args, options) {
    const db = await context.store();
    await context.rows(
      {
        schema: 'souk.imports/1',
        empty: { zh: '还没有导入过文件。', en: 'No file has been imported yet.' },
        rows: listImports(db),
        columns: [
          { key: 'id', header: { zh: '编号', en: 'ID' }, value: (row) => row.id, align: 'right' },
          { key: 'domain', header: { zh: '模块', en: 'Area' }, value: (row) => row.domain },
          { key: 'source', header: { zh: '来源', en: 'Source' }, value: (row) => row.source },
          { key: 'file', header: { zh: '文件', en: 'File' }, value: (row) => row.file_name, maxWidth: 40 },
          {
            key: 'importedAt',
            header: { zh: '导入时间', en: 'Imported' },
            value: (row) => new Date(row.imported_at).toISOString(),
          },
          { key: 'accepted', header: { zh: '收下', en: 'Taken' }, value: (row) => row.rows_accepted, align: 'right' },
          { key: 'rejected', header: { zh: '拒收', en: 'Refused' }, value: (row) => row.rows_rejected, align: 'right' },
          {
            key: 'undoneAt',
            header: { zh: '撤销时间', en: 'Undone' },
            value: (row) => (row.undone_at === null ? null : new Date(row.undone_at).toISOString()),
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
