import { addWords, DIMENSION_NAMES, isDimension } from '../../../keywords/index.ts';
import { mineKeywords } from '../../app/mine-keywords.ts';
import { titleList } from '../../app/title-list.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { countOption, limitOption } from './count-option.ts';

const WHAT = ['words', 'templates', 'values'];

export const command: CommandSpec = {
  text: {
    zh: '挖词：从抓取的页面、竞品标题和词库里发现新词（词频、凝固度、左右熵），以及句式模板和能填进模板的新值。',
    en: 'Mine: new words from crawled pages, competitor titles and the bank (frequency, PMI, boundary entropy), templates and what fills them.',
  },
  arguments: [
    {
      name: '[what]',
      text: { zh: 'words（新词）、templates（模板）、values（新值）', en: 'words, templates or values' },
    },
  ],
  options: [
    { flags: '--host <host>', text: { zh: '抓取过的网站，可多次', en: 'a crawled site, may be repeated' }, many: true },
    {
      flags: '--titles <file>',
      text: { zh: '竞品标题文件（表格或每行一个）', en: 'titles of competitors (a table, or one a line)' },
    },
    {
      flags: '--dimension <dimension>',
      text: { zh: '模板的槽位（默认 product）', en: 'slot of the templates' },
      default: 'product',
    },
    { flags: '--min <n>', text: { zh: '最少出现次数', en: 'least number of times' }, default: '3' },
    { flags: '--limit <n>', text: { zh: '最多行数', en: 'at most so many rows' }, default: '50' },
    { flags: '--add', text: { zh: '把新词加入词库', en: 'put new words into the bank' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'keywords mine',
      text: { zh: '词库和最近一次抓取里的新词', en: 'new words of the bank and the newest crawl' },
    },
    { line: 'keywords mine templates', text: { zh: '大家怎么问', en: 'how people ask' } },
    {
      line: 'keywords mine words --titles rival-titles.txt --min 2',
      text: { zh: '竞品标题里的新词', en: 'new words of competitors' },
    },
  ],
  async run(context, [what = 'words'], options) {
    const db = await context.store();
    if (!WHAT.includes(what)) throw wrongWhat(what);
    const titles = options['titles'] === undefined ? [] : await titleList(options['titles'] as string);
    const dim = options['dimension'] as string;
    if (!isDimension(dim)) throw wrongWhat(dim);
    const mined = mineKeywords(db, {
      hosts: (options['host'] as string[] | undefined) ?? [''],
      texts: titles,
      bank: true,
      minCount: countOption(options, 'min') ?? 3,
      limit: limitOption(options),
      dim,
    });
    const empty = { zh: '没有发现。', en: 'Nothing found.' };
    if (what === 'templates') {
      await context.rows(
        {
          schema: 'souk.keyword-templates/1',
          empty,
          rows: mined.templates,
          columns: [
            { key: 'pattern', header: { zh: '模板', en: 'Template' }, value: (row) => row.pattern, maxWidth: 60 },
            { key: 'values', header: { zh: '不同的值', en: 'Values' }, value: (row) => row.values, align: 'right' },
            { key: 'count', header: { zh: '次数', en: 'Times' }, value: (row) => row.count, align: 'right' },
          ],
        },
        options,
      );
    } else if (what === 'values') {
      await context.rows(
        {
          schema: 'souk.keyword-candidates/1',
          empty,
          rows: mined.candidates,
          columns: [
            { key: 'text', header: { zh: '新值', en: 'Value' }, value: (row) => row.text },
            { key: 'dimension', header: { zh: '维度', en: 'Dimension' }, value: (row) => row.dim },
            {
              key: 'templates',
              header: { zh: '符合模板数', en: 'Templates' },
              value: (row) => row.templates,
              align: 'right',
            },
            { key: 'example', header: { zh: '例', en: 'Example' }, value: (row) => row.example, maxWidth: 50 },
          ],
        },
        options,
      );
    } else {
      await context.rows(
        {
          schema: 'souk.keyword-mined/1',
          empty,
          rows: mined.words,
          columns: [
            { key: 'word', header: { zh: '新词', en: 'Word' }, value: (row) => row.text },
            { key: 'count', header: { zh: '词频', en: 'Times' }, value: (row) => row.count, align: 'right' },
            {
              key: 'pmi',
              header: { zh: '凝固度', en: 'PMI' },
              value: (row) => Math.round(row.pmi * 10) / 10,
              align: 'right',
            },
            {
              key: 'entropy',
              header: { zh: '左右熵', en: 'Entropy' },
              value: (row) => Math.round(row.entropy * 10) / 10,
              align: 'right',
            },
            { key: 'example', header: { zh: '例', en: 'Example' }, value: (row) => row.example, maxWidth: 50 },
          ],
        },
        options,
      );
      if (options['add'] === true && mined.words.length > 0) {
        const done = addWords(
          db,
          mined.words.map((word) => word.text),
          { source: 'mined', now: Date.now() },
        );
        context.say(
          msg(
            { zh: '入库 {added} 个（导入编号 {id}）。', en: '{added} added (import {id}).' },
            { added: done.added, id: done.importId },
          ),
        );
      }
    }
    return EXIT.ok;
  },
};

function wrongWhat(what: string): SoukError {
  return new SoukError({
    code: 'mine-what',
    what: msg({ zh: '看不懂“{what}”', en: 'Cannot do “{what}”' }, { what }),
    next: msg(
      { zh: '可用：{known}；槽位：{dims}。', en: 'Use {known}; slots: {dims}.' },
      { known: WHAT.join(', '), dims: DIMENSION_NAMES.join(', ') },
    ),
  });
}
