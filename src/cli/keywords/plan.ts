import {
  planAds,
  planContent,
  planDimensions,
  planReason,
  readAdsPlan,
  readContentPlan,
} from '../../../keywords/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { money, valueNamer } from './columns.ts';
import { keywordSettings, seasonSettings } from './settings.ts';

const ACTIONS: Readonly<Record<string, Text>> = {
  create: { zh: '新建', en: 'create' },
  refresh: { zh: '更新', en: 'refresh' },
  merge: { zh: '合并', en: 'merge' },
};

export const command: CommandSpec = {
  text: {
    zh: '方案：content 为每组词定页面类型和理由；ads 定推广计划 → 推广单元 → 关键词 → 匹配方式 → 否定词 → 落地页。',
    en: 'Plans: content decides page types with reasons; ads makes campaigns, ad groups, keywords, match types, negatives, landing pages.',
  },
  arguments: [{ name: '<what>', text: { zh: 'content 或 ads', en: 'content or ads' } }],
  options: [
    { flags: '--name <name>', text: { zh: '广告方案名称', en: 'name of the ad plan' }, default: 'default' },
    { flags: '--where <filter>', text: { zh: '只用这些词', en: 'only these keywords' } },
    {
      flags: '--campaign-by <dimension>',
      text: { zh: '按哪个维度分计划', en: 'dimension that makes campaigns' },
      default: 'product',
    },
    {
      flags: '--unit-by <dimensions>',
      text: { zh: '按哪些维度分单元', en: 'dimensions that split ad groups' },
      default: 'region,audience',
    },
    {
      flags: '--limit <n>',
      text: { zh: '最多多少组（content）', en: 'at most so many groups (content)' },
      default: '500',
    },
    { flags: '--today <date>', text: { zh: '按这一天计算', en: 'count from this day' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords plan content', text: { zh: '写什么、为什么', en: 'what to write, and why' } },
    {
      line: 'keywords plan ads --campaign-by product --unit-by region',
      text: { zh: '按产品分计划，按地域分单元', en: 'campaigns by product, ad groups by region' },
    },
  ],
  async run(context, [what = ''], options) {
    const db = await context.store({ mustExist: true });
    if (what === 'content') {
      planContent(db, {
        today: (options['today'] as string | undefined) ?? new Date().toISOString().slice(0, 10),
        season: seasonSettings(keywordSettings(context.config)),
        limit: Number(options['limit']),
        now: Date.now(),
      });
      await context.rows(
        {
          schema: 'souk.content-plan/1',
          empty: {
            zh: '没有可计划的内容。先运行 souk keywords cluster。',
            en: 'Nothing to plan. Run souk keywords cluster first.',
          },
          rows: readContentPlan(db),
          columns: [
            { key: 'head', header: { zh: '主词', en: 'Head keyword' }, value: (row) => row.head, maxWidth: 34 },
            {
              key: 'pageType',
              header: { zh: '页面类型', en: 'Page type' },
              value: (row) => (context.json ? row.pageType : valueNamer(db, context.lang)('page_type', row.pageType)),
            },
            {
              key: 'action',
              header: { zh: '动作', en: 'Action' },
              value: (row) => (context.json ? row.action : ACTIONS[row.action]![context.lang]),
            },
            {
              key: 'priority',
              header: { zh: '优先级', en: 'Priority' },
              value: (row) => Math.round(row.priority * 10) / 10,
              align: 'right',
            },
            { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
            { key: 'due', header: { zh: '最晚上线', en: 'Due' }, value: (row) => row.due },
            { key: 'url', header: { zh: '现有页面', en: 'Page' }, value: (row) => row.url, maxWidth: 40 },
            {
              key: 'reason',
              header: { zh: '理由', en: 'Reason' },
              value: (row) => context.text(planReason(row.reason)),
              maxWidth: 60,
            },
            {
              key: 'keywords',
              header: { zh: '词', en: 'Keywords' },
              value: (row) => row.keywords.map((keyword) => keyword.text),
              hideInTerminal: true,
            },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    const [campaignBy] = planDimensions(options['campaignBy'] as string);
    if (what !== 'ads' || !campaignBy) throw wrongPlan(what);
    const name = options['name'] as string;
    const done = planAds(db, {
      name,
      campaignBy,
      unitBy: planDimensions(options['unitBy'] as string),
      maxPerUnit: 300,
      nameOf: valueNamer(db, context.lang),
      now: Date.now(),
      ...(options['where'] ? { where: options['where'] as string } : {}),
    });
    const plan = readAdsPlan(db, name)!;
    await context.rows(
      {
        schema: 'souk.ads-plan/1',
        empty: { zh: '没有可投放的词。', en: 'No keyword to advertise on.' },
        rows: plan.units.flatMap((unit) => unit.keywords.map((keyword) => ({ unit, keyword }))),
        columns: [
          {
            key: 'campaign',
            header: { zh: '推广计划', en: 'Campaign' },
            value: (row) => row.unit.campaign,
            maxWidth: 24,
          },
          { key: 'unit', header: { zh: '推广单元', en: 'Ad group' }, value: (row) => row.unit.name, maxWidth: 30 },
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword.text, maxWidth: 34 },
          { key: 'match', header: { zh: '匹配方式', en: 'Match type' }, value: (row) => row.keyword.matchType },
          { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.keyword.volume, align: 'right' },
          {
            key: 'cpc',
            header: { zh: '点击价格', en: 'CPC' },
            value: (row) => money(row.keyword.cpcMicros),
            align: 'right',
          },
          { key: 'region', header: { zh: '地域代码', en: 'Region code' }, value: (row) => row.unit.regionCode },
          {
            key: 'landingPage',
            header: { zh: '落地页', en: 'Landing page' },
            value: (row) => row.unit.landingPage,
            maxWidth: 40,
          },
        ],
      },
      options,
    );
    context.say(
      msg(
        {
          zh: '方案“{name}”：{campaigns} 个计划，{units} 个单元，{keywords} 个词，{negatives} 个否定词；{noPage} 个单元还没有落地页。未采用：{left}',
          en: 'Plan “{name}”: {campaigns} campaigns, {units} ad groups, {keywords} keywords, {negatives} negatives; {noPage} ad groups lack a landing page. Left out: {left}',
        },
        {
          name,
          campaigns: done.campaigns,
          units: done.units,
          keywords: done.keywords,
          negatives: done.negatives,
          noPage: done.withoutPage,
          left:
            Object.entries(done.left)
              .map(([reason, count]) => `${reason} ${count}`)
              .join(', ') || '–',
        },
      ),
    );
    return EXIT.ok;
  },
};

function wrongPlan(what: string): SoukError {
  return new SoukError({
    code: 'plan-what',
    what: msg({ zh: '看不懂“{what}”', en: 'Cannot plan “{what}”' }, { what }),
    next: msg({
      zh: '用法：souk keywords plan content | plan ads --campaign-by 维度',
      en: 'Use: souk keywords plan content | plan ads --campaign-by DIMENSION',
    }),
  });
}
