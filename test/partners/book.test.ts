import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balances, journal } from '../../partners/ledger/balances.ts';
import { bookEntry, type ManualEntry } from '../../partners/ledger/book.ts';
import { verifyLedger } from '../../partners/ledger/verify.ts';
import { observationWriter } from '../../partners/observations/write.ts';
import { refresh } from '../../partners/settle/refresh.ts';
import { settle } from '../../partners/settle/settle.ts';
import { readStatements } from '../../partners/statements/read.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { claim, DAY, OCTOBER, order, teaShop } from './shop.ts';

const NOW = OCTOBER + 60 * DAY;

/** Taobao owes the tea shop 8.00 yuan of a settled claim; 龙井说 has an own sale of 100.00 and its share of the claim. */
function shop(): Sqlite {
  const db = teaShop();
  db.transaction(() => {
    const writer = observationWriter(db, null);
    writer.add(
      order('Y1', '1', OCTOBER + DAY, { code: 'CHA10', state: 'received', receivedAt: OCTOBER + 3 * DAY }),
      null,
    );
    writer.add(
      claim('taobao', 'T1', 's1', OCTOBER + 9 * DAY, {
        state: 'settled',
        settled: 800,
        subs: 'mm_1_2_3',
        settledAt: OCTOBER + 9 * DAY,
      }),
      null,
    );
  })();
  refresh(db, NOW);
  return db;
}

const entry = (fields: Partial<ManualEntry>): ManualEntry => ({
  kind: 'adjust',
  amount: 100,
  currency: 'CNY',
  reason: '9 月漏单补偿',
  reference: '',
  by: '王经理',
  now: NOW,
  ...fields,
});
const receipt = (fields: Partial<ManualEntry> = {}) =>
  entry({ kind: 'receipt', network: 'taobao', amount: 500, reason: '', reference: 'ICBC-1', ...fields });

function amount(db: Sqlite, account: string): number {
  return balances(db, account).find((row) => row.account === account)?.amount ?? 0;
}

function sound(db: Sqlite): void {
  expect(verifyLedger(db)).toMatchObject({ broken: [], unbalanced: [] });
  expect(db.prepare('SELECT currency FROM ledger_posting GROUP BY currency HAVING sum(amount) <> 0').all()).toEqual([]);
}

describe('a payment of a network', () => {
  it('clears its receivable, and a later refresh does not bring it back', () => {
    const db = shop();
    expect(amount(db, 'network:taobao:receivable')).toBe(800);
    expect(bookEntry(db, receipt())).toMatchObject({ bookedNow: true, before: 800, after: 300 });
    refresh(db, NOW + 1);
    expect(amount(db, 'network:taobao:receivable')).toBe(300);
    expect(amount(db, 'bank')).toBe(500);
    sound(db);
    db.close();
  });

  it('is booked once per reference; the same reference with another amount is refused', () => {
    const db = shop();
    const first = bookEntry(db, receipt());
    expect(bookEntry(db, receipt())).toEqual({ tx: first.tx, bookedNow: false, before: 300, after: 300 });
    expect(() => bookEntry(db, receipt({ amount: 200 }))).toThrow(expect.objectContaining({ code: 'reference-used' }));
    expect(amount(db, 'network:taobao:receivable')).toBe(300);
    sound(db);
    db.close();
  });

  it('above what is owed it needs to be called an advance', () => {
    const db = shop();
    expect(() => bookEntry(db, receipt({ amount: 801 }))).toThrow(expect.objectContaining({ code: 'receipt-exceeds' }));
    expect(bookEntry(db, receipt({ amount: 1000, advance: true }))).toMatchObject({ before: 800, after: -200 });
    sound(db);
    db.close();
  });
});

