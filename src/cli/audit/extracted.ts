import { type ExtractedRow, extractedRows, parseExtractFields, storedCrawl } from '../../../crawlers/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { CRAWL_ARGUMENT } from './crawl-argument.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出审计时用 --extract 提取的字段，每个网页一行，每个字段一列。',
    en: 'List the fields that the audit read with --extract: a row a page, a column a field.',
  },
  arguments: [CRAWL_ARGUMENT],
  options: ROW_OPTIONS,
  examples: [
    { line: 'extracted', text: { zh: '最近一次抓取提取到的字段', en: 'what the newest crawl extracted' } },
    { line: 'extracted --out prices.csv', text: { zh: '存为 CSV', en: 'as CSV' } },
  ],
  async run(context, args, options) {
    const db = await context.store({ mustExist: true });
    const crawl = storedCrawl(db, args[0]);
    const fields = parseExtractFields((crawl.config['extract'] ?? []) as string[]);
    await context.rows(
      {
        schema: 'souk.extracted/1',
        empty: {
          zh: '这次抓取没有提取字段。审计时加上 --extract 名称=CSS选择器。',
          en: 'This crawl extracted nothing. Give souk audit --extract name=CSS-selector.',
        },
        rows: extractedRows(db, crawl.id),
        columns: [
          { key: 'url', header: { zh: '网址', en: 'URL' }, value: (row) => row.url, maxWidth: 60 },
          { key: 'title', header: { zh: '标题', en: 'Title' }, value: (row) => row.title, maxWidth: 36 },
          ...fields.map(({ name }) => ({
            key: name,
            header: { zh: name, en: name },
            value: (row: ExtractedRow) => row.fields[name] ?? null,
            maxWidth: 40,
          })),
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
