import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { moneyText } from '../../src/kernel/money.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { partnerId } from '../crm/partners.ts';
import { ACCOUNT } from './accounts.ts';
import { openLedger, type Posting } from './post.ts';

/** The entries that a person books; everything else in the ledger follows from observations. */
export const MANUAL_KINDS = ['receipt', 'adjust', 'writeoff'] as const;

export interface ManualEntry {
  kind: (typeof MANUAL_KINDS)[number];
  /** Whose account it is: exactly one of the two. */
  partner?: string | undefined;
  network?: string | undefined;
  /** Minor units. Only adjustments may be negative: plus is in favour of the partner, or of us at a network. */
  amount: number;
  currency: string;
  reason: string;
  /** Number of the bank or of a document: the same number is booked once. Receipts need one. */
  reference: string;
  /** A receipt may exceed what the network owes; the rest stands as an advance. */
  advance?: boolean;
  by: string;
  /** Value date: when the bank moved the money, or the day that the correction is for. Default: now. */
  on?: number | undefined;
  now: number;
}

export interface Booked {
  tx: number;
  /** False: this reference was booked before with the same amount; nothing was done. */
  bookedNow: boolean;
  /** What the network owes us, or what we owe the partner, before and after. */
  before: number;
  after: number;
}

/**
 * Books a network's payment (bank against receivable), an adjustment (partner against expense, network against income) or
 * a write-off (a receivable that will not be paid, a negative partner balance that will not come back). Like every entry it
 * is appended and chained, never changed; a mistake is undone by an adjustment. Who and why is recorded as a decision.
 * Errors: `partner-unknown`, `network-unknown`, `party-needed`, `amount-needed`, `reason-needed`, `reference-needed`,
 * `reference-used`, `receipt-exceeds`, `writeoff-exceeds`, `currency-unreadable`, `date-in-future`.
 */
export function bookEntry(db: Sqlite, entry: ManualEntry): Booked {
  return db.transaction(() => bookInside(db, entry)).immediate();
}

function bookInside(db: Sqlite, entry: ManualEntry): Booked {
  const { kind, amount, currency, now } = entry;
  const reason = oneLine(entry.reason);
  const reference = oneLine(entry.reference);
  checkEntry(entry, reason, reference);
  const party = partyOf(db, entry);
  const balance = () => balanceOf(db, party.account, currency);
  // Never −0.
  const owed = () => balance() * party.sign || 0;
  const before = owed();
  const idem = reference === '' ? undefined : `${kind}|${party.account}|${currency}|${reference}`;
  if (idem !== undefined) {
    const tx = db.prepare<[string], number>('SELECT id FROM ledger_tx WHERE idem = ?').pluck().get(idem);
    if (tx !== undefined) {
      if (amountIn(db, tx, party.account) !== legOf(entry, party)) throw referenceUsed(reference, tx);
      return { tx, bookedNow: false, before, after: before };
    }
  }
  // Owed to us: the receivable of a network, or what a partner was paid too much.
  const open = Math.max(balance(), 0);
  if (amount > open && (kind === 'writeoff' || (kind === 'receipt' && entry.advance !== true)))
    throw exceeds(
      kind,
      open,
      currency,
      entry.network === undefined ? 0 : balanceOf(db, ACCOUNT.estimated(entry.network), currency),
    );
  const leg = legOf(entry, party);
  const postings: Posting[] = [
    { account: party.account, currency, amount: leg },
    { account: party.against[kind], currency, amount: -leg },
  ];
  const words = kind === 'receipt' ? ['receipt', entry.network ?? '', reference, reason] : [reason, reference];
  const tx = openLedger(db).post({
    kind,
    cause: words.filter((word) => word !== '').join(' · '),
    ...(idem === undefined ? {} : { idem }),
    effectiveAt: entry.on ?? now,
    postedAt: now,
    postings,
  })!;
  db.prepare('INSERT INTO pa_decision (at, actor, action, subject, reason) VALUES (?, ?, ?, ?, ?)').run(
    now,
    entry.by,
    `ledger-${kind}`,
    `entry ${tx}`,
    reason,
  );
  return { tx, bookedNow: true, before, after: owed() };
}

interface Party {
  account: string;
  /** +1: the balance counts what they owe us; −1: what we owe them. */
  sign: 1 | -1;
  against: Readonly<Record<ManualEntry['kind'], string>>;
}

function partyOf(db: Sqlite, entry: ManualEntry): Party {
  if (entry.partner !== undefined) {
    const account = ACCOUNT.payable(partnerId(db, entry.partner));
    return {
      account,
      sign: -1,
      against: { receipt: ACCOUNT.bank, adjust: ACCOUNT.adjustment, writeoff: ACCOUNT.writeoff },
    };
  }
  const network = entry.network!;
  const account = ACCOUNT.receivable(network);
  const known = db.prepare('SELECT 1 FROM ledger_account WHERE name IN (?, ?)');
  if (known.get(account, ACCOUNT.estimated(network)) === undefined) throw networkUnknown(db, network);
  return {
    account,
    sign: 1,
    against: { receipt: ACCOUNT.bank, adjust: ACCOUNT.income(network), writeoff: ACCOUNT.writeoff },
  };
}

/** Receipts and write-offs take from what they owe us; an adjustment adds to what the party's balance counts. */
function legOf(entry: ManualEntry, party: Party): number {
  return entry.kind === 'adjust' ? entry.amount * party.sign : -entry.amount;
}

