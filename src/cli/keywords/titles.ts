import { loadLexicon, proposeTitles, readKeywords, Tagger, TITLE_PLATFORMS } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '标题组合：品牌 + 热词 + 属性 + 产品，不超过平台字数，只用与商品相符的词。',
    en: 'Title proposals: brand + hot words + attributes + product, within the platform’s limit, true to the product.',
  },
  arguments: [
    { name: '<product>', text: { zh: '产品名，如 龙井茶', en: 'the product, such as “trail running shoes”' } },
  ],
  options: [
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: TITLE_PLATFORMS.map((entry) => entry.id),
      default: 'taobao',
    },
    { flags: '--brand <brand>', text: { zh: '品牌', en: 'brand' }, default: '' },
    {
      flags: '--attributes <list>',
      text: { zh: '商品真实的属性，逗号分隔', en: 'what the product really is, with commas' },
      default: '',
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'keywords titles 龙井茶 --brand 狮峰 --attributes 特级,250g,礼盒 --platform taobao',
      text: { zh: '淘宝标题', en: 'for Taobao' },
    },
    {
      line: 'keywords titles "trail running shoes" --platform amazon --attributes women,waterproof',
      text: { zh: '亚马逊标题', en: 'for Amazon' },
    },
  ],
  async run(context, [product = ''], options) {
    const db = await context.store({ mustExist: true });
    const platform = TITLE_PLATFORMS.find((entry) => entry.id === options['platform'])!;
    const tagger = new Tagger(loadLexicon(db, keywordSettings(context.config).brands));
    const code = tagger.tag(product.toLowerCase()).tags.find((tag) => tag.dim === 'product')?.code;
    const searches =
      code === undefined ? [] : [...readKeywords(db, { where: `product="${code.replaceAll('"', '')}"`, limit: 500 })];
    const proposals = proposeTitles(
      {
        product,
        brand: options['brand'] as string,
        attributes: (options['attributes'] as string).split(/[,，]/).filter(Boolean),
      },
      searches,
      (text) => tagger.tag(text.toLowerCase()).tags,
      platform,
    );
    await context.rows(
      {
        schema: 'souk.title-proposals/1',
        empty: { zh: '没有能放进字数限制的组合。', en: 'No combination fits the limit.' },
        rows: proposals,
        columns: [
          { key: 'title', header: { zh: '标题', en: 'Title' }, value: (row) => row.title, maxWidth: 80 },
          { key: 'units', header: { zh: '长度', en: 'Length' }, value: (row) => row.units, align: 'right' },
          { key: 'words', header: { zh: '覆盖的词', en: 'Searches held' }, value: (row) => row.words, maxWidth: 50 },
          { key: 'volume', header: { zh: '合计搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
        ],
      },
      options,
    );
    context.say(
      msg(
        {
          zh: '上限 {limit}（{state}）；用到 {n} 个相符的搜索词。',
          en: 'Limit {limit} ({state}); {n} searches for this product.',
        },
        { limit: platform.limit, state: platform.state[context.lang], n: searches.length },
      ),
    );
    return EXIT.ok;
  },
};
