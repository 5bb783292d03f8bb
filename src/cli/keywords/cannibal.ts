import { CONFLICT_ACTIONS } from '../../../keywords/index.ts';
import { competingPages } from '../../app/keyword-cannibal.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { ownHost } from './own-host.ts';

const EVIDENCE: Readonly<Record<string, Text>> = {
  searches: { zh: '搜索数据', en: 'searches' },
  pages: { zh: '页面内容', en: 'pages' },
  both: { zh: '搜索数据 + 页面内容', en: 'searches and pages' },
};

export const command: CommandSpec = {
  text: {
    zh: '自家页面互抢：同一个词有两个以上页面各占一成以上展现（导入“查询 + 网页”数据），或内容都在争这个词（先运行 map）；附做法。',
    en: 'Cannibalisation: queries for which two or more own pages share the impressions (query × page data), or are written for the same keyword (after map), with what to do.',
  },
  options: [
    {
      flags: '--share <n>',
      text: { zh: '每个页面的最低展现占比 %（默认 10）', en: 'least share of impressions per page in % (10)' },
    },
    { flags: '--host <host>', text: { zh: '自己的网站', en: 'your own site' } },
    ...ROW_OPTIONS,
  ],
  examples: [{ line: 'keywords cannibal --share 20', text: { zh: '各占两成以上', en: 'a fifth each' } }],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const { lang, json } = context;
    const host = ownHost(context, options);
    const percent = (value: number) => `${Math.round(value * 100)}%`;
    await context.rows(
      {
        schema: 'souk.keyword-cannibal/2',
        empty: {
          zh: '没有发现互抢。要判断，需导入“查询 + 网页”数据，或先运行 souk keywords map。',
          en: 'Nothing found. It takes query × page data, or souk keywords map before.',
        },
        rows: competingPages(db, { share: Number(options['share'] ?? 10) / 100, ...(host ? { host } : {}) }),
        columns: [
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 30 },
          {
            key: 'evidence',
            header: { zh: '依据', en: 'From' },
            value: (row) => (json ? row.evidence : EVIDENCE[row.evidence]![lang]),
          },
          {
            key: 'impressions',
            header: { zh: '可见展现', en: 'Visible impressions' },
            value: (row) => row.impressions,
            align: 'right',
          },
          { key: 'swaps', header: { zh: '换位次数', en: 'Swaps' }, value: (row) => row.swaps, align: 'right' },
          {
            key: 'pages',
            header: { zh: '页面（占比或匹配）', en: 'Pages (share or fit)' },
            value: (row) =>
              row.pages.map(
                (page) => `${page.url} ${page.share === null ? (page.fit ?? 0).toFixed(2) : percent(page.share)}`,
              ),
            maxWidth: 100,
          },
          {
            key: 'do',
            header: { zh: '怎么办', en: 'Do' },
            value: (row) => (json ? row.action : CONFLICT_ACTIONS[row.action][lang]),
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
