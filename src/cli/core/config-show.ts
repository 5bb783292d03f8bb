import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

interface Setting {
  key: string;
  value: string;
  origin: string;
}

export const command: CommandSpec = {
  text: {
    zh: '显示生效的设置。优先级：命令行 > 环境变量 > souk.config.json > 默认值。',
    en: 'Show the settings in force: flags > environment > souk.config.json > defaults.',
  },
  options: [
    { flags: '--origin', text: { zh: '显示每个值来自哪里', en: 'also show where each value comes from' } },
    ...ROW_OPTIONS,
  ],
  examples: [{ line: 'config show --origin', text: { zh: '设置及其来源', en: 'settings and their origin' } }],
  async run(context, _args, options) {
    const { path, values } = context.config;
    const file = path ?? 'souk.config.json';
    const from = (flag: string, variable: string, key: string) =>
      process.argv.some((word) => word === flag || word.startsWith(`${flag}=`))
        ? flag
        : process.env[variable]
          ? variable
          : values[key] === undefined
            ? 'default'
            : file;
    const settings: Setting[] = [
      { key: 'db', value: context.dbPath, origin: from('--db', 'SOUK_DB', 'db') },
      { key: 'lang', value: context.lang, origin: from('--lang', 'SOUK_LANG', 'lang') },
      ...Object.entries(values)
        .filter(([key]) => key !== 'db' && key !== 'lang')
        .flatMap(([key, value]) => flatten(key, value))
        .map(([key, value]) => ({ key, value, origin: file })),
    ];
    await context.rows(
      {
        schema: 'souk.config/1',
        empty: { zh: '没有设置。', en: 'No settings.' },
        rows: settings,
        columns: [
          { key: 'key', header: { zh: '设置项', en: 'Setting' }, value: (row) => row.key },
          { key: 'value', header: { zh: '值', en: 'Value' }, value: (row) => row.value },
          ...(options['origin'] === true || context.json
            ? [{ key: 'origin', header: { zh: '来源', en: 'Origin' }, value: (row: Setting) => row.origin }]
            : []),
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};

function flatten(key: string, value: unknown): [string, string][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [[key, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([name, inner]) => flatten(`${key}.${name}`, inner));
}
