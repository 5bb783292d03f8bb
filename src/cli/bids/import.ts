import { importBidFile, importOwnFile, type OwnKind } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { PLATFORM_CHOICES, parseMap } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '导入账户表和报表（百度、360、搜狗、Google、Microsoft），或自己的订单（--as outcomes）、地区指数（--as index）。编码、分隔符、表头位置、合计行自动识别；原始行完整保留。',
    en: 'Take in account sheets and reports (Baidu, 360, Sogou, Google, Microsoft), your own orders (--as outcomes) or a regional index (--as index). Encoding, delimiter, header row and totals are found; raw rows are kept.',
  },
  arguments: [{ name: '<file...>', text: { zh: '文件', en: 'files' } }],
  options: [
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: ['auto', ...PLATFORM_CHOICES],
      default: 'auto',
    },
    {
      flags: '--as <kind>',
      text: { zh: '文件内容', en: 'what the files hold' },
      choices: ['account', 'outcomes', 'index'],
      default: 'account',
    },
    { flags: '--map <field=header>', text: { zh: '指明某字段在哪一列', en: 'which column a field is in' }, many: true },
    {
      flags: '--template <name>',
      text: {
        zh: '用哪个学到的模板（默认自动选；none 为不用）',
        en: 'learned template to use (default: the one that fits; none: none)',
      },
    },
    { flags: '--currency <code>', text: { zh: '币种', en: 'currency of the file' } },
    { flags: '--from <date>', text: { zh: '无日期列时的统计起始日', en: 'first day of figures without dates' } },
    { flags: '--to <date>', text: { zh: '统计截止日', en: 'last day of figures without dates' } },
    { flags: '--skip-bad', text: { zh: '跳过坏行并列出', en: 'leave bad rows out and list them' } },
    { flags: '--dry-run', text: { zh: '只检查，不写入', en: 'check only, write nothing' } },
  ],
  examples: [
    {
      line: 'bids import baidu-keywords.csv baidu-plans.csv baidu-regions.csv',
      text: { zh: '百度账户和地域报告', en: 'a Baidu account with its region report' },
    },
    {
      line: 'bids import baidu-hours.csv',
      text: { zh: '分时报告：用于时段系数', en: 'an hour report, for hour factors' },
    },
    { line: 'bids import orders.csv --as outcomes', text: { zh: '自己的分省订单', en: 'your orders by province' } },
    { line: 'bids import incidence.csv --as index', text: { zh: '分省指数', en: 'an index by province' } },
    {
      line: 'bids import google-editor.csv google-regions.csv --currency CNY',
      text: { zh: 'Google Ads 编辑器与地区报告', en: 'Google Ads Editor and a region report' },
    },
  ],
  async run(context, files, options) {
    const db = await context.store();
    const map = parseMap(options['map']);
    const currency = options['currency'] as string | undefined;
    const dryRun = options['dryRun'] === true;
    for (const file of files) {
      if (options['as'] !== 'account') {
        const report = await importOwnFile(db, file, options['as'] as OwnKind, {
          currency: currency ?? 'CNY',
          map,
          now: Date.now(),
          dryRun,
        });
        if (context.json) context.out(`${JSON.stringify({ schema: 'souk.bids-import/1', ...report })}\n`);
        context.say(
          report.known
            ? msg(
                { zh: '{file} 已导入过，没有变化。', en: '{file} is in already; nothing changed.' },
                { file: report.file },
              )
            : msg(
                {
                  zh: '{file}：{rows} 行，其中 {rest} 行没有地区。',
                  en: '{file}: {rows} {rows|row|rows}; {rest} more without a place.',
                },
                { file: report.file, rows: report.rows, rest: report.noPlace },
              ),
        );
        continue;
      }
      const report = await importBidFile(db, file, {
        platform: options['platform'] as string,
        map,
        template: options['template'] as string | undefined,
        currency,
        from: options['from'] as string | undefined,
        to: options['to'] as string | undefined,
        skipBad: options['skipBad'] === true,
        dryRun,
        now: Date.now(),
      });
      if (context.json)
        context.out(
          `${JSON.stringify({ schema: 'souk.bids-import/1', ...report, bad: report.bad.map((row) => ({ line: row.line, what: context.text(row.what) })) })}\n`,
        );
      if (report.known)
        context.say(
          msg(
            { zh: '{file} 已导入过，没有变化。', en: '{file} is in already; nothing changed.' },
            { file: report.file },
          ),
        );
      else {
        context.say(
          msg(
            {
              zh: '{file}（{platform}）：{keywords} 个关键词，{plans} 行计划，{figures} 行数据；跳过 {skipped} 行，坏行 {bad}。',
              en: '{file} ({platform}): {keywords} {keywords|keyword|keywords}, {plans} plan {plans|row|rows}, {figures} {figures|figure|figures}; {skipped} left out, {bad} bad.',
            },
            {
              file: report.file,
              platform: report.platform,
              keywords: report.entities['keyword'] ?? 0,
              plans: report.entities['plan'] ?? 0,
              figures: report.figures,
              skipped: Object.values(report.skipped).reduce((a, b) => a + b, 0),
              bad: report.bad.length,
            },
          ),
        );
        if (report.template !== null)
          context.say(
            msg({ zh: '  按模板“{name}”读取。', en: '  Read with the template “{name}”.' }, { name: report.template }),
          );
        for (const row of report.bad.slice(0, 20))
          context.say(
            msg(
              { zh: '  第 {line} 行：{what}', en: '  row {line}: {what}' },
              { line: String(row.line), what: context.text(row.what) },
            ),
          );
      }
    }
    return EXIT.ok;
  },
};
