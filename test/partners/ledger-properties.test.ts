import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPolicy } from '../../partners/commission/add-policy.ts';
import { purgePersonal } from '../../partners/crm/purge.ts';
import { balances } from '../../partners/ledger/balances.ts';
import { verifyLedger } from '../../partners/ledger/verify.ts';
import { loadDirectory } from '../../partners/model/directory.ts';
import type { Observation } from '../../partners/model/observation.ts';
import { observationWriter } from '../../partners/observations/write.ts';
import { approvePayout, confirmPayout, draftPayout, payoutRows } from '../../partners/payouts/batch.ts';
import { refresh } from '../../partners/settle/refresh.ts';
import { settle } from '../../partners/settle/settle.ts';
import { checkStatements } from '../../partners/statements/check.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { claim, click, DAY, HOUR, OCTOBER, order, returned, teaShop } from './shop.ts';

const NOW = OCTOBER + 200 * DAY;

/** One order's life: lines, states that come and go, refunds, claims of two networks, codes and clicks. */
const life = (id: number) =>
  fc
    .record({
      lines: fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 3 }),
      states: fc.array(
        fc.constantFrom('placed', 'paid', 'received', 'invalid', 'frozen', 'other') as fc.Arbitrary<
          Observation['state']
        >,
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      day: fc.integer({ min: 1, max: 40 }),
      /** The shop names the visitor, not the click. */
      named: fc.boolean(),
      code: fc.constantFrom(null, 'CHA10', 'PUER5', '0088', 'NOBODY'),
      clicks: fc.array(fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: -2, max: 40 * 24 })), {
        maxLength: 3,
      }),
      refunds: fc.array(fc.tuple(fc.nat(2), fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: null })), {
        maxLength: 3,
      }),
      awin: fc.option(fc.integer({ min: 0, max: 3_000 }), { nil: null }),
      taobao: fc.option(
        fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom('mm_1_2_3', 'mm_1_2_4', 'mm_9_9_9')),
        { nil: null },
      ),
    })
    .map((plan) => {
      const orderId = `2026100${id}`;
      const placedAt = OCTOBER + plan.day * DAY + id * 61_000;
      const rows: Observation[] = [];
      plan.lines.forEach((amount, i) => {
        plan.states.forEach((state, step) => {
          rows.push(
            order(orderId, `${i + 1}`, placedAt + step * HOUR, {
              state,
              stateRaw: state,
              amount,
              placedAt,
              code: plan.code,
              sku: `tea-${i}`,
              clickId: plan.clicks.length > 0 && !plan.named ? `click-${id}-0` : null,
              receivedAt: state === 'received' ? placedAt + 3 * DAY : null,
              visitor: plan.named ? `v${id}` : null,
              buyer: `buyer-${id}`,
            }),
          );
        });
      });
      plan.refunds.forEach(([line, amount], i) => {
        rows.push(
          returned(orderId, line < plan.lines.length ? `${line + 1}` : '', `r${id}-${i}`, placedAt + 5 * DAY, amount),
        );
      });
      if (plan.awin !== null)
        rows.push(claim('awin', orderId, '', placedAt + DAY, { commission: plan.awin, placedAt }));
      if (plan.taobao !== null) {
        const [fee, pid] = plan.taobao;
        rows.push(
          claim('taobao', `T${id}`, 's1', placedAt, { commission: fee, subs: pid, placedAt }),
          claim('taobao', `T${id}`, 's1', placedAt + 9 * DAY, {
            state: 'settled',
            stateRaw: '已结算',
            settled: fee,
            subs: pid,
            placedAt,
            settledAt: placedAt + 9 * DAY,
          }),
        );
      }
      return {
        rows,
        clicks: plan.clicks.map(([partner, hours], i) => ({
          id: `click-${id}-${i}`,
          partner,
          ts: placedAt - hours * HOUR,
          visitor: `v${id}`,
        })),
      };
    });

const history = fc.tuple(life(1), life(2), life(3)).map((lives) => ({
  rows: lives.flatMap((item) => item.rows),
  clicks: lives.flatMap((item) => item.clicks),
}));

