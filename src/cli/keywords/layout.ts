import { keywordLayout } from '../../app/keyword-layout.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { LAYOUT_FLAGS, percent } from './layout-columns.ts';
import { layoutTable } from './layout-table.ts';
import { ownHost } from './own-host.ts';
import { showPageLayout } from './show-page-layout.ts';
import { showWeights } from './show-weights.ts';

const CHOSEN: Readonly<Record<string, Text>> = {
  named: { zh: '指定的页面', en: 'the page you named' },
  target: { zh: '声明的目标页', en: 'its declared target' },
  mapped: { zh: '已对应的页面', en: 'the page it is mapped to' },
  'best-fit': { zh: '最匹配的页面', en: 'the best fit' },
};

export const command: CommandSpec = {
  text: {
    zh: '关键词布局：一个词在页面的标题、h1、正文、图片 alt、锚文本等处的分布、密度和改法；给网址则看这个页面的所有词；--weights 看权重分配。',
    en: 'Keyword layout: where a term stands on a page, its density, and what to place where; for an address, every keyword of that page; --weights for the site.',
  },
  arguments: [{ name: '[keyword]', text: { zh: '关键词，或页面网址', en: 'a keyword, or the address of a page' } }],
  options: [
    {
      flags: '--url <url>',
      text: { zh: '指定页面（默认：应当回答它的页面）', en: 'this page (default: the one that should answer)' },
    },
    { flags: '--host <host>', text: { zh: '哪个抓取过的网站', en: 'which crawled site' } },
    { flags: '--weights', text: { zh: '关键词价值与链接权重的差距', en: 'keyword value against link score' } },
    {
      flags: '--by <group>',
      text: { zh: '权重按页面、页面类型或目录汇总', en: 'weights per page, page type or folder' },
      choices: ['page', 'type', 'folder'],
      default: 'page',
    },
    { flags: '--limit <n>', text: { zh: '最多行数', en: 'at most so many rows' }, default: '40' },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords layout 龙井茶', text: { zh: '它在应当回答它的页面上', en: 'on the page that should answer it' } },
    {
      line: 'keywords layout https://tea.example/longjing',
      text: { zh: '这个页面的每个词各在哪里', en: 'every keyword of this page' },
    },
    { line: 'keywords layout --weights --by type', text: { zh: '按页面类型看权重分配', en: 'weights per page type' } },
  ],
  async run(context, [what], options) {
    const db = await context.store({ mustExist: true });
    const host = ownHost(context, options);
    if (options['weights'] === true || what === undefined) return showWeights(context, db, host, options);
    if (/^https?:\/\//i.test(what)) return showPageLayout(context, db, what, options);
    const url = options['url'] as string | undefined;
    const layout = keywordLayout(db, what, {
      ...(url ? { url } : {}),
      ...(options['host'] || (host && !url) ? { host: (options['host'] as string | undefined) ?? host! } : {}),
    });
    await context.rows(layoutTable(layout, context), options);
    context.say(
      msg(
        {
          zh: '{url}（{chosen}）：匹配 {fit}，占位 {coverage}/{measured}，正文出现 {hits} 次，密度 {token}（按词）、{char}（按字），同类页面通常 {typical}{flags}',
          en: '{url} ({chosen}): fit {fit}, {coverage} of {measured} places, {hits} {hits|time|times} in the text, density {token} by words, {char} by characters, usual for such pages {typical}{flags}',
        },
        {
          url: layout.url,
          chosen: CHOSEN[layout.chosenBy]![context.lang],
          fit: Math.round(layout.fit * 100) / 100,
          coverage: layout.coverage,
          measured: layout.measured,
          hits: layout.occurrences,
          token: percent(layout.tokenDensity),
          char: percent(layout.charDensity),
          typical: percent(layout.typicalDensity),
          flags: layout.flags.map((flag) => ` · ${LAYOUT_FLAGS[flag]![context.lang]}`).join(''),
        },
      ),
    );
    if (layout.nearest)
      context.say(
        msg({
          zh: '没有页面真正回答这个词，上面只是最接近的一页：更适合新建页面。',
          en: 'No page really answers it; this is only the nearest one. A page of its own serves better.',
        }),
      );
    return EXIT.ok;
  },
};
