import {
  type CopyVerdict,
  checkCreatives,
  type PlanConfig,
  platformOf,
  readAccount,
  readTemplates,
} from '../../../bids/index.ts';
import { lawOf } from '../../kernel/adlaw/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { PLATFORM_CHOICES } from './options.ts';

const PROBLEMS: Readonly<Record<CopyVerdict['problems'][number], { zh: string; en: string }>> = {
  'too-long': { zh: '超长', en: 'too long' },
  'too-short': { zh: '过短', en: 'too short' },
  'unclosed-brace': { zh: '花括号不成对', en: 'unpaired brace' },
  'no-default': { zh: '通配符缺默认词', en: 'insertion without default' },
  'out-of-season': { zh: '不在投放期', en: 'out of season' },
  twice: { zh: '重复', en: 'twice' },
  'law-ban': { zh: '广告法禁用', en: 'banned by advertising law' },
  'law-evidence': { zh: '需要证据', en: 'needs evidence' },
};

export const command: CommandSpec = {
  text: {
    zh: '检查创意：用单元里的真实关键词代入通配符后，按平台单位计最长情形，并按广告法三级判断（禁用、需要证据、可用）。',
    en: 'Check ad copy with the ad group’s real keywords inserted: worst-case length in the platform’s unit, season, and advertising law in three states.',
  },
  arguments: [
    {
      name: '<file>',
      text: {
        zh: '文案表：推广计划、单元、位置、文案、开始、结束',
        en: 'sheet: campaign, ad group, slot, text, from, to',
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
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'bids creatives copy.csv --platform baidu', text: { zh: '检查百度文案', en: 'check copy for Baidu' } },
  ],
  async run(context, [file = ''], options) {
    const platform = platformOf(options['platform'] as string);
    const account = readAccount(await context.store({ mustExist: true }), platform.id as PlanConfig['platform']);
    const units = new Map<string, { plan: string; unit: string; keywords: string[] }>();
    for (const { kind, plan, unit, text } of account.entities) {
      if (kind !== 'keyword') continue;
      const key = `${plan}\u0001${unit}`;
      const found = units.get(key) ?? { plan, unit, keywords: [] };
      found.keywords.push(text);
      units.set(key, found);
    }
    const on = (options['on'] as string | undefined) ?? new Date().toISOString().slice(0, 10);
    const verdicts = checkCreatives(await readTemplates(file), [...units.values()], platform.limits, on);
    const { lang } = context;
    await context.rows<CopyVerdict>(
      {
        schema: 'souk.bids-creatives/1',
        empty: { zh: '没有与账户计划相符的文案。', en: 'No copy matches a plan of the account.' },
        rows: verdicts,
        columns: [
          { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan, maxWidth: 20 },
          { key: 'unit', header: { zh: '单元', en: 'Ad group' }, value: (row) => row.unit, maxWidth: 16 },
          {
            key: 'slot',
            header: { zh: '位置', en: 'Slot' },
            value: (row) => (lang === 'zh' ? (row.slot === 'title' ? '标题' : '描述') : row.slot),
          },
          {
            key: 'longest',
            header: { zh: '最长情形', en: 'At its longest' },
            value: (row) => row.longest,
            maxWidth: 50,
          },
          { key: 'length', header: { zh: '长度', en: 'Length' }, value: (row) => row.length, align: 'right' },
          { key: 'max', header: { zh: '上限', en: 'Limit' }, value: (row) => row.limit?.max ?? null, align: 'right' },
          {
            key: 'problems',
            header: { zh: '结论', en: 'Verdict' },
            value: (row) =>
              row.problems.length === 0
                ? lang === 'zh'
                  ? '可用'
                  : 'fine'
                : row.problems.map((problem) => PROBLEMS[problem][lang]).join(lang === 'zh' ? '、' : ', '),
          },
          {
            key: 'law',
            header: { zh: '依据', en: 'Law' },
            value: (row) =>
              row.law
                .filter((hit) => hit.state !== 'exempt')
                .map((hit) => `${hit.matched}: ${lawOf(hit.law).name[lang]} ${hit.article}`)
                .join('; ') || null,
            maxWidth: 50,
          },
        ],
      },
      options,
    );
    const bad = verdicts.some((row) =>
      row.problems.some((problem) => problem !== 'law-evidence' && problem !== 'out-of-season'),
    );
    return bad ? EXIT.gate : EXIT.ok;
  },
};
