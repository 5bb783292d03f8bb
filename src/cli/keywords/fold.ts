import { applyFold, type FoldTier, foldGroups, unfold } from '../../../keywords/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '折叠写法：A 简繁与空格，B 词序与虚词，C 字相同（只作建议）。不合并数据，随时撤销；“不、无、免”等否定字从不丢。',
    en: 'Fold spellings: A script and spaces, B word order, C same characters (a suggestion). Nothing is merged, all reversible; negations always stay.',
  },
  options: [
    { flags: '--tier <tier>', text: { zh: '级别', en: 'tier' }, choices: ['A', 'B', 'C'], default: 'A' },
    { flags: '--apply', text: { zh: '折叠', en: 'fold' } },
    { flags: '--undo', text: { zh: '撤销这一级', en: 'take this tier back' } },
    { flags: '--limit <n>', text: { zh: '最多行数', en: 'at most so many rows' }, default: '50' },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords fold --tier B', text: { zh: '先看哪些会折叠', en: 'see what would fold' } },
    { line: 'keywords fold --tier A --apply', text: { zh: '折叠', en: 'fold' } },
    { line: 'keywords fold --tier A --undo', text: { zh: '撤销', en: 'take it back' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const tier = options['tier'] as FoldTier;
    if (options['undo'] === true) {
      context.say(msg({ zh: '已撤销 {n} 个。', en: '{n} taken back.' }, { n: unfold(db, tier) }));
      return EXIT.ok;
    }
    if (options['apply'] === true) {
      context.say(
        msg({ zh: '已折叠 {n} 个写法。', en: '{n} spellings folded.' }, { n: applyFold(db, tier, Date.now()) }),
      );
      return EXIT.ok;
    }
    await context.rows(
      {
        schema: 'souk.keyword-folds/1',
        empty: { zh: '没有可折叠的写法。', en: 'No spellings to fold.' },
        rows: foldGroups(db, tier).slice(0, Number(options['limit'])),
        columns: [
          {
            key: 'canonical',
            header: { zh: '代表', en: 'Stands for all' },
            value: (row) => row.fold.canonical,
            maxWidth: 40,
          },
          {
            key: 'spellings',
            header: { zh: '其他写法', en: 'Other spellings' },
            value: (row) => row.fold.spellings,
            maxWidth: 70,
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
