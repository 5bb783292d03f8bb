import { decideCase, FACT_NAME, listCases, refresh, SIGNAL_RULES, scanFraud } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { needAction } from './need-action.ts';

const STATE: Readonly<Record<string, Text>> = {
  open: { zh: '待裁决', en: 'open' },
  held: { zh: '已暂缓', en: 'held' },
  released: { zh: '已放行', en: 'released' },
  rejected: { zh: '已拒付', en: 'rejected' },
};

export const command: CommandSpec = {
  text: {
    zh: '风控信号 F01–F16：scan 扫描、list 查看、hold 暂缓、release 放行、reject 拒付。信号只标记或暂缓，由人裁决并留痕。',
    en: 'Fraud signals F01–F16: scan, list, hold, release, reject. Signals flag or hold; a person decides, on record.',
  },
  arguments: [
    {
      name: '<action>',
      text: { zh: 'scan、list、hold、release 或 reject', en: 'scan, list, hold, release or reject' },
    },
    { name: '[case]', text: { zh: '案件编号', en: 'number of the case' } },
  ],
  options: [
    { flags: '--last <days>', text: { zh: '扫描最近多少天', en: 'days to look back' }, default: '120' },
    {
      flags: '--brand <terms>',
      text: { zh: '本店品牌词，逗号分隔（F09 抢投品牌词）', en: 'own brand terms, separated by commas (F09)' },
    },
    { flags: '--all', text: { zh: '含已裁决的案件', en: 'decided cases, too' } },
    { flags: '--reason <text>', text: { zh: '裁决理由', en: 'reason of the decision' } },
    { flags: '--by <name>', text: { zh: '裁决人', en: 'who decides' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'partners fraud scan --brand 云栖茶庄,yunqi',
      text: { zh: '扫描最近 120 天，含抢投品牌词', en: 'look at the last 120 days, with the own brand terms' },
    },
    { line: 'partners fraud list --all', text: { zh: '全部案件', en: 'all cases' } },
    { line: 'partners fraud release 1 --reason "已电话核实" --by 王经理', text: { zh: '放行', en: 'let it go' } },
  ],
  async run(context, [action, subject], options) {
    const db = await context.store({ mustExist: true });
    const now = Date.now();
    if (action === 'scan') {
      const brand = ((options['brand'] as string | undefined) ?? '').split(/[,，、]/);
      const { found, filed } = scanFraud(db, now - Number(options['last']) * 86_400_000, now, brand);
      context.say(
        msg(
          {
            zh: '发现 {found} 个信号，新立案 {filed} 件。',
            en: '{found} {found|signal|signals}, {filed} new {filed|case|cases}.',
          },
          { found, filed },
        ),
      );
    } else if (action !== 'list') {
      needAction(action, ['scan', 'list', 'hold', 'release', 'reject'], subject);
      decideCase(
        db,
        Number(subject),
        action as 'hold',
        (options['by'] as string | undefined) ?? process.env['USER'] ?? 'unknown',
        (options['reason'] as string | undefined) ?? '',
        now,
      );
    }
    if (action !== 'list') refresh(db, now);
    const names = new Map(SIGNAL_RULES.map((rule) => [rule.id, rule.name[context.lang]]));
    await context.rows(
      {
        schema: 'souk.partner-cases/1',
        empty: { zh: '没有待裁决的案件。', en: 'No open cases.' },
        rows: listCases(db, options['all'] === true),
        columns: [
          { key: 'id', header: { zh: '案件', en: 'Case' }, value: (row) => row.id, align: 'right' },
          { key: 'rule', header: { zh: '信号', en: 'Signal' }, value: (row) => row.rule },
          { key: 'name', header: { zh: '含义', en: 'Meaning' }, value: (row) => names.get(row.rule) ?? '' },
          { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
          { key: 'score', header: { zh: '风险分', en: 'Score' }, value: (row) => row.score, align: 'right' },
          { key: 'order', header: { zh: '订单', en: 'Order' }, value: (row) => row.order },
          { key: 'state', header: { zh: '状态', en: 'State' }, value: (row) => STATE[row.state]![context.lang] },
          {
            key: 'facts',
            header: { zh: '依据', en: 'Facts' },
            value: (row) =>
              Object.entries(row.facts).map(([key, value]) => `${FACT_NAME[key]?.[context.lang] ?? key}=${value}`),
            maxWidth: 70,
          },
          { key: 'decidedBy', header: { zh: '裁决人', en: 'By' }, value: (row) => row.decidedBy, hideInTerminal: true },
          { key: 'reason', header: { zh: '理由', en: 'Reason' }, value: (row) => row.reason, hideInTerminal: true },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
