import { makeBrief } from '../../app/content/make-brief.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { STYLE_OPTION, TRADE_OPTION } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '写作简报：意图、要答的问题、参考页面的标题与用词、我们独有的事实、标题描述网址、缺的事实、不能写的。不用模型。',
    en: 'A writing brief: intent, questions, headings and terms of the crawled pages, what only we have, title, description, slug, missing facts, forbidden claims. No model.',
  },
  arguments: [
    { name: '<keyword>', text: { zh: '词群名、编号或关键词', en: 'name or number of a cluster, or a keyword' } },
  ],
  options: [
    STYLE_OPTION,
    TRADE_OPTION,
    { flags: '--channel <name>', text: { zh: '渠道', en: 'channel' } },
    {
      flags: '--site <host>',
      text: { zh: '自己的网站：用来给内链、查自相竞争', en: 'own host: for internal links and cannibalisation' },
    },
    { flags: '--brand <name>', text: { zh: '品牌（口吻表）', en: 'brand (voice sheet)' } },
    {
      flags: '--content-lang <lang>',
      text: { zh: '文章语言（默认看关键词）', en: 'language of the article (default: that of the keyword)' },
      choices: ['zh', 'en'],
    },
  ],
  examples: [
    {
      line: 'content brief 明前绿茶 --style news --trade food',
      text: { zh: '新闻稿简报', en: 'a brief for a news piece' },
    },
    {
      line: 'content brief 明前绿茶 --style story --json',
      text: { zh: '故事简报，JSON', en: 'a story brief as JSON' },
    },
  ],
  async run(context, [keyword = ''], options) {
    const text = (key: string) => options[key] as string | undefined;
    const site = text('site');
    const brand = text('brand');
    const lang = text('contentLang') as 'zh' | 'en' | undefined;
    const { id, brief } = makeBrief(await context.store(), keyword, {
      style: (text('style') ?? 'news') as 'news',
      channel: text('channel') ?? '',
      trade: text('trade') ?? 'general',
      ...(site ? { site } : {}),
      ...(brand ? { brand } : {}),
      ...(lang ? { lang } : {}),
      now: Date.now(),
    });
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.content.brief/1', id, ...brief })}\n`);
    else {
      const { briefText } = await import('../../report/content/brief-text.ts');
      context.out(briefText(id, brief, context.lang));
    }
    return EXIT.ok;
  },
};
