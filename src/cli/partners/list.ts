import { listPartners, PARTNER_STATUSES, type PartnerRow } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { moneyText } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出合作伙伴及余额：待确认、暂缓、应付。',
    en: 'List partners with their balances: pending, held, payable.',
  },
  options: [
    { flags: '--status <status>', text: { zh: '只看某一阶段', en: 'one stage only' }, choices: PARTNER_STATUSES },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'partners list', text: { zh: '全部伙伴', en: 'all partners' } },
    { line: 'partners list --status prospect --json', text: { zh: '潜在伙伴，NDJSON', en: 'prospects as NDJSON' } },
  ],
  async run(context, _args, options) {
    const db = await context.store();
    const money = (row: PartnerRow, amount: number) => moneyText(amount, row.currency);
    await context.rows(
      {
        schema: 'souk.partners/1',
        empty: {
          zh: '还没有伙伴。用 souk partners add 登记。',
          en: 'No partners yet. Register one with souk partners add.',
        },
        rows: listPartners(db, options['status'] as string | undefined),
        columns: [
          { key: 'code', header: { zh: '编号', en: 'Code' }, value: (row) => row.code, maxWidth: 24 },
          { key: 'name', header: { zh: '名称', en: 'Name' }, value: (row) => row.name, maxWidth: 24 },
          { key: 'kind', header: { zh: '类型', en: 'Kind' }, value: (row) => row.kind },
          { key: 'status', header: { zh: '阶段', en: 'Stage' }, value: (row) => row.status },
          { key: 'tier', header: { zh: '等级', en: 'Tier' }, value: (row) => row.tier || null },
          { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
          {
            key: 'pending',
            header: { zh: '待确认', en: 'Pending' },
            value: (row) => money(row, row.pending),
            align: 'right',
          },
          { key: 'held', header: { zh: '暂缓', en: 'Held' }, value: (row) => money(row, row.held), align: 'right' },
          {
            key: 'payable',
            header: { zh: '应付', en: 'Payable' },
            value: (row) => money(row, row.payable),
            align: 'right',
          },
          {
            key: 'nextAction',
            header: { zh: '下一步', en: 'Next' },
            value: (row) => row.nextAction,
            hideInTerminal: true,
          },
          {
            key: 'nextActionOn',
            header: { zh: '行动日期', en: 'On' },
            value: (row) => row.nextActionOn,
            hideInTerminal: true,
          },
          { key: 'site', header: { zh: '网站', en: 'Site' }, value: (row) => row.site, hideInTerminal: true },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
