import { keywordLayout, weightDistribution } from '../../app/keyword-layout.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

const SLOTS: Readonly<Record<string, Text>> = {
  title: { zh: '标题', en: 'title' },
  h1: { zh: 'h1', en: 'h1' },
  first100: { zh: '正文前 100 字', en: 'first 100 characters' },
  h2: { zh: 'h2', en: 'h2' },
  description: { zh: '描述', en: 'description' },
  url: { zh: '网址', en: 'URL' },
  'anchors-in': { zh: '链入锚文本', en: 'anchors in' },
  'anchors-out': { zh: '链出不抢词', en: 'anchors out leave it alone' },
  alt: { zh: '图片 alt', en: 'image alt' },
  'last-paragraph': { zh: '末段', en: 'last paragraph' },
};
const FLAGS: Readonly<Record<string, Text>> = {
  'title-only': { zh: '只在标题出现', en: 'in the title only' },
  'body-only': { zh: '只在正文出现', en: 'in the body only' },
  clumped: { zh: '扎堆', en: 'clumped' },
  dense: { zh: '过密（超过 4%）', en: 'too dense (above 4%)' },
};

export const command: CommandSpec = {
  text: {
    zh: '关键词布局：一个词在页面的标题、h1、正文、锚文本等处的分布、密度和改法；--weights 看全站权重分配。',
    en: 'Keyword layout: where a term stands on a page, its density, and what to place where; --weights for the whole site.',
  },
  arguments: [{ name: '[keyword]', text: { zh: '关键词', en: 'the keyword' } }],
  options: [
    { flags: '--url <url>', text: { zh: '指定页面（默认最匹配的）', en: 'this page (default: the best fit)' } },
    { flags: '--host <host>', text: { zh: '哪个抓取过的网站', en: 'which crawled site' } },
    { flags: '--weights', text: { zh: '关键词价值与链接权重的差距', en: 'keyword value against link score per page' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords layout 龙井茶', text: { zh: '它在最匹配的页面上', en: 'on the page that fits best' } },
    { line: 'keywords layout --weights', text: { zh: '权重分配', en: 'weight distribution' } },
  ],
  async run(context, [keyword], options) {
    const db = await context.store({ mustExist: true });
    const host = options['host'] as string | undefined;
    const percent = (value: number | null) => (value === null ? '–' : `${(value * 100).toFixed(2)}%`);
    if (options['weights'] === true || keyword === undefined) {
      const { rows, gini } = weightDistribution(db, host);
      await context.rows(
        {
          schema: 'souk.keyword-weights/1',
          empty: { zh: '没有抓取过的页面。', en: 'No crawled pages.' },
          rows: rows.slice(0, 40),
          columns: [
            { key: 'url', header: { zh: '页面', en: 'Page' }, value: (row) => row.url, maxWidth: 60 },
            { key: 'keywords', header: { zh: '词数', en: 'Keywords' }, value: (row) => row.keywords, align: 'right' },
            {
              key: 'valueShare',
              header: { zh: '关键词价值占比', en: 'Value share' },
              value: (row) => percent(row.valueShare),
              align: 'right',
            },
            {
              key: 'linkShare',
              header: { zh: '链接权重占比', en: 'Link share' },
              value: (row) => percent(row.linkShare),
              align: 'right',
            },
            { key: 'gap', header: { zh: '差距', en: 'Gap' }, value: (row) => percent(row.gap), align: 'right' },
          ],
        },
        options,
      );
      context.say(
        msg(
          { zh: '集中度（基尼系数）：{gini}', en: 'Concentration (Gini index): {gini}' },
          { gini: Math.round(gini * 100) / 100 },
        ),
      );
      return EXIT.ok;
    }
    const url = options['url'] as string | undefined;
    const layout = keywordLayout(db, keyword, { ...(url ? { url } : {}), ...(host ? { host } : {}) });
    await context.rows(
      {
        schema: 'souk.keyword-layout/1',
        empty: { zh: '没有结果。', en: 'Nothing.' },
        rows: layout.slots,
        columns: [
          {
            key: 'slot',
            header: { zh: '位置', en: 'Place' },
            value: (row) => (context.json ? row.slot : SLOTS[row.slot]![context.lang]),
          },
          { key: 'present', header: { zh: '有', en: 'There' }, value: (row) => row.present },
          { key: 'evidence', header: { zh: '现状', en: 'Now' }, value: (row) => row.evidence || null, maxWidth: 46 },
          {
            key: 'advice',
            header: { zh: '建议', en: 'Do' },
            value: (row) => row.advice?.[context.lang] ?? null,
            maxWidth: 46,
          },
        ],
      },
      options,
    );
    context.say(
      msg(
        {
          zh: '{url}：匹配 {fit}，覆盖 {coverage}/{measured}，出现 {hits} 次，密度 {token}（按词）/ {char}（按字）{flags}',
          en: '{url}: fit {fit}, {coverage} of {measured} places, {hits} times, density {token} by words, {char} by characters{flags}',
        },
        {
          url: layout.url,
          fit: Math.round(layout.fit * 100) / 100,
          coverage: layout.coverage,
          measured: layout.measured,
          hits: layout.occurrences,
          token: percent(layout.tokenDensity),
          char: percent(layout.charDensity),
          flags: layout.flags.map((flag) => ` · ${FLAGS[flag]![context.lang]}`).join(''),
        },
      ),
    );
    return EXIT.ok;
  },
};
