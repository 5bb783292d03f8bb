import { checkStatements, verifyLedger } from '../../../partners/index.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { Sqlite } from '../../store/open.ts';
import type { Context } from '../context.ts';

const FAULT = {
  hash: { zh: '内容与指纹不符', en: 'its content does not give its hash' },
  chain: { zh: '与上一期接不上', en: 'it does not follow the one before' },
  closing: { zh: '期末余额与账本不符', en: 'its closing balance is not what the ledger says' },
} as const;

/** Recomputes the hash chain and holds every statement against it; says what it found. False when something is wrong. */
export function checkLedger(context: Context, db: Sqlite): boolean {
  const check = verifyLedger(db);
  const { statements, faults } = checkStatements(db);
  const sound = check.broken.length === 0 && check.unbalanced.length === 0;
  const good = sound && faults.length === 0;
  if (context.json) {
    const document = { schema: 'souk.partner-ledger-check/1', good, ...check, statements, statementFaults: faults };
    context.out(`${JSON.stringify(document)}\n`);
    return good;
  }
  const say = (text: Parameters<typeof context.text>[0]) => context.out(`${context.text(text)}\n`);
  if (sound)
    say(
      msg(
        {
          zh: '✓ 账本完好：{transactions} 笔，{postings} 条分录，借贷相等，链尾 {head}',
          en: '✓ The ledger is sound: {transactions} {transactions|entry|entries}, {postings} {postings|posting|postings}, balanced, head {head}',
        },
        { transactions: check.transactions, postings: check.postings, head: check.head || '–' },
      ),
    );
  else
    say(
      msg(
        {
          zh: '✗ 账本被改动或不平：第 {numbers} 笔',
          en: '✗ The ledger was changed or does not balance: entries {numbers}',
        },
        { numbers: [...new Set([...check.broken, ...check.unbalanced])].slice(0, 20).join(', ') },
      ),
    );
  if (faults.length === 0)
    say(
      msg(
        {
          zh: '✓ {statements} 份对账单与账本一致：期初承接上期期末，期末等于应付余额',
          en: '✓ {statements} {statements|statement agrees|statements agree} with the ledger: each opens where the last one closed and closes at what is payable',
        },
        { statements },
      ),
    );
  for (const item of faults.slice(0, 20))
    say(
      msg(
        { zh: '✗ {partner} {period} 对账单：{fault}', en: '✗ Statement {period} of {partner}: {fault}' },
        { partner: item.partner, period: item.period, fault: FAULT[item.fault][context.lang] },
      ),
    );
  return good;
}
