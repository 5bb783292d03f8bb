import { GAP_TYPES, type GapType, pageTypeName } from '../../../keywords/index.ts';
import { contentGap } from '../../app/keyword-gap.ts';
import { pageGap } from '../../app/page-gap.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { limitOption } from './count-option.ts';
import { GAP_TYPE_NAMES, gapTable } from './gap-table.ts';
import { ownHost } from './own-host.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '内容缺口：词库里的每个词（或每组词）自己和竞争对手各答得怎样，按导入的排名和抓取的页面；--by page 不靠词库，直接看对手写了什么而自己没有。',
    en: 'Content gap: how you and your competitors answer every keyword (or group), by imported ranks and crawled pages; --by page needs no keywords: what they write about and you do not.',
  },
  options: [
    { flags: '--host <host>', text: { zh: '自己的网站', en: 'your own site' } },
    { flags: '--competitor <host>', text: { zh: '竞争对手，可多次', en: 'a competitor, may be repeated' }, many: true },
    {
      flags: '--by <what>',
      text: { zh: '按词、按组，或按对手的页面', en: 'by keyword, by group, or by the competitors’ pages' },
      choices: ['keyword', 'cluster', 'page'],
      default: 'keyword',
    },
    {
      flags: '--type <types>',
      text: {
        zh: 'missing 全都有唯独自己没有、untapped 有对手有自己没有、weak 落后、strong 领先、shared 都有、unique 独有；all 全部',
        en: 'missing, untapped, weak, shared, strong, unique, comma-separated, or all',
      },
      default: 'missing,untapped',
    },
    { flags: '--where <filter>', text: { zh: '只看这些词', en: 'only these keywords' } },
    { flags: '--limit <n>', text: { zh: '最多行数', en: 'at most so many rows' }, default: '50' },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'keywords gap --host tea.example --competitor rival.example',
      text: { zh: '对手有而自己没有的词', en: 'keywords that a competitor answers and you do not' },
    },
    {
      line: 'keywords gap --host tea.example --competitor rival.example --by page',
      text: { zh: '对手写了什么而自己没有', en: 'what it writes about and you do not' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const competitors =
      (options['competitor'] as string[] | undefined) ?? keywordSettings(context.config).hosts?.competitors ?? [];
    if (competitors.length === 0) throw noCompetitor();
    const own = ownHost(context, options);
    const limit = limitOption(options);
    if (options['by'] === 'page') {
      const rows = pageGap(db, { competitors, ...(own ? { own } : {}) });
      await context.rows(
        {
          schema: 'souk.page-gap/1',
          empty: { zh: '对手写的自己都有。', en: 'You have a page for everything they write about.' },
          rows: rows.slice(0, limit),
          columns: [
            { key: 'topic', header: { zh: '主题', en: 'Topic' }, value: (row) => row.topic, maxWidth: 40 },
            {
              key: 'type',
              header: { zh: '类型', en: 'Type' },
              value: (row) =>
                row.pageType === null ? null : context.json ? row.pageType : pageTypeName(row.pageType)[context.lang],
            },
            { key: 'url', header: { zh: '对手页面', en: 'Competitor page' }, value: (row) => row.url, maxWidth: 60 },
            {
              key: 'ownUrl',
              header: { zh: '自己最接近的页面', en: 'Your nearest page' },
              value: (row) => row.ownUrl,
              maxWidth: 50,
            },
            {
              key: 'ownFit',
              header: { zh: '匹配', en: 'Fit' },
              value: (row) => (row.ownFit === null ? null : Math.round(row.ownFit * 100) / 100),
              align: 'right',
            },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    const { rows, counts, unknown } = contentGap(db, {
      competitors,
      by: options['by'] === 'cluster' ? 'cluster' : 'keyword',
      types: typesOf(options['type'] as string),
      ...(own ? { own } : {}),
      ...(options['where'] ? { where: options['where'] as string } : {}),
    });
    await context.rows(gapTable(rows.slice(0, limit), competitors, context), options);
    const all = GAP_TYPES.map((type) => `${GAP_TYPE_NAMES[type][context.lang]} ${counts[type]}`).join(
      context.lang === 'zh' ? '，' : ', ',
    );
    context.say(msg({ zh: '合计：{all}', en: 'In all: {all}' }, { all }));
    if (unknown.length > 0)
      context.say(
        msg(
          {
            zh: '没有 {hosts} 的排名，也没有抓取过：先 souk audit 它，或导入它的排名表。',
            en: 'Neither ranks nor a crawl of {hosts}: run souk audit on it, or import its rankings.',
          },
          { hosts: unknown.join(', ') },
        ),
      );
    return EXIT.ok;
  },
};

function typesOf(text: string): GapType[] {
  const names = text.split(/[,，]/).map((name) => name.trim());
  if (names.includes('all')) return [...GAP_TYPES];
  const wrong = names.find((name) => !(GAP_TYPES as readonly string[]).includes(name));
  if (wrong === undefined) return names as GapType[];
  throw new SoukError({
    code: 'gap-type-wrong',
    what: msg({ zh: '没有“{wrong}”这种缺口', en: 'There is no kind of gap “{wrong}”' }, { wrong }),
    next: msg({ zh: '可用：{known}、all。', en: 'Use {known} or all.' }, { known: GAP_TYPES.join(', ') }),
  });
}

function noCompetitor(): SoukError {
  return new SoukError({
    code: 'gap-no-competitor',
    what: msg({ zh: '没有指定竞争对手', en: 'No competitor is named' }),
    next: msg({
      zh: '用 --competitor 域名，或写在配置 keywords.hosts.competitors 里。',
      en: 'Use --competitor HOST, or set keywords.hosts.competitors.',
    }),
  });
}