function balanceOf(db: Sqlite, account: string, currency: string): number {
  return (
    db
      .prepare<[string, string], number | null>(
        `SELECT sum(p.amount) FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id
         WHERE a.name = ? AND p.currency = ?`,
      )
      .pluck()
      .get(account, currency) ?? 0
  );
}

function amountIn(db: Sqlite, tx: number, account: string): number | undefined {
  return db
    .prepare<[number, string], number>(
      'SELECT p.amount FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id WHERE p.tx_id = ? AND a.name = ?',
    )
    .pluck()
    .get(tx, account);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function checkEntry(entry: ManualEntry, reason: string, reference: string): void {
  const { kind, amount, currency } = entry;
  if ((entry.partner === undefined) === (entry.network === undefined) || (kind === 'receipt' && !entry.network))
    throw new SoukError({
      code: 'party-needed',
      what: msg({ zh: '没有说明记在谁的账上', en: 'It is not said on whose account to book' }),
      next: msg({
        zh: '加 --network taobao 或 --partner longjing，二选一；收款只能用 --network。',
        en: 'Add either --network taobao or --partner longjing; a receipt takes --network.',
      }),
    });
  if (!/^[A-Z]{3}$/.test(currency))
    throw new SoukError({
      code: 'currency-unreadable',
      what: msg({ zh: '“{currency}”不是币种代码', en: '“{currency}” is not a currency code' }, { currency }),
      next: msg({ zh: '请写成 CNY、USD 等三位代码。', en: 'Write three letters such as CNY or USD.' }),
    });
  if (!Number.isSafeInteger(amount) || amount === 0 || (amount < 0 && kind !== 'adjust'))
    throw new SoukError({
      code: 'amount-needed',
      what: msg({
        zh: '金额必须大于零（只有调整可以为负）',
        en: 'The amount must be above zero (only adjustments may be negative)',
      }),
      next: msg({ zh: '如 --amount 128.00。', en: 'For example --amount 128.00.' }),
    });
  if (entry.on !== undefined && entry.on > entry.now)
    throw new SoukError({
      code: 'date-in-future',
      what: msg({ zh: '起息日在未来', en: 'The value date lies in the future' }),
      next: msg({
        zh: '--on 填银行实际入账的日期；还没到账就先不记。',
        en: 'Give --on the day on which the bank booked it; book what has not arrived yet later.',
      }),
    });
  if (kind !== 'receipt' && reason === '')
    throw new SoukError({
      code: 'reason-needed',
      what: msg({ zh: '调整和核销必须写明理由', en: 'An adjustment or write-off needs a reason' }),
      next: msg({
        zh: '加 --reason "…"，它会写进账本和对账单。',
        en: 'Add --reason "…"; it goes into the ledger and onto the statement.',
      }),
    });
  if (kind === 'receipt' && reference === '')
    throw new SoukError({
      code: 'reference-needed',
      what: msg({ zh: '收款必须有银行流水号', en: "A receipt needs the bank's reference" }),
      next: msg({
        zh: '加 --reference 流水号；同一流水号只入账一次。',
        en: 'Add --reference NUMBER; the same number is booked once.',
      }),
    });
}

function networkUnknown(db: Sqlite, network: string): SoukError {
  const names = db
    .prepare<[], string>(
      `SELECT DISTINCT substr(name, 9, instr(substr(name, 9), ':') - 1) FROM ledger_account
       WHERE name LIKE 'network:%:receivable' OR name LIKE 'network:%:estimated' ORDER BY 1`,
    )
    .pluck()
    .all();
  return new SoukError({
    code: 'network-unknown',
    what: msg({ zh: '账上没有“{network}”的应收款', en: 'The books have no receivable of “{network}”' }, { network }),
    next: msg(
      { zh: '有应收款的联盟：{names}', en: 'Networks with a receivable: {names}' },
      { names: names.join(', ') || '—' },
    ),
  });
}

function referenceUsed(reference: string, tx: number): SoukError {
  return new SoukError({
    code: 'reference-used',
    what: msg(
      {
        zh: '流水号“{reference}”已在第 {tx} 笔以另一金额入账',
        en: 'Reference “{reference}” is in entry {tx} with another amount',
      },
      { reference, tx: String(tx) },
    ),
    next: msg({
      zh: '核对流水号；若那一笔记错，用 adjust 更正。',
      en: 'Check the number; if that entry is wrong, correct it with adjust.',
    }),
  });
}

function exceeds(
  kind: 'receipt' | 'adjust' | 'writeoff',
  open: number,
  currency: string,
  estimated: number,
): SoukError {
  const args = { open: moneyText(open, currency), estimated: moneyText(estimated, currency), currency };
  return kind === 'receipt'
    ? new SoukError({
        code: 'receipt-exceeds',
        what: msg(
          {
            zh: '该联盟已确认的欠款只有 {open} {currency}（另有预估 {estimated}），到账金额更大',
            en: 'The network has confirmed {open} {currency} (and estimates {estimated} more), less than this payment',
          },
          args,
        ),
        next: msg({
          zh: '先导入它的结算报表；确为预付款时加 --advance。',
          en: 'Import its settlement report first; add --advance when it is paid in advance.',
        }),
      })
    : new SoukError({
        code: 'writeoff-exceeds',
        what: msg(
          {
            zh: '对方只欠 {open} {currency}，不能核销更多',
            en: 'Only {open} {currency} is owed to us; no more can be written off',
          },
          args,
        ),
        next: msg({ zh: '用 souk partners balance 查看余额。', en: 'See souk partners balance.' }),
      });
}
