import { cannibalised } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '自家页面互抢：同一个词有两个以上网址各占一成以上展现（需要导入“查询 + 网页”数据）。',
    en: 'Cannibalisation: queries for which two or more own URLs have a tenth of the impressions each (needs query × page data).',
  },
  options: [
    {
      flags: '--share <n>',
      text: { zh: '每个网址的最低展现占比 %（默认 10）', en: 'least share of impressions per URL in % (10)' },
    },
    ...ROW_OPTIONS,
  ],
  examples: [{ line: 'keywords cannibal --share 20', text: { zh: '各占两成以上', en: 'a fifth each' } }],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    await context.rows(
      {
        schema: 'souk.keyword-cannibal/1',
        empty: {
          zh: '没有发现互抢（或没有“查询 + 网页”数据）。',
          en: 'Nothing found (or no query × page data imported).',
        },
        rows: cannibalised(db, Number(options['share'] ?? 10) / 100),
        columns: [
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 36 },
          {
            key: 'impressions',
            header: { zh: '可见展现', en: 'Visible impressions' },
            value: (row) => row.impressions,
            align: 'right',
          },
          {
            key: 'pages',
            header: { zh: '网址（占比）', en: 'URLs (share)' },
            value: (row) => row.pages.map((page) => `${page.url} ${Math.round(page.share * 100)}%`),
            maxWidth: 100,
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
