import { listDrafts } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: { zh: '列出草稿。', en: 'List drafts.' },
  options: ROW_OPTIONS,
  examples: [{ line: 'content drafts', text: { zh: '全部草稿', en: 'all drafts' } }],
  async run(context, _args, options) {
    await context.rows(
      {
        schema: 'souk.content.drafts/1',
        empty: { zh: '还没有草稿。', en: 'No drafts yet.' },
        rows: listDrafts(await context.store()),
        columns: [
          { key: 'id', header: { zh: '编号', en: 'ID' }, value: (row) => row.id, align: 'right' },
          { key: 'brief', header: { zh: '简报', en: 'Brief' }, value: (row) => row.briefId, align: 'right' },
          { key: 'style', header: { zh: '体裁', en: 'Style' }, value: (row) => row.article.style },
          { key: 'lang', header: { zh: '语言', en: 'Language' }, value: (row) => row.article.lang },
          { key: 'mode', header: { zh: '方式', en: 'By' }, value: (row) => row.mode },
          {
            key: 'gaps',
            header: { zh: '待补', en: 'Gaps' },
            value: (row) => row.article.blocks.filter((block) => block.type === 'todo').length,
            align: 'right',
          },
          { key: 'title', header: { zh: '标题', en: 'Title' }, value: (row) => row.article.title, maxWidth: 48 },
          {
            key: 'createdAt',
            header: { zh: '时间', en: 'Made' },
            value: (row) => new Date(row.createdAt).toISOString(),
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
