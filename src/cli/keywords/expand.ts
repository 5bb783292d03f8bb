import {
  addWords,
  expandTemplates,
  loadLexicon,
  READY_TEMPLATES,
  rootsTimesModifiers,
} from '../../../keywords/index.ts';
import { commonValues } from '../../app/common-values.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { limitOption } from './count-option.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '拓词：按维度模板、问句和对比模板、词根 × 修饰词组合；默认只显示，--add 才入库，标为“生成”，没有搜索量。',
    en: 'Expand: typed templates, questions, comparisons, roots × modifiers; shown only, until --add; marked generated, without a volume.',
  },
  options: [
    {
      flags: '--template <template>',
      text: {
        zh: '如 {region}{product}{price:asked}，可多次',
        en: 'such as "best {product} for {audience}", may be repeated',
      },
      many: true,
    },
    { flags: '--roots <list>', text: { zh: '词根，逗号分隔', en: 'roots with commas' } },
    { flags: '--modifiers <list>', text: { zh: '修饰词，逗号分隔', en: 'modifiers with commas' } },
    {
      flags: '--words <lang>',
      text: { zh: '用哪种语言的词（默认看模板）', en: 'language of the words (default: as the template is written)' },
      choices: ['zh', 'en'],
    },
    { flags: '--limit <n>', text: { zh: '最多生成多少个', en: 'at most so many' }, default: '200' },
    { flags: '--add', text: { zh: '加入词库', en: 'put them into the bank' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: "keywords expand --template '{region:成都|重庆}{product:longjing}{price:asked}'",
      text: { zh: '地域 × 产品 × 问价', en: 'place × product × price' },
    },
    {
      line: 'keywords expand --roots 龙井茶,碧螺春 --modifiers 怎么泡,礼盒 --add',
      text: { zh: '词根 × 修饰词并入库', en: 'roots × modifiers, into the bank' },
    },
    {
      line: 'keywords expand --words en --limit 20',
      text: { zh: '现成的英文模板', en: 'the ready English templates' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store();
    const limit = limitOption(options);
    const lang = options['words'] as 'zh' | 'en' | undefined;
    const list = (name: string) =>
      ((options[name] as string | undefined) ?? '')
        .split(/[,，]/)
        .map((word) => word.trim())
        .filter(Boolean);
    const made =
      options['roots'] === undefined
        ? expandTemplates(loadLexicon(db, keywordSettings(context.config).brands), {
            templates: (options['template'] as string[] | undefined) ?? READY_TEMPLATES[lang ?? context.lang],
            lang,
            limit,
            common: (dim) => commonValues(db, dim),
          })
        : rootsTimesModifiers(list('roots'), list('modifiers'), limit);
    const held = db.prepare('SELECT 1 FROM keyword WHERE norm = ?').pluck();
    await context.rows(
      {
        schema: 'souk.keyword-expand/1',
        empty: { zh: '没有生成任何词：槽位里没有值。', en: 'Nothing was made: a slot has no values.' },
        rows: made.words,
        columns: [
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (word) => word },
          { key: 'known', header: { zh: '已在库', en: 'In the bank' }, value: (word) => held.get(word) !== undefined },
        ],
      },
      options,
    );
    if (made.capped)
      context.say(msg({ zh: '只取了前 {limit} 个（--limit）。', en: 'Only the first {limit} (--limit).' }, { limit }));
    if (options['add'] === true) {
      const fresh = made.words.filter((word) => held.get(word) === undefined);
      const done = addWords(db, fresh, { source: 'generated', now: Date.now() });
      context.say(
        msg(
          { zh: '入库 {added} 个（导入编号 {id}，可撤销）。', en: '{added} added (import {id}, can be undone).' },
          { added: done.added, id: done.importId },
        ),
      );
    }
    return EXIT.ok;
  },
};
