import { EXIT } from '../../kernel/errors.ts';
import { type Region, type RegionLevel, regionByCode, regionsOf } from '../../kernel/regions/region.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出地区：国标代码、中英文名称、百度与 Google 编码。',
    en: 'List places: GB/T 2260 code, names, Baidu and Google ids.',
  },
  options: [
    {
      flags: '--level <level>',
      text: { zh: '级别', en: 'level' },
      choices: ['province', 'city', 'county'],
      default: 'province',
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'regions list', text: { zh: '34 个省级地区', en: 'the 34 provinces' } },
    {
      line: 'regions list --level city --format csv --out cities.csv',
      text: { zh: '全部地级市写成 CSV', en: 'all prefecture cities as CSV' },
    },
  ],
  async run(context, _args, options) {
    await context.rows<Region>(
      {
        schema: 'souk.regions/1',
        empty: { zh: '没有地区。', en: 'No places.' },
        rows: regionsOf(options['level'] as RegionLevel),
        columns: [
          { key: 'code', header: { zh: '国标代码', en: 'GB code' }, value: (row) => row.code },
          { key: 'zh', header: { zh: '名称', en: 'Chinese' }, value: (row) => row.zh },
          { key: 'en', header: { zh: '英文名', en: 'English' }, value: (row) => row.en },
          { key: 'pinyin', header: { zh: '拼音', en: 'Pinyin' }, value: (row) => row.pinyin, hideInTerminal: true },
          {
            key: 'parent',
            header: { zh: '上级', en: 'In' },
            value: (row) =>
              row.parent ? (regionByCode(row.parent)?.[context.lang === 'zh' ? 'short' : 'en'] ?? row.parent) : null,
          },
          { key: 'baidu', header: { zh: '百度', en: 'Baidu' }, value: (row) => row.baidu },
          { key: 'google', header: { zh: 'Google', en: 'Google' }, value: (row) => row.google },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
