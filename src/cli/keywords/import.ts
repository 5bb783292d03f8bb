import { importKeywordFiles } from '../../app/import-keywords.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { reportError } from '../report-error.ts';
import { parseMap } from './parse-map.ts';
import { importText } from './show-import.ts';

export const command: CommandSpec = {
  text: {
    zh: '导入关键词：各平台导出的文件、列表、搜索结果 JSON，按内容自动识别；文件夹表示其中全部文件。',
    en: 'Import keywords: exports of any tool, lists, SERP JSON, recognised by content; a folder means all files in it.',
  },
  arguments: [{ name: '<file...>', text: { zh: '文件或文件夹', en: 'files or folders' } }],
  options: [
    {
      flags: '--as <source>',
      text: { zh: '指定来源（见 souk keywords sources）', en: 'name the source (see souk keywords sources)' },
    },
    {
      flags: '--market <market>',
      text: {
        zh: '市场，如 zh-CN、en-US；文件自己写明的以文件为准',
        en: 'market, such as zh-CN or en-US, for files that do not say theirs',
      },
    },
    {
      flags: '--map <pairs>',
      text: { zh: '指定列：表头=字段，用逗号分隔', en: 'name columns: header=field, with commas' },
    },
    {
      flags: '--aliases <file>',
      text: { zh: '表头别名包（YAML），可多次', en: 'header alias pack (YAML), may be repeated' },
      many: true,
    },
    { flags: '--dry-run', text: { zh: '只看报告，不写入', en: 'report only, write nothing' } },
  ],
  examples: [
    {
      line: 'keywords import exports/',
      text: { zh: '导入文件夹里的全部导出文件', en: 'import every export in a folder' },
    },
    {
      line: 'keywords import words.csv --map "词=keyword,月搜索=volume" --market zh-CN',
      text: { zh: '自己的表格，指定列和市场', en: 'a table of your own, with its columns and market' },
    },
    { line: 'keywords import planner.csv --dry-run', text: { zh: '先看会发生什么', en: 'see what would happen' } },
  ],
  async run(context, args, options) {
    const db = await context.store();
    let shown = Date.now();
    const outcomes = await importKeywordFiles(db, args, {
      as: options['as'] as string | undefined,
      market: options['market'] as string | undefined,
      map: parseMap(options['map'] as string | undefined),
      aliases: (options['aliases'] as string[] | undefined) ?? [],
      dryRun: options['dryRun'] === true,
      now: Date.now(),
      onRows: (rows) => {
        if (Date.now() - shown < (context.interactive ? 2_000 : 30_000)) return;
        shown = Date.now();
        context.say(msg({ zh: '已读 {rows} 行…', en: '{rows} rows read…' }, { rows }));
      },
    });
    let failed = false;
    const total = { files: 0, rows: 0, refused: 0, added: 0 };
    for (const outcome of outcomes) {
      if (outcome.error) {
        failed = true;
        reportError(outcome.error, { lang: context.lang, debug: context.debug, json: context.json });
      } else if (context.json)
        context.out(`${JSON.stringify({ schema: 'souk.keyword-import/1', ...outcome.report })}\n`);
      else context.out(importText(outcome.report, context.lang));
      if (outcome.error || outcome.report.state === 'known') continue;
      total.files += 1;
      total.rows += outcome.report.rowsAccepted;
      total.refused += outcome.report.rowsRejected;
      total.added += outcome.report.keywordsAdded;
    }
    if (total.files > 1)
      context.say(
        msg(
          {
            zh: '合计 {files} 个文件：收下 {rows} 行，拒收 {refused} 行，新关键词 {added} 个。',
            en: 'In all {files} files: {rows} rows taken, {refused} refused, {added} new keywords.',
          },
          total,
        ),
      );
    if (!failed) context.say(msg({ zh: '下一步：souk keywords tag', en: 'Next: souk keywords tag' }));
    return failed ? EXIT.usage : EXIT.ok;
  },
};