function shop(): Sqlite {
  return teaShop({
    commission: {
      holdDays: 7,
      rules: [
        {
          id: 'base',
          tiers: {
            mode: 'marginal',
            steps: [
              { from: '0', percent: '5%' },
              { from: '300.00', percent: '8.5%' },
            ],
          },
        },
      ],
      bonuses: [{ id: 'autumn', match: { from: '2026-10-01', to: '2026-10-20' }, percent: '2%', budget: '15.00' }],
      caps: { partnerMonth: '40.00' },
    },
    attribution: { model: 'linear', precedence: [['offline', 'coupon'], ['click'], ['claim']], windowDays: 15 },
  });
}

function say(db: Sqlite, rows: readonly Observation[]): void {
  db.transaction(() => {
    const writer = observationWriter(db, null);
    for (const row of rows) writer.add(row, null);
  })();
}

/** What each partner is owed in all, line by line, by names that do not depend on row numbers. */
function owed(db: Sqlite) {
  return db
    .prepare(
      `SELECT a.name, l.channel, l.order_id, l.line_key, p.rule, p.currency, -sum(p.amount) AS amount
       FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id JOIN pa_line l ON l.id = p.line_id
       GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(p.amount) <> 0 ORDER BY 1, 2, 3, 4, 5`,
    )
    .all();
}

/** The same without the place: pending, held and payable together. */
function owedByLine(db: Sqlite) {
  return db
    .prepare(
      `SELECT substr(a.name, 9, instr(substr(a.name, 9), ':') - 1) AS partner, l.channel, l.order_id, l.line_key, p.rule,
         p.currency, -sum(p.amount) AS amount
       FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id JOIN pa_line l ON l.id = p.line_id
       WHERE a.name LIKE 'partner:%' GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(p.amount) <> 0 ORDER BY 1, 2, 3, 4, 5`,
    )
    .all();
}

function lines(db: Sqlite) {
  return db
    .prepare(
      `SELECT l.channel, l.order_id, l.line_key, l.state, l.gross, l.refunded, l.net_commission, l.rule,
         (SELECT group_concat(s.partner_id || ':' || s.ppm) FROM (SELECT * FROM pa_share WHERE line_id = l.id ORDER BY partner_id) s) AS shares
       FROM pa_line l WHERE l.digest <> 'void' ORDER BY 1, 2, 3`,
    )
    .all();
}

const runs = { numRuns: 40, endOnFailure: true };

