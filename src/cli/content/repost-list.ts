import { listReposts } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出已知转载，按首次发现的先后（谁抄谁只是推测）。',
    en: 'List known reposts in the order in which they were first seen (who copied whom is a guess).',
  },
  options: ROW_OPTIONS,
  examples: [{ line: 'content repost list', text: { zh: '全部转载', en: 'all reposts' } }],
  async run(context, _args, options) {
    await context.rows(
      {
        schema: 'souk.content.known-reposts/1',
        empty: { zh: '还没有发现转载。', en: 'No repost is known.' },
        rows: listReposts(await context.store({ mustExist: true })),
        columns: [
          { key: 'draft', header: { zh: '草稿', en: 'Draft' }, value: (row) => row.draft_id, align: 'right' },
          {
            key: 'firstSeen',
            header: { zh: '首次发现', en: 'First seen' },
            value: (row) => new Date(row.first_seen).toISOString(),
          },
          { key: 'level', header: { zh: '程度', en: 'Level' }, value: (row) => row.level },
          { key: 'containment', header: { zh: '重合', en: 'Shared' }, value: (row) => row.containment, align: 'right' },
          {
            key: 'linkKept',
            header: { zh: '链接保留', en: 'Link kept' },
            value: (row) => (row.link_kept === null ? null : row.link_kept === 1),
          },
          {
            key: 'brandKept',
            header: { zh: '品牌保留', en: 'Brand kept' },
            value: (row) => (row.brand_kept === null ? null : row.brand_kept === 1),
          },
          {
            key: 'numbers',
            header: { zh: '被改的数字', en: 'Figures changed' },
            value: (row) =>
              (JSON.parse(row.numbers) as { ours: string; theirs: string }[])
                .map((one) => `${one.ours} → ${one.theirs}`)
                .join('; ') || null,
          },
          {
            key: 'foundIn',
            header: { zh: '来自', en: 'Found in' },
            value: (row) => row.found_in,
            hideInTerminal: true,
          },
          { key: 'url', header: { zh: '页面', en: 'Page' }, value: (row) => row.url, maxWidth: 60 },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
