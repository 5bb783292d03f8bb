import { sourceSpecs } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: { zh: '列出能识别的来源及其列。', en: 'List the sources that are recognised, and their columns.' },
  options: ROW_OPTIONS,
  examples: [{ line: 'keywords sources', text: { zh: '全部来源', en: 'all sources' } }],
  async run(context, _args, options) {
    await context.rows(
      {
        schema: 'souk.keyword-sources/1',
        empty: { zh: '没有来源。', en: 'No sources.' },
        rows: sourceSpecs(),
        columns: [
          { key: 'id', header: { zh: '来源', en: 'Source' }, value: (row) => row.id },
          { key: 'name', header: { zh: '名称', en: 'Name' }, value: (row) => row.name[context.lang], maxWidth: 40 },
          { key: 'engine', header: { zh: '引擎', en: 'Engine' }, value: (row) => row.engine || null },
          { key: 'unit', header: { zh: '量的单位', en: 'Unit' }, value: (row) => row.unit },
          {
            key: 'state',
            header: { zh: '列名依据', en: 'Columns known as of' },
            value: (row) => row.state,
            maxWidth: 34,
          },
          {
            key: 'headers',
            header: { zh: '表头', en: 'Headers' },
            value: (row) => [...row.exact.keys()],
            hideInTerminal: true,
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
