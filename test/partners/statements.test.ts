import { describe, expect, it } from 'vitest';
import { balances, journal } from '../../partners/ledger/balances.ts';
import { bookEntry } from '../../partners/ledger/book.ts';
import { accountText, causeText, ENTRY_TEXT } from '../../partners/ledger/names.ts';
import { observationWriter } from '../../partners/observations/write.ts';
import { approvePayout, confirmPayout, draftPayout } from '../../partners/payouts/batch.ts';
import { settle } from '../../partners/settle/settle.ts';
import { statementHash } from '../../partners/statements/body.ts';
import { checkStatements } from '../../partners/statements/check.ts';
import { readStatements, type Statement } from '../../partners/statements/read.ts';
import { statementCsv } from '../../src/report/partners/statement-csv.ts';
import { statementHtml } from '../../src/report/partners/statement-html.ts';
import { verifyStatement } from '../../src/report/partners/verify-statement.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { DAY, OCTOBER, order, returned, teaShop } from './shop.ts';

const NOW = OCTOBER + 70 * DAY;

/** October: two sales of 龙井说; paid out; November: a refund after payout, an adjustment, a payout that comes back. */
function twoMonths(): Sqlite {
  const db = teaShop();
  const say = (...rows: ReturnType<typeof order>[]) =>
    db.transaction(() => {
      const writer = observationWriter(db, null);
      for (const row of rows) writer.add(row, null);
    })();
  const sale = (id: string, day: number, amount: number) =>
    order(id, '1', OCTOBER + day * DAY, {
      code: 'CHA10',
      state: 'received',
      amount,
      placedAt: OCTOBER + day * DAY,
      receivedAt: OCTOBER + (day + 2) * DAY,
    });
  say(sale('26100001', 1, 50_000), sale('26100002', 2, 30_000));
  settle(db, '2026-10', NOW, 'Asia/Shanghai');
  const first = draftPayout(db, '2026-10', 'CNY', NOW);
  approvePayout(db, first, '王经理', NOW);
  confirmPayout(db, first, [], 'ICBC-1', NOW + 1);
  say(returned('26100001', '1', 'r1', OCTOBER + 40 * DAY, null), sale('26110001', 35, 90_000));
  bookEntry(db, {
    kind: 'adjust',
    partner: 'longjing',
    amount: 250,
    currency: 'CNY',
    reason: '漏单补偿',
    reference: 'D-7',
    by: '王经理',
    on: NOW - 3 * DAY,
    now: NOW + 2,
  });
  settle(db, '2026-11', NOW + 3, 'Asia/Shanghai');
  return db;
}

