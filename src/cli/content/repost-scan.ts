import { existsSync } from 'node:fs';
import { scanReposts } from '../../app/content/scan-reposts.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '在抓取结果和保存的网页里找转载：全文、部分、摘录；链接和品牌还在不在；哪些数字被改了。',
    en: 'Find reposts in crawls and saved pages: full, partial, excerpt; link and brand kept or lost; which figures were changed.',
  },
  arguments: [{ name: '[saved...]', text: { zh: '保存的网页或其目录', en: 'saved pages, or folders of them' } }],
  options: [
    { flags: '--no-crawls', text: { zh: '不看抓取结果', en: 'leave out the crawls' } },
    {
      flags: '--draft <id>',
      many: true,
      text: { zh: '只找这些草稿（可多次）', en: 'only these drafts (may be repeated)' },
    },
    ...ROW_OPTIONS,
  ],
  examples: [{ line: 'content repost scan', text: { zh: '在所有抓取结果里找', en: 'look through all crawls' } }],
  async run(context, saved, options) {
    for (const path of saved) {
      if (!existsSync(path))
        throw new SoukError({
          code: 'file-not-readable',
          what: msg({ zh: '找不到 {path}', en: 'There is no {path}' }, { path }),
          next: msg({ zh: '请检查路径。', en: 'Check the path.' }),
        });
    }
    const drafts = options['draft'] as string[] | undefined;
    const result = await scanReposts(await context.store({ mustExist: true }), {
      crawls: options['crawls'] !== false,
      saved,
      ...(drafts ? { drafts: drafts.map(Number) } : {}),
      now: Date.now(),
    });
    const LEVEL = {
      full: { zh: '全文', en: 'full' },
      partial: { zh: '部分', en: 'partial' },
      excerpt: { zh: '摘录', en: 'excerpt' },
    } as const;
    await context.rows(
      {
        schema: 'souk.content.reposts/1',
        empty: { zh: '没有发现转载。', en: 'No repost was found.' },
        rows: result.found,
        columns: [
          { key: 'draft', header: { zh: '草稿', en: 'Draft' }, value: (row) => row.draftId, align: 'right' },
          {
            key: 'level',
            header: { zh: '程度', en: 'Level' },
            value: (row) => (context.json ? row.level : LEVEL[row.level][context.lang]),
          },
          {
            key: 'containment',
            header: { zh: '重合', en: 'Shared' },
            value: (row) => (context.json ? row.containment : `${Math.round(row.containment * 100)}%`),
            align: 'right',
          },
          { key: 'linkKept', header: { zh: '链接保留', en: 'Link kept' }, value: (row) => row.linkKept },
          { key: 'brandKept', header: { zh: '品牌保留', en: 'Brand kept' }, value: (row) => row.brandKept },
          {
            key: 'numbers',
            header: { zh: '被改的数字', en: 'Figures changed' },
            value: (row) => (row.numbers.length === 0 ? null : row.numbers.map((one) => `${one.ours} → ${one.theirs}`)),
            maxWidth: 36,
          },
          { key: 'url', header: { zh: '页面', en: 'Page' }, value: (row) => row.url, maxWidth: 60 },
        ],
      },
      options,
    );
    context.say(
      msg(
        {
          zh: '{articles} 篇稿件，{pages} 个页面，转载 {found} 处（新发现 {fresh}）。',
          en: '{articles} {articles|article|articles}, {pages} {pages|page|pages}: {found} {found|repost|reposts} ({fresh} new).',
        },
        { articles: result.articles, pages: result.pages, found: result.found.length, fresh: result.fresh },
      ),
    );
    return EXIT.ok;
  },
};
