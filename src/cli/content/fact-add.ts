import { factFromRow, writeFact } from '../../../content/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec, OptionSpec } from '../command.ts';

const FIELDS: readonly (OptionSpec & {
  key: string;
  field: Parameters<typeof factFromRow>[0] extends Partial<Record<infer F, string>> ? F : never;
})[] = [
  {
    flags: '--subject <name>',
    key: 'subject',
    field: 'subject',
    text: { zh: '主体全称', en: 'full name of what it is about' },
  },
  {
    flags: '--alias <names>',
    key: 'alias',
    field: 'aliases',
    text: { zh: '别名、简称（用、分隔）', en: 'other names, separated by commas' },
  },
  {
    flags: '--topic <topic>',
    key: 'topic',
    field: 'topic',
    text: {
      zh: '类型：品牌、市场、型号、产品、服务、活动、案例、问题、效果、引语、资质、价格、计划、联系方式',
      en: 'brand, market, model, product, service, event, case, problem, result, quote, proof, offer, plan, contact',
    },
  },
  { flags: '--attribute <name>', key: 'attribute', field: 'attribute', text: { zh: '指标名', en: 'what is measured' } },
  { flags: '--value <figure>', key: 'value', field: 'value', text: { zh: '数值', en: 'the figure' } },
  { flags: '--unit <unit>', key: 'unit', field: 'unit', text: { zh: '单位', en: 'its unit' } },
  { flags: '--region <place>', key: 'region', field: 'region', text: { zh: '地域范围', en: 'region it holds for' } },
  { flags: '--period <time>', key: 'period', field: 'period', text: { zh: '统计期间', en: 'period it holds for' } },
  {
    flags: '--scope <text>',
    key: 'scope',
    field: 'scopeOther',
    text: { zh: '口径、测试条件', en: 'conditions, sample' },
  },
  { flags: '--source <text>', key: 'source', field: 'source', text: { zh: '来源', en: 'who says so' } },
  {
    flags: '--source-url <url>',
    key: 'sourceUrl',
    field: 'sourceUrl',
    text: { zh: '来源链接', en: 'link of the source' },
  },
  {
    flags: '--source-date <date>',
    key: 'sourceDate',
    field: 'sourceDate',
    text: { zh: '来源日期', en: 'date of the source' },
  },
  {
    flags: '--valid-until <date>',
    key: 'validUntil',
    field: 'validUntil',
    text: { zh: '有效期至', en: 'last day on which it holds' },
  },
  {
    flags: '--wording <text>',
    key: 'wording',
    field: 'wording',
    text: { zh: '审定的写法（用；分隔）', en: 'approved wordings, separated by ;' },
  },
];

export const command: CommandSpec = {
  text: {
    zh: '加一条事实：草稿只能写事实表里有的内容。',
    en: 'Add a fact: a draft may claim only what is on the fact sheet.',
  },
  arguments: [{ name: '<statement>', text: { zh: '一句完整的陈述', en: 'the fact as one sentence' } }],
  options: FIELDS,
  examples: [
    {
      line: 'content fact add "云岭毛尖的茶园海拔1200米" --subject 云岭毛尖 --topic 产品 --attribute 茶园海拔 --value 1200 --unit 米 --source 茶园测绘报告',
      text: { zh: '一条带数值和来源的事实', en: 'a fact with a figure and a source' },
    },
  ],
  async run(context, [statement = ''], options) {
    const cells: Record<string, string> = { statement };
    for (const { key, field } of FIELDS) if (typeof options[key] === 'string') cells[field] = options[key];
    const result = factFromRow(cells);
    if ('reason' in result) {
      throw new SoukError({
        code: 'fact-not-readable',
        what: msg(
          { zh: '这条事实不能加入：{reason}', en: 'This fact cannot be added: {reason}' },
          { reason: context.text(result.reason) },
        ),
        next: msg({
          zh: '补全后再试；用 --help 看全部选项。',
          en: 'Complete it and try again; see --help for all options.',
        }),
      });
    }
    const db = await context.store();
    const { code, added } = writeFact(db, result.fact, Date.now(), null);
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.content.fact/1', code, added })}\n`);
    else
      context.say(
        added
          ? msg(
              {
                zh: '已加入 {code}。核实：souk content fact verify {code} --evidence 文件',
                en: 'Added {code}. To verify it: souk content fact verify {code} --evidence FILE',
              },
              { code },
            )
          : msg(
              { zh: '同一条事实已有编号 {code}，已更新。', en: 'That fact is {code} already; brought up to date.' },
              { code },
            ),
      );
    return EXIT.ok;
  },
};