describe('what a network only estimates', () => {
  const estimate = (at: number, fields: Parameters<typeof claim>[4]) => claim('taobao', 'T2', 's2', at, fields);
  const say = (db: Sqlite, row: ReturnType<typeof claim>) =>
    db.transaction(() => observationWriter(db, null).add(row, null))();

  it('lies apart from what it owes, moves when it settles, and leaves both when the order dies', () => {
    const db = shop();
    say(db, estimate(OCTOBER + 2 * DAY, { commission: 450 }));
    refresh(db, NOW + 1);
    expect(amount(db, 'network:taobao:receivable')).toBe(800);
    expect(amount(db, 'network:taobao:estimated')).toBe(450);
    expect(amount(db, 'network:taobao:income-estimated')).toBe(-450);
    say(
      db,
      estimate(OCTOBER + 20 * DAY, { state: 'settled', commission: 450, settled: 420, settledAt: OCTOBER + 20 * DAY }),
    );
    refresh(db, NOW + 2);
    expect(amount(db, 'network:taobao:estimated')).toBe(0);
    expect(amount(db, 'network:taobao:income-estimated')).toBe(0);
    expect(amount(db, 'network:taobao:receivable')).toBe(1220);
    say(db, estimate(OCTOBER + 30 * DAY, { state: 'invalid', stateRaw: '订单失效' }));
    refresh(db, NOW + 3);
    expect(amount(db, 'network:taobao:receivable')).toBe(800);
    expect(refresh(db, NOW + 4).postings).toBe(0);
    sound(db);
    db.close();
  });

  it('cannot be cleared by a payment unless it is called an advance, and the refusal names both sums', () => {
    const db = shop();
    say(db, estimate(OCTOBER + 2 * DAY, { commission: 450 }));
    refresh(db, NOW + 1);
    expect(() => bookEntry(db, receipt({ amount: 900 }))).toThrow(expect.objectContaining({ code: 'receipt-exceeds' }));
    try {
      bookEntry(db, receipt({ amount: 900 }));
    } catch (error) {
      expect((error as { what: { args: unknown } }).what.args).toMatchObject({ open: '8.00', estimated: '4.50' });
    }
    expect(bookEntry(db, receipt({ amount: 900, advance: true }))).toMatchObject({ before: 800, after: -100 });
    sound(db);
    db.close();
  });
});

describe('the value date', () => {
  it('is the day of the bank; the entry still takes its place at the end of the chain', () => {
    const db = shop();
    bookEntry(db, receipt({ on: OCTOBER + 12 * DAY }));
    expect([...journal(db)].at(-1)).toMatchObject({ kind: 'receipt', at: OCTOBER + 12 * DAY, postedAt: NOW });
    sound(db);
    db.close();
  });

  it('never lies in the future', () => {
    const db = shop();
    expect(() => bookEntry(db, receipt({ on: NOW + 1 }))).toThrow(expect.objectContaining({ code: 'date-in-future' }));
    expect(amount(db, 'bank')).toBe(0);
    db.close();
  });
});

describe('adjustments and write-offs', () => {
  it('an adjustment stands with its reason on the next statement, never on a closed one', () => {
    const db = shop();
    settle(db, '2026-10', NOW, 'Asia/Shanghai');
    const before = readStatements(db, 'longjing', '2026-10');
    const owed = -amount(db, 'partner:1:payable');
    expect(bookEntry(db, entry({ partner: 'longjing', amount: -300, reason: ' 重复补偿\n扣回 ' }))).toMatchObject({
      before: owed,
      after: owed - 300,
    });
    settle(db, '2026-11', NOW + 30 * DAY, 'Asia/Shanghai');
    expect(readStatements(db, 'longjing', '2026-10')).toEqual(before);
    const [next] = readStatements(db, 'longjing', '2026-11');
    expect(next!.body).toMatchObject({
      opening: owed,
      follows: '2026-10',
      adjusted: [{ cause: '重复补偿 扣回', amount: -300, at: NOW }],
      closing: owed - 300,
    });
    sound(db);
    db.close();
  });

  it('who booked what and why is recorded', () => {
    const db = shop();
    const { tx } = bookEntry(db, entry({ partner: 'puer' }));
    expect(db.prepare('SELECT actor, action, subject, reason FROM pa_decision').all()).toEqual([
      { actor: '王经理', action: 'ledger-adjust', subject: `entry ${tx}`, reason: '9 月漏单补偿' },
    ]);
    db.close();
  });

  it('a network can be adjusted, too: receivable against income', () => {
    const db = shop();
    const income = amount(db, 'network:taobao:income');
    expect(bookEntry(db, entry({ network: 'taobao', amount: 50 }))).toMatchObject({ before: 800, after: 850 });
    expect(amount(db, 'network:taobao:income')).toBe(income - 50);
    sound(db);
    db.close();
  });

  it('write-offs take the rest of a receivable or a negative partner balance, and no more', () => {
    const db = shop();
    const off = (fields: Partial<ManualEntry>) => bookEntry(db, entry({ kind: 'writeoff', reason: '尾差', ...fields }));
    expect(() => off({ network: 'taobao', amount: 801 })).toThrow(
      expect.objectContaining({ code: 'writeoff-exceeds' }),
    );
    expect(off({ network: 'taobao', amount: 800 })).toMatchObject({ before: 800, after: 0 });
    expect(() => off({ partner: 'puer', amount: 1 })).toThrow(expect.objectContaining({ code: 'writeoff-exceeds' }));
    bookEntry(db, entry({ partner: 'puer', amount: -250 }));
    expect(off({ partner: 'puer', amount: 250 })).toMatchObject({ before: -250, after: 0 });
    expect(amount(db, 'writeoff')).toBe(1050);
    sound(db);
    db.close();
  });
});

