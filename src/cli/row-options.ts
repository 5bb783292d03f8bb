import type { OptionSpec } from './command.ts';

/** The options of every list command; `context.rows` reads them. */
export const ROW_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--format <format>',
    text: { zh: '输出格式：table、json（NDJSON）、csv、xlsx', en: 'table, json (NDJSON), csv or xlsx' },
    choices: ['table', 'json', 'csv', 'xlsx'],
  },
  {
    flags: '--out <file>',
    text: { zh: '写入文件（.csv、.xlsx、.ndjson）', en: 'write to a file (.csv, .xlsx, .ndjson)' },
  },
  { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite an existing file' } },
];
