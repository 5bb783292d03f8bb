import { type ReadKeywordsOptions, readKeywords } from '../../../keywords/index.ts';
import { savedFilter } from '../../app/saved-lists.ts';
import type { CsvEncoding } from '../../io/csv-write.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { emitRows } from '../../report/rows/emit-rows.ts';
import type { CommandSpec } from '../command.ts';
import { keywordColumns } from './columns.ts';

const ENCODINGS: Readonly<Record<string, CsvEncoding>> = {
  'utf-8': 'utf-8-bom',
  gbk: 'gbk',
  gb18030: 'gb18030',
  'utf-16': 'utf-16le',
};

export const command: CommandSpec = {
  text: {
    zh: '导出词库：CSV（UTF-8 BOM、GBK、UTF-16）或 XLSX，全部列和维度。',
    en: 'Export the bank as CSV (UTF-8 with BOM, GBK, UTF-16) or XLSX, with every column and dimension.',
  },
  arguments: [{ name: '<file>', text: { zh: '.csv、.xlsx 或 .ndjson', en: '.csv, .xlsx or .ndjson' } }],
  options: [
    { flags: '--where <filter>', text: { zh: '筛选条件', en: 'conditions, as in souk keywords list' } },
    { flags: '--list <name>', text: { zh: '使用保存的筛选', en: 'use a saved filter' } },
    {
      flags: '--encoding <encoding>',
      text: { zh: 'CSV 的编码', en: 'encoding of the CSV' },
      choices: Object.keys(ENCODINGS),
      default: 'utf-8',
    },
    { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite an existing file' } },
  ],
  examples: [
    { line: 'keywords export bank.csv', text: { zh: '全部，Excel 可直接打开', en: 'everything, opens in Excel' } },
    {
      line: "keywords export sichuan.csv --where 'region=四川' --encoding gbk",
      text: { zh: 'GBK，给老系统', en: 'GBK, for older tools' },
    },
    { line: 'keywords export bank.xlsx', text: { zh: '工作簿', en: 'a workbook' } },
  ],
  async run(context, [file = ''], options) {
    const db = await context.store({ mustExist: true });
    const saved = options['list'] === undefined ? undefined : savedFilter(db, options['list'] as string);
    const filter: ReadKeywordsOptions = {
      where: [saved?.where, options['where'] as string | undefined].filter(Boolean).join(' '),
      ...(saved?.find ? { find: saved.find } : {}),
    };
    const count = await emitRows(
      {
        schema: 'souk.keywords/1',
        empty: { zh: '没有符合条件的关键词。', en: 'No keyword matches.' },
        rows: readKeywords(db, filter),
        columns: keywordColumns(db, context.lang),
      },
      {
        format: file.endsWith('.xlsx') ? 'xlsx' : /\.(ndjson|json)$/.test(file) ? 'json' : 'csv',
        lang: context.lang,
        out: file,
        force: options['force'] === true,
        encoding: ENCODINGS[options['encoding'] as string]!,
        write: (text) => context.out(text),
      },
    );
    context.say(
      msg({ zh: '已写入 {file}：{count} 行。', en: '{file}: {count} {count|row|rows} written.' }, { file, count }),
    );
    return EXIT.ok;
  },
};
