import { DIMENSION_NAMES, DIMENSIONS, explainKeyword, loadLexicon, tagBank } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '给全部关键词打标：产品、品牌、属性、人群、地域、季节、意图等维度；锁定的标签不变。',
    en: 'Tag every keyword by product, brand, attribute, audience, region, season, intent and more; locked tags stay.',
  },
  options: [
    { flags: '--explain <keyword>', text: { zh: '只解释一个词的标签', en: 'only explain the tags of one keyword' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords tag', text: { zh: '全部重新打标', en: 'tag everything again' } },
    {
      line: 'keywords tag --explain "成都龙井茶多少钱一斤"',
      text: { zh: '每个标签来自哪条规则、哪几个字', en: 'where every tag comes from' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store();
    const lexicon = loadLexicon(db, keywordSettings(context.config).brands);
    const word = options['explain'] as string | undefined;
    if (word !== undefined) {
      const { tags, residues } = explainKeyword(db, lexicon, word);
      await context.rows(
        {
          schema: 'souk.keyword-tags/1',
          empty: { zh: '没有标签。', en: 'No tags.' },
          rows: tags,
          columns: [
            {
              key: 'dimension',
              header: { zh: '维度', en: 'Dimension' },
              value: (tag) => (context.json ? tag.dim : DIMENSIONS[tag.dim][context.lang]),
            },
            { key: 'value', header: { zh: '值', en: 'Value' }, value: (tag) => tag[context.lang] },
            { key: 'code', header: { zh: '代码', en: 'Code' }, value: (tag) => tag.code },
            { key: 'words', header: { zh: '依据文字', en: 'Words' }, value: (tag) => tag.text },
            {
              key: 'span',
              header: { zh: '位置', en: 'Span' },
              value: (tag) => (tag.text === null ? null : `${tag.start}–${tag.end}`),
            },
            { key: 'rule', header: { zh: '规则', en: 'Rule' }, value: (tag) => tag.rule },
            {
              key: 'confidence',
              header: { zh: '置信度', en: 'Confidence' },
              value: (tag) => tag.confidence,
              align: 'right',
            },
          ],
        },
        options,
      );
      if (residues.length > 0)
        context.say(
          msg({ zh: '没有解释的文字：{words}', en: 'Not explained: {words}' }, { words: residues.join(', ') }),
        );
      return EXIT.ok;
    }
    const run = tagBank(db, lexicon);
    await context.rows(
      {
        schema: 'souk.keyword-tagging/1',
        empty: { zh: '词库是空的。', en: 'The bank is empty.' },
        rows: run.keywords === 0 ? [] : DIMENSION_NAMES,
        columns: [
          {
            key: 'dimension',
            header: { zh: '维度', en: 'Dimension' },
            value: (dim) => (context.json ? dim : DIMENSIONS[dim][context.lang]),
          },
          {
            key: 'keywords',
            header: { zh: '有值的词', en: 'Keywords' },
            value: (dim) => run.covered[dim],
            align: 'right',
          },
          {
            key: 'percent',
            header: { zh: '占比 %', en: 'Share %' },
            value: (dim) => Math.round((run.covered[dim] / run.keywords) * 1000) / 10,
            align: 'right',
          },
        ],
      },
      options,
    );
    context.say(
      msg(
        {
          zh: '共 {keywords} 个词，词典 {terms} 条；产品未识别 {unknown} 个，用 souk keywords teach 补充。',
          en: '{keywords} keywords, {terms} terms; the product of {unknown} is not known: souk keywords teach.',
        },
        { keywords: run.keywords, terms: run.lexiconTerms, unknown: run.unknownProduct },
      ),
    );
    return EXIT.ok;
  },
};
