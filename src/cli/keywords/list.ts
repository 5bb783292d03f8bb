import { countKeywords, type ReadKeywordsOptions, readKeywords } from '../../../keywords/index.ts';
import { savedFilter, saveFilter } from '../../app/saved-lists.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordColumns } from './columns.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出关键词：按任意维度和数值筛选，搜索一两个字的中文词也有效；筛选可以保存。',
    en: 'List keywords: filter by any dimension or figure, find words of any length; filters can be saved.',
  },
  arguments: [{ name: '[words...]', text: { zh: '要找的词（都要出现）', en: 'words that must stand in the keyword' } }],
  options: [
    { flags: '--where <filter>', text: { zh: '筛选条件，空格分隔', en: 'conditions with spaces between' } },
    { flags: '--list <name>', text: { zh: '使用保存的筛选', en: 'use a saved filter' } },
    { flags: '--save <name>', text: { zh: '把这个筛选存为清单', en: 'save this filter under a name' } },
    { flags: '--order <by>', text: { zh: '排序', en: 'order' }, choices: ['volume', 'score', 'text', 'position'] },
    { flags: '--limit <n>', text: { zh: '最多行数（默认 50，0 = 全部）', en: 'at most so many rows (50; 0 = all)' } },
    { flags: '--offset <n>', text: { zh: '跳过前几行', en: 'skip so many rows' } },
    { flags: '--folded', text: { zh: '不列出已折叠的写法', en: 'leave out folded spellings' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords list 龙井', text: { zh: '含“龙井”的词', en: 'keywords with 龙井' } },
    {
      line: "keywords list --where 'region=四川 intent=transactional volume>100'",
      text: { zh: '四川、有购买意图、搜索量过百', en: 'Sichuan, ready to buy, more than 100 searches' },
    },
    {
      line: "keywords list --where 'product=longjing' --save longjing",
      text: { zh: '保存为清单', en: 'save as a list' },
    },
    { line: 'keywords list --list longjing --format csv', text: { zh: '按清单输出 CSV', en: 'a saved list as CSV' } },
  ],
  async run(context, args, options) {
    const db = await context.store({ mustExist: true });
    const saved = options['list'] === undefined ? undefined : savedFilter(db, options['list'] as string);
    const where = [saved?.where, options['where'] as string | undefined].filter(Boolean).join(' ');
    const find = [saved?.find, ...args].filter(Boolean).join(' ');
    const filter: ReadKeywordsOptions = {
      where,
      find,
      ...(options['order'] ? { order: options['order'] as 'volume' } : {}),
      folded: options['folded'] === true,
    };
    if (options['save'] !== undefined) saveFilter(db, options['save'] as string, { where, find }, Date.now());
    const asked = Number(options['limit'] ?? 50);
    const limit = asked > 0 ? asked : -1;
    const shown = await context.rows(
      {
        schema: 'souk.keywords/1',
        empty: { zh: '没有符合条件的关键词。', en: 'No keyword matches.' },
        rows: readKeywords(db, { ...filter, limit, offset: Number(options['offset'] ?? 0) }),
        columns: keywordColumns(db, context.lang),
      },
      options,
    );
    if (shown === limit) {
      const total = countKeywords(db, filter);
      if (total > shown)
        context.say(
          msg(
            {
              zh: '显示 {shown} 个，共 {total} 个（--limit 0 显示全部）。',
              en: '{shown} of {total} shown (--limit 0 for all).',
            },
            { shown, total },
          ),
        );
    }
    return EXIT.ok;
  },
};