describe('a statement', () => {
  it('opens where the last one closed, and names the ledger entry and day of everything that moved', () => {
    const db = twoMonths();
    const [october] = readStatements(db, 'longjing', '2026-10');
    const [november] = readStatements(db, 'longjing', '2026-11');
    expect(october!.body).toMatchObject({ follows: null, opening: 0, closing: 8000 });
    expect(november!.body).toMatchObject({ follows: '2026-10', opening: 8000, paid: 8000, closing: 250 - 5000 + 9000 });
    expect(november!.previous).toBe(october!.hash);
    const entries = new Map([...journal(db)].map((row) => [row.tx, row]));
    const { lines, adjusted, payouts, ledger } = november!.body;
    for (const { tx } of [...lines, ...adjusted, ...payouts]) {
      expect(entries.has(tx)).toBe(true);
      expect(tx).toBeGreaterThanOrEqual(ledger.first);
      expect(tx).toBeLessThanOrEqual(ledger.last);
    }
    expect(adjusted).toMatchObject([{ cause: '漏单补偿 · D-7', amount: 250, at: NOW - 3 * DAY }]);
    expect(payouts).toMatchObject([{ kind: 'payout', net: 8000, tax: 0 }]);
    expect(checkStatements(db)).toEqual({ statements: 2, faults: [] });
    db.close();
  });

  it.each(['zh', 'en'] as const)('is found sound offline as HTML and CSV (%s), and shows entry numbers', (lang) => {
    const db = twoMonths();
    const [november] = readStatements(db, 'longjing', '2026-11');
    for (const file of [statementHtml(november!, lang), statementCsv(november!, lang)]) {
      expect(verifyStatement(file).problems).toEqual([]);
      expect(file).toContain('漏单补偿');
      expect(file).toContain(String(november!.body.payouts[0]!.tx));
    }
    db.close();
  });

  it.each([
    ['a bigger closing', (body: Statement['body']) => ({ ...body, closing: body.closing + 1 }), 'sums'],
    ['another opening', (body: Statement['body']) => ({ ...body, opening: body.opening + 1 }), 'sums'],
    [
      'a payout that never was',
      (body: Statement['body']) => ({ ...body, payouts: [] as Statement['body']['payouts'] }),
      'sums',
    ],
    [
      'a line more',
      (body: Statement['body']) => ({ ...body, lines: [...body.lines, { ...body.lines[0]!, amount: 5 }] }),
      'sums',
    ],
  ])('with %s is caught, even when somebody makes a fitting hash', (_name, change, problem) => {
    const db = twoMonths();
    const [november] = readStatements(db, 'longjing', '2026-11');
    const body = change(november!.body);
    const made: Statement = { ...november!, body, hash: statementHash(november!.previous, body) };
    expect(verifyStatement(statementHtml(made, 'zh')).problems).toEqual([problem]);
    expect(verifyStatement(statementHtml({ ...made, hash: november!.hash }, 'zh')).problems).toContain('hash');
    const shown = statementHtml(november!, 'zh').replace('漏单补偿', '漏单补偿。');
    expect(verifyStatement(shown).problems).toContain('shown');
    db.close();
  });

  it.each([
    ['its figures', "UPDATE pa_statement SET closing = closing + 1 WHERE period = '2026-10'", ['closing']],
    [
      'its data',
      "UPDATE pa_statement SET body = replace(body, '龙井说', '龙井说 2') WHERE period = '2026-11' AND partner_id = 1",
      ['hash'],
    ],
    [
      'its link to the month before',
      "UPDATE pa_statement SET prev_hash = 'x' WHERE period = '2026-11'",
      ['hash', 'chain'],
    ],
    [
      'the ledger behind it',
      `UPDATE ledger_posting SET amount = amount - 1 WHERE id = (SELECT min(p.id) FROM ledger_posting p
         JOIN ledger_account a ON a.id = p.account_id WHERE a.name = 'partner:1:payable')`,
      ['closing'],
    ],
  ])('whose database was tampered with (%s) does not pass', (_name, sql, faults) => {
    const db = twoMonths();
    db.exec('DROP TRIGGER pa_statement_no_update; DROP TRIGGER ledger_posting_no_update');
    db.exec(sql);
    expect(new Set(checkStatements(db).faults.map((item) => item.fault))).toEqual(new Set(faults));
    db.close();
  });
});

describe('names of the ledger', () => {
  it('every kind and account of the books has a name in both languages', () => {
    const db = twoMonths();
    const partners = new Map([[1, 'longjing']]);
    for (const row of journal(db)) {
      expect(causeText(row.cause, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(ENTRY_TEXT[row.kind].zh).toMatch(/\p{Script=Han}/u);
      expect(accountText(row.account, 'zh', partners)).toMatch(/\p{Script=Han}/u);
      expect(accountText(row.account, 'en', partners)).not.toMatch(/:/);
    }
    expect(balances(db).length).toBeGreaterThan(0);
    expect(causeText('payout 1 paid ICBC-1', 'zh')).toBe('付款批次 1 到账 ICBC-1');
    expect(causeText('receipt · taobao · ICBC-9 · 九月', 'en')).toBe('payment of taobao, ICBC-9 · 九月');
    expect(causeText('漏单补偿 · D-7', 'en')).toBe('漏单补偿 · D-7');
    expect(accountText('partner:1:payable', 'zh', partners)).toBe('longjing · 应付佣金');
    expect(accountText('network:taobao:estimated', 'en', partners)).toBe('taobao · estimated (not settled yet)');
    db.close();
  });
});
