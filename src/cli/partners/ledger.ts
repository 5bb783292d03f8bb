import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { checkLedger } from './ledger-check.ts';
import { ledgerTable } from './ledger-table.ts';
import { needAction } from './need-action.ts';

export const command: CommandSpec = {
  text: {
    zh: '复式账本：verify 重算整条哈希链并核对所有对账单（有问题时退出码 1），list 导出全部分录。',
    en: 'The double-entry ledger: verify recomputes the whole hash chain and checks every statement against it (exit code 1 when wrong), list prints every posting.',
  },
  arguments: [{ name: '<action>', text: { zh: 'verify 或 list', en: 'verify or list' } }],
  options: ROW_OPTIONS,
  examples: [
    { line: 'partners ledger verify', text: { zh: '核验账本', en: 'verify the ledger' } },
    { line: 'partners ledger list --out ledger.csv', text: { zh: '导出全部分录', en: 'export every posting' } },
  ],
  async run(context, [action], options) {
    const db = await context.store({ mustExist: true });
    needAction(action, ['verify', 'list'], action);
    if (action === 'list') {
      await context.rows(ledgerTable(db, context.lang), options);
      return EXIT.ok;
    }
    return checkLedger(context, db) ? EXIT.ok : EXIT.gate;
  },
};
