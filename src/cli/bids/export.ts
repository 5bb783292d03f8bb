import { exportRun, readRun } from '../../../bids/index.ts';
import type { CsvEncoding } from '../../io/csv-write.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { PLATFORM_CHOICES, parseNumber } from './options.ts';

const WARNINGS: Readonly<Record<string, { zh: string; en: string }>> = {
  'regions-become-targets': {
    zh: '注意：计划写上地域后，只在列出的地域投放；表中已列全部在投地域。',
    en: 'Note: once a plan lists regions it serves only those; the sheet lists every region that is to be served.',
  },
  'no-region-factor': {
    zh: '注意：该平台的地域系数未获证实，表中只写各计划投放的地域。',
    en: 'Note: region factors are not confirmed for this platform; the sheet only says which regions each plan serves.',
  },
  'negatives-undo-by-hand': {
    zh: '注意：该平台没有公开的删除否定词表格；撤销表不含否定词，需要时请在后台删除。',
    en: 'Note: this platform has no public sheet that deletes negatives; the undo sheets leave them out. Delete them in the client if need be.',
  },
  'ads-out-of-season': {
    zh: '注意：方案里有节点创意还没到（或已过）投放期，本次没有导出；到期再运行一次即可。',
    en: 'Note: the run holds ads for an event whose days are not now; they are left out. Export again when the time comes.',
  },
  'hours-become-schedule': {
    zh: '注意：写上时段后，计划只在列出的时段投放；表中已列全每周 168 个小时。',
    en: 'Note: once a plan lists hours it serves only those; the sheet lists all 168 hours of the week.',
  },
  'hours-undo-by-hand': {
    zh: '注意：撤销 Microsoft 的时段系数需要结果文件里的 ID，撤销表不含时段，需要时请在后台改回。',
    en: 'Note: taking hour adjustments back needs their ids from the results file; the undo sheet leaves them out.',
  },
  'baidu-delete-and-add': {
    zh: '注意：拆分等于在新计划里重建关键词和创意：它们没有历史，质量度从头累积，创意要重新审核；旧计划里的关键词只暂停、不删除。',
    en: 'Note: dividing a campaign adds its keywords and ads anew: they have no history, quality starts over, ads are reviewed again. In the old campaign they are paused, never deleted.',
  },
  'new-plans-begin-anew': {
    zh: '注意：新计划里的关键词没有历史数据，质量度从头累积；旧计划里的关键词只暂停、不删除。',
    en: 'Note: keywords of a new campaign have no history and quality starts over; in the old campaign they are paused, never deleted.',
  },
  'new-plans-need-ads': {
    zh: '注意：导入的账户表里没有创意，新计划还没有创意，不会展现：请在客户端把旧计划的创意复制过去，或用 souk bids creatives 写。',
    en: 'Note: the account sheets hold no ads, so the new campaigns have none and will not show: copy those of the old campaign in the client, or write them with souk bids creatives.',
  },
  'new-plans-budget-by-forecast': {
    zh: '注意：旧计划没有每日预算，新计划的预算按预计日花费写。',
    en: 'Note: the old campaign states no daily budget; the new one gets its expected daily cost.',
  },
  'microsoft-undo-needs-id': {
    zh: '注意：撤销表按名称暂停新的推广系列；Microsoft 更新时要求编号，请先把结果文件里的 Id 填入该行。',
    en: 'Note: the undo sheet pauses the new campaign by its name; Microsoft asks for its Id in updates, so copy it from the results file into that row first.',
  },
  'baidu-factor-range': {
    zh: '注意：百度地域系数的允许范围各处说法不一（1–10 或 0.1–1），本表按最低地域为 1 写成；可用配置 bids.baidu.factorMin 调整。',
    en: 'Note: sources differ on Baidu’s range of region factors (1–10 or 0.1–1); the lowest region is written as 1. Change it with bids.baidu.factorMin.',
  },
};

export const command: CommandSpec = {
  text: {
    zh: '把方案写成平台的上传表格，同时写撤销表和清单。不带 --out 时只演练。账户在方案之后有变化则拒绝。',
    en: 'Write a run as the platform’s upload sheets with an undo sheet and a manifest. Without --out it is a dry run. Refused when the account has changed since.',
  },
  options: [
    { flags: '--platform <platform>', text: { zh: '平台', en: 'platform' }, choices: PLATFORM_CHOICES },
    { flags: '--run <id>', text: { zh: '方案编号（默认最新）', en: 'number of the run (default: the newest)' } },
    {
      flags: '--out <folder>',
      text: { zh: '写入目录；不写则只演练', en: 'folder to write to; without it, a dry run' },
    },
    { flags: '--only-changes', text: { zh: '只写有改动的行', en: 'only rows that change' } },
    {
      flags: '--format <format>',
      text: { zh: '文件格式', en: 'file format' },
      choices: ['csv', 'xlsx'],
      default: 'csv',
    },
    {
      flags: '--encoding <encoding>',
      text: { zh: '编码', en: 'encoding' },
      choices: ['gbk', 'gb18030', 'utf-8', 'utf-8-bom', 'utf-16le'],
    },
    {
      flags: '--confirm-pauses <n>',
      text: { zh: '确认暂停的关键词数', en: 'number of keywords to be paused, as a confirmation' },
    },
    {
      flags: '--template <name>',
      text: {
        zh: '新增行用哪个学到的模板（默认自动选；none 为不用）',
        en: 'learned template for added rows (default: the newest that fits; none: none)',
      },
    },
    { flags: '--raise-budget', text: { zh: '允许计划的每日预算提高', en: 'let a campaign’s daily budget rise' } },
    { flags: '--allow-leading', text: { zh: '允许单元格以 = 或 @ 开头', en: 'let cells start with = or @' } },
    { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite existing files' } },
  ],
  examples: [
    {
      line: 'bids export --platform baidu --only-changes',
      text: { zh: '演练：看会写什么', en: 'dry run: what would be written' },
    },
    {
      line: 'bids export --platform baidu --only-changes --out upload',
      text: { zh: '写上传表、撤销表和清单', en: 'upload sheets, undo sheets and manifest' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const out = options['out'] as string | undefined;
    const manifest = await exportRun(db, run, {
      out,
      onlyChanges: options['onlyChanges'] === true,
      format: options['format'] as 'csv' | 'xlsx',
      encoding: options['encoding'] as CsvEncoding | undefined,
      force: options['force'] === true,
      confirmPauses: parseNumber('--confirm-pauses', options['confirmPauses']) ?? -1,
      allowLeading: options['allowLeading'] === true,
      template: options['template'] as string | undefined,
      raiseBudget: options['raiseBudget'] === true,
      now: Date.now(),
    });
    if (context.json) context.out(`${JSON.stringify(manifest)}\n`);
    else
      for (const file of manifest.files)
        context.out(`${out === undefined ? '' : `${out}/`}${file.name}\t${file.rows}\n`);
    for (const code of manifest.warnings) if (WARNINGS[code]) context.say(msg(WARNINGS[code] as { zh: 'x'; en: 'x' }));
    context.say(
      out === undefined
        ? msg({
            zh: '以上为演练，没有写文件；加 --out 目录 才会写。',
            en: 'This was a dry run; add --out FOLDER to write the files.',
          })
        : msg(
            {
              zh: '已写入 {out}。要撤销就上传 undo- 开头的表；平台处理后用 souk bids verify 核对。',
              en: 'Written to {out}. To go back, upload the sheets that start with undo-; after the upload run souk bids verify.',
            },
            { out },
          ),
    );
    return EXIT.ok;
  },
};
