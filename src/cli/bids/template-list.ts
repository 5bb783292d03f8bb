import { listTemplates, type SheetTemplate } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { PLATFORM_CHOICES } from './options.ts';
import { levelsText } from './template-facts.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出学到的模板。同一平台有几个都合适时，最新的先用。',
    en: 'List learned templates. Where several fit, the newest is used first.',
  },
  options: [
    { flags: '--platform <platform>', text: { zh: '平台', en: 'platform' }, choices: PLATFORM_CHOICES },
    ...ROW_OPTIONS,
  ],
  examples: [{ line: 'bids template list', text: { zh: '全部模板', en: 'all templates' } }],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    await context.rows<SheetTemplate>(
      {
        schema: 'souk.bids-templates/1',
        empty: {
          zh: '还没有模板；用 souk bids template learn 导出文件 学一个。',
          en: 'No template yet; learn one with souk bids template learn EXPORT.',
        },
        rows: listTemplates(db, options['platform'] as string | undefined),
        columns: [
          { key: 'id', header: { zh: '编号', en: 'No.' }, value: (row) => row.id, align: 'right' },
          { key: 'platform', header: { zh: '平台', en: 'Platform' }, value: (row) => row.platform },
          { key: 'name', header: { zh: '名称', en: 'Name' }, value: (row) => row.name, maxWidth: 28 },
          {
            key: 'learned',
            header: { zh: '学习日期', en: 'Learned' },
            value: (row) => new Date(row.learnedAt).toISOString().slice(0, 10),
          },
          {
            key: 'rows',
            header: { zh: '行', en: 'Rows' },
            value: (row) => levelsText(row.levels, context.lang),
            maxWidth: 40,
          },
          {
            key: 'columns',
            header: { zh: '认出的列', en: 'Columns known' },
            value: (row) => `${Object.keys(row.look.columns).length}/${row.look.header.length}`,
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