describe('random histories', () => {
  it('give the same lines, attributions and balances in any order, in any number of files, with repeats', () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (past, random) => {
        const straight = shop();
        for (const item of past.clicks) click(straight, item.id, item.partner, item.ts, item.visitor);
        say(straight, past.rows);
        refresh(straight, NOW);

        const shuffled = shop();
        const keys = [...random.take(past.rows.length * 2 + past.clicks.length)];
        const mixed = [...past.rows, ...past.rows]
          .map((row, i) => ({ row, key: keys[i] ?? 0 }))
          .sort((a, b) => a.key - b.key);
        mixed.forEach(({ row, key }, i) => {
          const late = past.clicks[i];
          if (late) click(shuffled, late.id, late.partner, late.ts, late.visitor);
          say(shuffled, [row]);
          if (key % 7 === 0) refresh(shuffled, NOW + i);
        });
        for (const item of past.clicks) click(shuffled, item.id, item.partner, item.ts, item.visitor);
        refresh(shuffled, NOW + 1000);

        expect(lines(shuffled)).toEqual(lines(straight));
        expect(owed(shuffled)).toEqual(owed(straight));
        expect(balances(shuffled)).toEqual(balances(straight));
        expect(verifyLedger(shuffled)).toMatchObject({ broken: [], unbalanced: [] });
        straight.close();
        shuffled.close();
      }),
      runs,
    );
  });

  it('post nothing when everything is imported again', () => {
    fc.assert(
      fc.property(history, (past) => {
        const db = shop();
        say(db, past.rows);
        refresh(db, NOW);
        const before = db.prepare('SELECT count(*) FROM ledger_posting').pluck().get();
        say(db, past.rows);
        const again = refresh(db, NOW + DAY);
        expect(again).toMatchObject({ changed: 0, postings: 0 });
        expect(db.prepare('SELECT count(*) FROM ledger_posting').pluck().get()).toBe(before);
        db.close();
      }),
      runs,
    );
  });

  it('keep paid + payable + held + pending equal to the target, through settlements in between; nothing closed moves', () => {
    fc.assert(
      fc.property(history, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (past, keys) => {
        const db = shop();
        const rows = past.rows.map((row, i) => ({ row, key: keys[i % 40]! })).sort((a, b) => a.key - b.key);
        for (const item of past.clicks) click(db, item.id, item.partner, item.ts, item.visitor);
        // One sale that always is there: an empty book is never closed.
        const seed = order('SEED', '1', OCTOBER, { code: 'CHA10', placedAt: OCTOBER });
        say(db, [seed]);
        const periods = ['2026-10', '2026-11', '2026-12'];
        const closed = new Map<string, unknown>();
        const statements = (period: string) =>
          db.prepare('SELECT * FROM pa_statement WHERE period = ? ORDER BY id').all(period);
        periods.forEach((period, i) => {
          say(
            db,
            rows.slice((rows.length * i) / 3, (rows.length * (i + 1)) / 3).map((item) => item.row),
          );
          settle(db, period, NOW + i * DAY, 'Asia/Shanghai');
          closed.set(period, statements(period));
          // Some months are paid; some transfers come back.
          if (keys[i]! % 3 !== 0) {
            const batch = draftPayout(db, period, 'CNY', NOW + i * DAY);
            approvePayout(db, batch, '王经理', NOW + i * DAY);
            const codes = payoutRows(db, batch).map((row) => row.partner);
            const failed = codes.filter((_, n) => keys[i + 3 + n]! % 4 === 0);
            confirmPayout(db, batch, failed, `ICBC-${period}`, NOW + i * DAY);
          }
          expect(settle(db, period, NOW + i * DAY + 5, 'Asia/Shanghai').closedNow).toBe(false);
        });
        refresh(db, NOW + 9 * DAY);
        for (const [period, before] of closed) expect(statements(period)).toEqual(before);

        // The same facts in a fresh shop without settlements: what every partner is owed in all is the same.
        const plain = shop();
        for (const item of past.clicks) click(plain, item.id, item.partner, item.ts, item.visitor);
        say(plain, [seed, ...past.rows]);
        refresh(plain, NOW);
        const total = (store: Sqlite) =>
          store
            .prepare(
              `SELECT partner, currency, sum(amount) AS amount FROM (
                 SELECT substr(a.name, 9, instr(substr(a.name, 9), ':') - 1) AS partner, p.currency, -p.amount AS amount
                 FROM ledger_posting p JOIN ledger_account a ON a.id = p.account_id WHERE a.name LIKE 'partner:%'
                 UNION ALL
                 SELECT CAST(o.partner_id AS TEXT), b.currency, o.gross FROM pa_payout o
                 JOIN pa_payout_batch b ON b.id = o.batch_id WHERE o.state = 'paid'
               ) GROUP BY 1, 2 HAVING sum(amount) <> 0 ORDER BY 1`,
            )
            .all();
        expect(total(db)).toEqual(total(plain));
        // Line by line, too: what is pending, held and was settled for a line is its target, so no line is paid twice.
        expect(owedByLine(db)).toEqual(owedByLine(plain));
        const paid = db
          .prepare("SELECT coalesce(sum(net), 0) FROM pa_payout WHERE state = 'paid'")
          .pluck()
          .get() as number;
        expect(balances(db, 'bank')[0]?.amount ?? 0).toBe(-paid || 0);
        expect(balances(db, 'clearing:')).toEqual([]);
        expect(checkStatements(db).faults).toEqual([]);

        for (const row of db.prepare('SELECT * FROM pa_statement').all() as Record<string, number>[]) {
          expect(
            row['opening']! + row['earned']! + row['reversed']! + row['adjusted']! - row['tax']! - row['paid']!,
          ).toBe(row['closing']);
        }
        expect(verifyLedger(db)).toMatchObject({ broken: [], unbalanced: [] });
        db.close();
        plain.close();
      }),
      runs,
    );
  });

  it('never take more by refunds than was earned, and give nothing for what was wholly refunded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.array(fc.integer({ min: 1, max: 80_000 }), { maxLength: 5 }),
        (amount, refunds) => {
          const db = teaShop();
          say(db, [order('R1', '1', OCTOBER + DAY, { amount, code: 'CHA10', state: 'received' })]);
          refresh(db, NOW);
          refunds.forEach((refund, i) => {
            say(db, [returned('R1', '1', `e${i}`, OCTOBER + (2 + i) * DAY, refund)]);
            refresh(db, NOW + i);
          });
          const back = refunds.reduce((sum, refund) => sum + refund, 0);
          const rest = Math.max(amount - back, 0);
          const mine = balances(db, 'partner:1:').reduce((sum, row) => sum - row.amount, 0);
          expect(mine).toBe(Math.floor((rest * 100_000 + 500_000) / 1_000_000));
          db.close();
        },
      ),
      runs,
    );
  });

  it('policy changes never rewrite the past', () => {
    fc.assert(
      fc.property(
        history,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (past, day, ppm) => {
          const db = teaShop();
          say(db, past.rows);
          refresh(db, NOW);
          const before = owed(db);
          const body = { rules: [{ id: 'base', percent: ppm }], holdDays: 0 };
          const model = { model: 'first', windowDays: 3, precedence: [['claim'], ['click', 'coupon']] };
          for (const [kind, policy] of [
            ['commission', body],
            ['attribution', model],
          ] as const) {
            try {
              addPolicy(db, loadDirectory(db), {
                kind,
                program: 'own',
                body: policy,
                from: OCTOBER + day * DAY,
                now: NOW,
              });
            } catch (error) {
              expect(String(error)).toContain('policy-rewrites-past');
            }
            addPolicy(db, loadDirectory(db), { kind, program: 'own', body: policy, now: NOW + 400 * DAY });
          }
          refresh(db, NOW + DAY);
          expect(owed(db)).toEqual(before);
          db.close();
        },
      ),
      runs,
    );
  });

  it('personal traces can be purged at any moment without moving money', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
        fc.integer({ min: -40, max: 120 }),
        (past, keys, day) => {
          const before = OCTOBER + day * DAY;
          // Every order is known before; its later states, refunds and claims may come after.
          const half = past.rows.filter((row, i) => row.sourceTime === row.placedAt || keys[i % 40]! % 2 === 0);
          const kept = shop();
          const purged = shop();
          for (const db of [kept, purged]) {
            for (const item of past.clicks) click(db, item.id, item.partner, item.ts, item.visitor);
            say(db, [order('SEED', '1', OCTOBER, { code: 'CHA10', placedAt: OCTOBER }), ...half]);
            settle(db, '2026-10', NOW, 'Asia/Shanghai');
          }
          const head = verifyLedger(purged).head;
          const statements = () => purged.prepare('SELECT * FROM pa_statement ORDER BY id').all();
          const issued = statements();
          purgePersonal(purged, before);
          expect(refresh(purged, NOW + 1).postings).toBe(0);
          expect(verifyLedger(purged)).toMatchObject({ head, broken: [], unbalanced: [] });
          expect(statements()).toEqual(issued);
          const left = purged
            .prepare(
              `SELECT visitor FROM (SELECT visitor, ts AS seen FROM pa_click
                 UNION ALL SELECT visitor, placed_at FROM pa_observation)
               WHERE visitor LIKE 'v%' GROUP BY visitor HAVING max(seen) < ?`,
            )
            .all(before);
          expect(left).toEqual([]);
          // The same reports once more: known rows, nothing new.
          say(purged, half);
          expect(refresh(purged, NOW + 2).postings).toBe(0);
          for (const db of [kept, purged]) {
            say(db, past.rows);
            settle(db, '2026-11', NOW + 3, 'Asia/Shanghai');
          }
          expect(owed(purged)).toEqual(owed(kept));
          expect(balances(purged)).toEqual(balances(kept));
          kept.close();
          purged.close();
        },
      ),
      runs,
    );
  });
});
