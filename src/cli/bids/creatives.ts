import { acceptAds, type PlanConfig, readPack, readRun } from '../../../bids/index.ts';
import { checkCopyFile } from '../../app/check-copy-file.ts';
import { landingPages, pageOfGroup } from '../../app/landing/landing-pages.ts';
import { writeCreatives } from '../../app/write-creatives.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import type { Context } from '../context.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { verdictColumns, writtenColumns, writtenLines } from './creative-columns.ts';
import { PLATFORM_CHOICES, parseDay, parseNumber } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '写创意：按单元的关键词、意图、事实和节点，从模板生成标题和描述，用通配符插入关键词，按平台单位计最长情形，并按广告法三级判断。给出文件时检查该文案表。',
    en: 'Write ads: headlines and descriptions per ad group from templates, your facts and the calendar, with keyword insertion, worst-case length in the platform’s unit and advertising law in three states. With a file, check that copy instead.',
  },
  arguments: [
    {
      name: '[file]',
      text: {
        zh: '要检查的文案表：推广计划、单元、位置、文案、开始、结束',
        en: 'copy to check: campaign, ad group, slot, text, from, to',
      },
    },
  ],
  options: [
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    { flags: '--on <date>', text: { zh: '按这一天判断，默认今天', en: 'judge as of this day, default today' } },
    {
      flags: '--horizon <days>',
      text: {
        zh: '几天内开始投放的节点也写，默认 30',
        en: 'write ads of events that begin within these days, default 30',
      },
    },
    { flags: '--shop <name>', text: { zh: '店铺或品牌名', en: 'name of the shop or brand in the ads' } },
    {
      flags: '--templates <file>',
      text: {
        zh: '自己的模板（id、slot、themes、events、text）',
        en: 'own templates (id, slot, themes, events, text)',
      },
    },
    {
      flags: '--accept',
      text: { zh: '加入最新方案，随 bids export 导出', en: 'put them into the newest run for bids export' },
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'bids creatives --platform baidu', text: { zh: '为百度各单元写创意', en: 'write ads for Baidu' } },
    {
      line: 'bids creatives --platform google --accept',
      text: { zh: '写 Google 自适应搜索广告并放进方案', en: 'responsive search ads, put into the run' },
    },
    { line: 'bids creatives copy.csv --platform baidu', text: { zh: '检查已有文案', en: 'check copy of your own' } },
  ],
  async run(context, [file], options) {
    const platform = options['platform'] as PlanConfig['platform'];
    const on = parseDay('--on', options['on']) ?? new Date().toISOString().slice(0, 10);
    if (file === undefined) return write(context, options, platform, on);
    const { verdicts, bad } = await checkCopyFile(await context.store({ mustExist: true }), file, platform, on);
    await context.rows(
      {
        schema: 'souk.bids-creatives/1',
        empty: { zh: '没有与账户计划相符的文案。', en: 'No copy matches a plan of the account.' },
        rows: verdicts,
        columns: verdictColumns(context.lang),
      },
      options,
    );
    return bad ? EXIT.gate : EXIT.ok;
  },
};

async function write(
  context: Context,
  options: Readonly<Record<string, unknown>>,
  platform: PlanConfig['platform'],
  on: string,
): Promise<0 | 1> {
  const db = await context.store({ mustExist: true });
  const templates = options['templates'] === undefined ? [] : await readPack(String(options['templates']));
  const groups = writeCreatives(db, {
    platform,
    on,
    horizon: parseNumber('--horizon', options['horizon']) ?? 30,
    brand: options['shop'] as string | undefined,
    templates,
    pageOf: pageOfGroup(landingPages(db, platform)),
  });
  await context.rows(
    {
      schema: 'souk.bids-ads/1',
      empty: { zh: '账户里没有在投的关键词。', en: 'The account has no live keywords.' },
      rows: groups.flatMap(writtenLines),
      columns: writtenColumns(context.lang),
    },
    options as Record<string, never>,
  );
  for (const { plan, unit, short } of groups.filter((group) => group.short.length > 0))
    context.say(
      msg(
        {
          zh: '{plan} / {unit}：可用的{what}不够，没有写成创意；补充事实或用 --templates 加模板。',
          en: '{plan} / {unit}: not enough {what}, so no ad; add facts, or templates with --templates.',
        },
        {
          plan,
          unit,
          what: short
            .map((one) => (context.lang === 'zh' ? (one === 'titles' ? '标题' : '描述') : one))
            .join(context.lang === 'zh' ? '和' : ' and '),
        },
      ),
    );
  if (options['accept'] === true) {
    const run = readRun(db, { platform });
    const done = acceptAds(
      db,
      run,
      groups.flatMap((group) => group.ads),
    );
    context.say(
      msg(
        {
          zh: '第 {run} 号方案：加入 {added} 条创意，已有 {known} 条，{without} 条没有落地页而未加入。',
          en: 'Run {run}: {added} {added|ad|ads} added, {known} there already, {without} left out for want of a landing page.',
        },
        { run: String(run.id), added: done.added, known: done.known, without: done.withoutPage },
      ),
    );
  }
  return groups.some((group) => group.short.length > 0) ? EXIT.gate : EXIT.ok;
}
