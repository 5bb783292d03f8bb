import {
  acceptNegatives,
  type NegativeProposal,
  type PlanConfig,
  proposeNegatives,
  readRun,
} from '../../../bids/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { Sqlite } from '../../store/open.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { listAccepted } from './accepted-negatives.ts';
import { PLATFORM_CHOICES, parseNumber } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '从搜索词报告提出否定词：没有转化、且点击数已足以在 95% 把握下否定目标成本的搜索词。账户里的关键词和品牌词除外。',
    en: 'Negatives from search-term reports: terms without conversions whose clicks already refute the target with 95% certainty. Keywords of the account and brand terms are left alone.',
  },
  options: [
    { flags: '--cpa <money>', text: { zh: '目标单次转化成本', en: 'target cost per conversion' }, default: '80' },
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    { flags: '--brand <term>', text: { zh: '品牌词', en: 'brand term' }, many: true },
    {
      flags: '--accept',
      text: {
        zh: '全部接受：加入本方案和以后的方案，直到账户里有为止；随 bids export 导出',
        en: 'accept them all: they go into this run and every later one until the account has them; bids export writes them',
      },
    },
    {
      flags: '--match <type>',
      text: { zh: '否定方式', en: 'match type of the negatives' },
      choices: ['exact', 'phrase'],
      default: 'exact',
    },
    {
      flags: '--accepted',
      text: { zh: '列出已接受的否定词', en: 'list the negatives that were accepted' },
    },
    { flags: '--run <id>', text: { zh: '方案编号（默认最新）', en: 'number of the run (default: the newest)' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'bids negatives --cpa 80', text: { zh: '按每单 80 元判断', en: 'judged at 80 per conversion' } },
    {
      line: 'bids negatives --cpa 80 --accept',
      text: { zh: '接受，并加入最新的百度方案', en: 'accept them, and put them into the newest run for Baidu' },
    },
    { line: 'bids negatives --accepted', text: { zh: '看已接受的', en: 'those accepted so far' } },
  ],
  async run(context, _args, options) {
    const brand = (options['brand'] as string[] | undefined) ?? [];
    const target = parseNumber('--cpa', options['cpa']) ?? 80;
    const db = await context.store({ mustExist: true });
    const platform = options['platform'] as PlanConfig['platform'];
    if (options['accepted'] === true) return listAccepted(context, db, platform, options);
    const proposals = proposeNegatives(db, platform, target, brand);
    await context.rows<NegativeProposal>(
      {
        schema: 'souk.bids-negatives/1',
        empty: {
          zh: '没有应否定的搜索词（或还没有导入搜索词报告）。',
          en: 'No term to exclude (or no search-term report yet).',
        },
        rows: proposals,
        columns: [
          { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan, maxWidth: 24 },
          { key: 'unit', header: { zh: '单元', en: 'Ad group' }, value: (row) => row.unit, maxWidth: 20 },
          { key: 'term', header: { zh: '搜索词', en: 'Search term' }, value: (row) => row.term, maxWidth: 36 },
          { key: 'clicks', header: { zh: '点击', en: 'Clicks' }, value: (row) => row.clicks, align: 'right' },
          { key: 'needed', header: { zh: '足以判断的点击', en: 'Enough' }, value: (row) => row.needed, align: 'right' },
          {
            key: 'cost',
            header: { zh: '花费', en: 'Cost' },
            value: (row) => Math.round(row.cost * 100) / 100,
            align: 'right',
          },
        ],
      },
      options,
    );
    if (options['accept'] !== true) return EXIT.ok;
    const run = runIfAny(db, options['run'] as string | undefined, platform);
    const match = options['match'] as 'exact' | 'phrase';
    const done = acceptNegatives(db, platform, run, proposals, match, Date.now());
    context.say(
      msg(
        {
          zh: '接受 {added} 个否定词（方案 {run}），已有 {known} 个，{blocked} 个会挡住账户里的关键词而未加入。',
          en: '{added} {added|negative|negatives} accepted (run {run}), {known} there already, {blocked} left out because they would block a keyword.',
        },
        { run: run ? String(run.id) : '–', added: done.added, known: done.known, blocked: done.blocked.length },
      ),
    );
    if (done.importId !== null)
      context.say(
        msg(
          { zh: '撤销：souk imports undo {id}', en: 'To take it back: souk imports undo {id}' },
          { id: String(done.importId) },
        ),
      );
    for (const { term, keyword } of done.blocked)
      context.say(
        msg({ zh: '  “{term}”会挡住“{keyword}”', en: '  “{term}” would block “{keyword}”' }, { term, keyword }),
      );
    return EXIT.ok;
  },
};

/** The run that negatives go into; without any run they wait for the next. */
function runIfAny(db: Sqlite, id: string | undefined, platform: PlanConfig['platform']) {
  try {
    return readRun(db, { id, platform });
  } catch (error) {
    if (id === undefined && error instanceof SoukError && error.code === 'bids-no-run') return undefined;
    throw error;
  }
}
