import { loadLexicon, teachTerm, untaggedResidue } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '显示出现最多、还没有标签的文字；给出答案就记入词典，重新打标后生效。',
    en: 'Show the most frequent words without a tag; answers go into the lexicon and count at the next tag run.',
  },
  arguments: [
    {
      name: '[answers...]',
      text: { zh: '词=维度:值，或 词=- 表示没有意义', en: 'term=dimension:value, or term=- for no meaning' },
    },
  ],
  options: [
    { flags: '--limit <n>', text: { zh: '最多行数', en: 'at most so many rows' }, default: '30' },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords teach', text: { zh: '看看还缺什么', en: 'see what is missing' } },
    { line: 'keywords teach 桂花=product:osmanthus-tea 同城=-', text: { zh: '教两个词', en: 'teach two terms' } },
  ],
  async run(context, args, options) {
    const db = await context.store();
    for (const answer of args) {
      const { term, dim, code } = teachTerm(db, answer, Date.now());
      context.say(
        msg({ zh: '记住了：{term} → {dim}:{code}', en: 'Learned: {term} → {dim}:{code}' }, { term, dim, code }),
      );
    }
    if (args.length > 0) {
      context.say(msg({ zh: '下一步：souk keywords tag', en: 'Next: souk keywords tag' }));
      return EXIT.ok;
    }
    const lexicon = loadLexicon(db, keywordSettings(context.config).brands);
    await context.rows(
      {
        schema: 'souk.keyword-residue/1',
        empty: { zh: '没有未解释的文字。', en: 'Nothing is left unexplained.' },
        rows: untaggedResidue(db, lexicon, Number(options['limit'])),
        columns: [
          { key: 'text', header: { zh: '文字', en: 'Words' }, value: (row) => row.text, maxWidth: 40 },
          { key: 'keywords', header: { zh: '关键词数', en: 'Keywords' }, value: (row) => row.keywords, align: 'right' },
          { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
          { key: 'example', header: { zh: '例', en: 'Example' }, value: (row) => row.example, maxWidth: 40 },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
