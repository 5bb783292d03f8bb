import type { Sqlite } from '../../src/store/open.ts';
import { ACCOUNT } from '../ledger/accounts.ts';
import type { Directory } from '../model/directory.ts';
import { maskOrder, type StatementBody, statementHash } from './body.ts';

interface Movement {
  kind: string;
  cause: string;
  currency: string;
  amount: number;
  rule: string | null;
  channel: string | null;
  orderId: string | null;
  lineKey: string | null;
  placedAt: number | null;
  tx: number;
  at: number;
}

/**
 * Writes the statements of a closed period: one per partner and currency with a movement or a balance. Each covers the
 * ledger from where the last one ended, so opening + movements = closing by construction, and is chained to the partner's
 * previous statement. Returns how many were written.
 */
export function writeStatements(
  db: Sqlite,
  directory: Directory,
  context: { period: string; end: number; zone: string; now: number },
): number {
  const first = ((db.prepare('SELECT max(last_tx) FROM pa_period').pluck().get() as number | null) ?? 0) + 1;
  const head = db
    .prepare<[], { id: number; hash: string }>('SELECT id, hash FROM ledger_tx ORDER BY id DESC LIMIT 1')
    .get();
  const last = Math.max(head?.id ?? 0, first - 1);
  db.prepare('INSERT INTO pa_period (period, ends_at, closed_at, first_tx, last_tx) VALUES (?, ?, ?, ?, ?)').run(
    context.period,
    context.end,
    context.now,
    first,
    last,
  );
  const account = db.prepare<[string], number>('SELECT id FROM ledger_account WHERE name = ?').pluck();
  const movements = db.prepare<[number, number], Movement>(
    `SELECT t.kind, t.cause, p.currency, -p.amount AS amount, p.rule, l.channel, l.order_id AS orderId,
       l.line_key AS lineKey, l.placed_at AS placedAt, p.tx_id AS tx, t.effective_at AS at
     FROM ledger_posting p JOIN ledger_tx t ON t.id = p.tx_id LEFT JOIN pa_line l ON l.id = p.line_id
     WHERE p.account_id = ? AND p.tx_id >= ? ORDER BY p.id`,
  );
  const sums = db.prepare<[number], { currency: string; amount: number }>(
    'SELECT currency, -sum(amount) AS amount FROM ledger_posting WHERE account_id = ? GROUP BY currency',
  );
  const previous = db.prepare<[number, string], { hash: string; closing: number; period: string }>(
    'SELECT hash, closing, period FROM pa_statement WHERE partner_id = ? AND currency = ? ORDER BY period DESC LIMIT 1',
  );
  const taxes = db.prepare<[number, string], { tx: number; amount: number }>(
    `SELECT p.tx_id AS tx, -sum(p.amount) AS amount FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id
     WHERE p.tx_id = ? AND a.name = ? GROUP BY p.tx_id`,
  );
  const insert = db.prepare(
    `INSERT INTO pa_statement (period, partner_id, currency, opening, earned, reversed, adjusted, tax, paid, closing, held,
       pending, body, prev_hash, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let written = 0;
  for (const partner of directory.partners.values()) {
    const place = (name: 'payable' | 'pending' | 'held') => account.get(ACCOUNT[name](partner.id));
    const payable = place('payable');
    const sumsOf = (id: number | undefined) => (id === undefined ? [] : sums.all(id));
    const totals = { payable: sumsOf(payable), pending: sumsOf(place('pending')), held: sumsOf(place('held')) };
    const total = (name: keyof typeof totals, currency: string) =>
      totals[name].find((row) => row.currency === currency)?.amount ?? 0;
    const rows = payable === undefined ? [] : movements.all(payable, first);
    const currencies = new Set(Object.values(totals).flatMap((list) => list.map((row) => row.currency)));
    for (const currency of [...currencies].sort()) {
      const before = previous.get(partner.id, currency);
      const mine = rows.filter((row) => row.currency === currency);
      const body: StatementBody = {
        schema: 'souk.partner-statement/1',
        period: context.period,
        zone: context.zone,
        partner: { code: partner.code, name: partner.name },
        currency,
        follows: before?.period ?? null,
        opening: before?.closing ?? 0,
        ...byRule(mine),
        payouts: [],
        tax: 0,
        paid: 0,
        closing: total('payable', currency),
        held: total('held', currency),
        pending: total('pending', currency),
        lines: mine.filter((row) => row.kind === 'settle').map(statementLine),
        ledger: { first, last, head: head?.hash ?? '' },
        issuedAt: context.now,
      };
      for (const row of mine) {
        if (!isPayout(row.kind)) continue;
        // A payout takes gross from payable; the part that went to the tax account is shown apart.
        const tax = taxes.get(row.tx, ACCOUNT.tax)?.amount ?? 0;
        const net = -row.amount - tax;
        body.tax += tax;
        body.paid += net;
        body.payouts.push({ tx: row.tx, at: row.at, kind: row.kind, cause: row.cause, tax, net });
      }
      if (mine.length === 0 && body.closing === 0 && body.held === 0 && body.pending === 0) continue;
      const hash = statementHash(before?.hash ?? '', body);
      const sum = (list: readonly { amount: number }[]) => list.reduce((all, item) => all + item.amount, 0);
      insert.run(
        context.period,
        partner.id,
        currency,
        body.opening,
        sum(body.earned),
        sum(body.reversed),
        sum(body.adjusted),
        body.tax,
        body.paid,
        body.closing,
        body.held,
        body.pending,
        JSON.stringify(body),
        before?.hash ?? '',
        hash,
      ); // prettier-ignore
      written += 1;
    }
  }
  return written;
}

function byRule(rows: readonly Movement[]): Pick<StatementBody, 'earned' | 'reversed' | 'adjusted'> {
  const earned = new Map<string, { rule: string; lines: number; amount: number }>();
  const reversed: typeof earned = new Map();
  const adjusted: StatementBody['adjusted'] = [];
  for (const row of rows) {
    if (row.kind === 'settle') {
      const book = row.amount > 0 ? earned : reversed;
      const rule = row.rule ?? '';
      const sum = book.get(rule) ?? { rule, lines: 0, amount: 0 };
      sum.lines += 1;
      sum.amount += row.amount;
      book.set(rule, sum);
    } else if (!isPayout(row.kind)) adjusted.push({ cause: row.cause, amount: row.amount, at: row.at, tx: row.tx });
  }
  const sorted = (book: typeof earned) => [...book.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
  return { earned: sorted(earned), reversed: sorted(reversed), adjusted };
}

function statementLine(row: Movement): StatementBody['lines'][number] {
  return {
    channel: row.channel ?? '',
    order: maskOrder(row.orderId ?? ''),
    // Where the sub-order is the sale, its number is the order's: masked there, so not shown here.
    line: row.lineKey === row.orderId ? '' : (row.lineKey ?? ''),
    placedAt: row.placedAt,
    rule: row.rule ?? '',
    amount: row.amount,
    tx: row.tx,
  };
}

function isPayout(kind: string): kind is 'payout' | 'fail' {
  return kind === 'payout' || kind === 'fail';
}
