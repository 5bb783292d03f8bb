import { EXIT } from '../../kernel/errors.ts';
import { requireRegion } from '../../kernel/regions/require.ts';
import type { RegionScheme } from '../../kernel/regions/resolve.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '识别地名或编码：国标、百度、Google 编码，中英文名称、拼音、旧称。有歧义时报错并列出候选。',
    en: 'Say which place a name or code means: GB, Baidu or Google code, Chinese or English name, pinyin. Ambiguity is an error with choices.',
  },
  arguments: [{ name: '<name...>', text: { zh: '地名或编码', en: 'names or codes' } }],
  options: [
    {
      flags: '--scheme <scheme>',
      text: { zh: '数字属于哪套编码', en: 'what numbers are' },
      choices: ['gb', 'baidu', 'google'],
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'regions resolve 浙江 "Chengdu, Sichuan" 18000', text: { zh: '三种写法', en: 'three spellings' } },
  ],
  async run(context, args, options) {
    const scheme = options['scheme'] as RegionScheme | undefined;
    const rows = args.map((text) => ({ text, region: requireRegion(text, scheme ? { scheme } : {}) }));
    await context.rows(
      {
        schema: 'souk.region-resolution/1',
        empty: { zh: '没有地名。', en: 'No names.' },
        rows,
        columns: [
          { key: 'text', header: { zh: '输入', en: 'Given' }, value: (row) => row.text },
          { key: 'code', header: { zh: '国标代码', en: 'GB code' }, value: (row) => row.region.code },
          { key: 'zh', header: { zh: '名称', en: 'Chinese' }, value: (row) => row.region.zh },
          { key: 'en', header: { zh: '英文名', en: 'English' }, value: (row) => row.region.en },
          { key: 'baidu', header: { zh: '百度', en: 'Baidu' }, value: (row) => row.region.baidu },
          { key: 'google', header: { zh: 'Google', en: 'Google' }, value: (row) => row.region.google },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
