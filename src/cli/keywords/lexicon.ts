import { compareLexicons, DIMENSIONS, isDimension, loadLexicon } from '../../../keywords/index.ts';
import { addPack, readPack, removePack } from '../../app/lexicon-packs.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '词典：list 列出各维度的值；test 看一个词包会改变哪些标签；add 加入；remove 移除。',
    en: 'Lexicons: list the values of each dimension; test what a pack would change; add it; remove it.',
  },
  arguments: [
    { name: '<action>', text: { zh: 'list、test、add、remove', en: 'list, test, add or remove' } },
    {
      name: '[pack]',
      text: { zh: '词包文件（CSV 或 YAML）；remove 时为名称', en: 'pack file (CSV or YAML); its name for remove' },
    },
  ],
  options: ROW_OPTIONS,
  examples: [
    { line: 'keywords lexicon list', text: { zh: '全部维度和值', en: 'all dimensions and values' } },
    { line: 'keywords lexicon test my-words.csv', text: { zh: '先看影响', en: 'see the effect first' } },
    { line: 'keywords lexicon add my-words.csv', text: { zh: '加入词库', en: 'add it to the bank' } },
    { line: 'keywords lexicon remove my-words', text: { zh: '移除', en: 'take it out' } },
  ],
  async run(context, [action = '', pack = ''], options) {
    const db = await context.store();
    const lexicon = loadLexicon(db, keywordSettings(context.config).brands);
    if (action === 'list') {
      await context.rows(
        {
          schema: 'souk.lexicon/1',
          empty: { zh: '没有值。', en: 'No values.' },
          rows: lexicon.filter((entry) => entry.dim !== 'block'),
          columns: [
            {
              key: 'dimension',
              header: { zh: '维度', en: 'Dimension' },
              value: (row) => (!context.json && isDimension(row.dim) ? DIMENSIONS[row.dim][context.lang] : row.dim),
            },
            { key: 'code', header: { zh: '代码', en: 'Code' }, value: (row) => row.code },
            { key: 'name', header: { zh: '名称', en: 'Name' }, value: (row) => row[context.lang] },
            { key: 'parent', header: { zh: '上级', en: 'Parent' }, value: (row) => row.parent },
            { key: 'pack', header: { zh: '词包', en: 'Pack' }, value: (row) => row.pack },
            { key: 'terms', header: { zh: '词', en: 'Terms' }, value: (row) => row.terms, maxWidth: 50 },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    if (action === 'remove') {
      if (!removePack(db, pack)) throw unknownPack(pack);
      context.say(
        msg({ zh: '已移除 {pack}。下一步：souk keywords tag', en: '{pack} is out. Next: souk keywords tag' }, { pack }),
      );
      return EXIT.ok;
    }
    if (action !== 'test' && action !== 'add') throw unknownPack(action);
    const read = readPack(pack);
    if (action === 'add') {
      addPack(db, read, Date.now());
      context.say(
        msg(
          {
            zh: '已加入 {name}（{values} 个值）。下一步：souk keywords tag',
            en: '{name} is in ({values} values). Next: souk keywords tag',
          },
          { name: read.name, values: read.entries.length },
        ),
      );
      return EXIT.ok;
    }
    const change = compareLexicons(db, lexicon, [...lexicon, ...read.entries]);
    await context.rows(
      {
        schema: 'souk.lexicon-test/1',
        empty: { zh: '不会改变任何标签。', en: 'No tag would change.' },
        rows: change.examples,
        columns: [
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 40 },
          { key: 'removed', header: { zh: '去掉', en: 'Removed' }, value: (row) => row.before || null, maxWidth: 40 },
          { key: 'added', header: { zh: '加上', en: 'Added' }, value: (row) => row.after || null, maxWidth: 40 },
        ],
      },
      options,
    );
    context.say(
      msg(
        { zh: '{changed} / {keywords} 个词的标签会变。', en: '{changed} of {keywords} keywords would change.' },
        { changed: change.changed, keywords: change.keywords },
      ),
    );
    return EXIT.ok;
  },
};

function unknownPack(name: string): SoukError {
  return new SoukError({
    code: 'lexicon-unknown',
    what: msg({ zh: '没有“{name}”', en: 'There is no “{name}”' }, { name }),
    next: msg({
      zh: '用法：souk keywords lexicon list|test|add|remove',
      en: 'Use: souk keywords lexicon list|test|add|remove',
    }),
  });
}