describe('what is refused leaves no trace', () => {
  it.each([
    ['no party', entry({}), 'party-needed'],
    ['two parties', entry({ partner: 'puer', network: 'taobao' }), 'party-needed'],
    ['receipt of a partner', receipt({ network: undefined, partner: 'puer' }), 'party-needed'],
    ['stranger', entry({ partner: 'nobody' }), 'partner-unknown'],
    ['network that owes nothing', receipt({ network: 'jd' }), 'network-unknown'],
    ['no reason', entry({ partner: 'puer', reason: ' \n' }), 'reason-needed'],
    ['no reference', receipt({ reference: ' ' }), 'reference-needed'],
    ['zero', entry({ partner: 'puer', amount: 0 }), 'amount-needed'],
    ['negative receipt', receipt({ amount: -1 }), 'amount-needed'],
    ['half a cent', entry({ partner: 'puer', amount: 0.5 }), 'amount-needed'],
    ['no currency', entry({ partner: 'puer', currency: '元' }), 'currency-unreadable'],
  ])('%s', (_name, wrong, code) => {
    const db = shop();
    const before = verifyLedger(db);
    expect(() => bookEntry(db, wrong)).toThrow(expect.objectContaining({ code }));
    expect(verifyLedger(db)).toEqual(before);
    expect(db.prepare('SELECT count(*) FROM pa_decision').pluck().get()).toBe(0);
    db.close();
  });
});

it('any series of entries keeps the ledger at zero, chained, and the accounts equal to a plain sum', () => {
  const one = fc.record({
    kind: fc.constantFrom('receipt', 'adjust', 'writeoff') as fc.Arbitrary<ManualEntry['kind']>,
    party: fc.constantFrom({ network: 'taobao' }, { partner: 'longjing' }, { partner: 'puer' }),
    amount: fc.integer({ min: -500, max: 900 }),
    reference: fc.constantFrom('', 'A', 'B'),
    advance: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(one, { maxLength: 12 }), (series) => {
      const db = shop();
      const held = new Map<string, number>([
        ['network:taobao:receivable', 800],
        ['partner:1:payable', 0],
        ['partner:2:payable', 0],
      ]);
      for (const { party, ...fields } of series) {
        const account =
          'network' in party ? 'network:taobao:receivable' : `partner:${party.partner === 'puer' ? 2 : 1}:payable`;
        try {
          if (!bookEntry(db, entry({ ...party, ...fields })).bookedNow) continue;
          const leg = fields.kind !== 'adjust' || 'partner' in party ? -fields.amount : fields.amount;
          held.set(account, held.get(account)! + leg);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/needed|exceeds|used/) });
        }
      }
      for (const [account, sum] of held) expect(amount(db, account)).toBe(sum);
      sound(db);
      db.close();
    }),
    { numRuns: 40, endOnFailure: true },
  );
});
