import { describe, expect, it } from 'vitest';
import { addCode } from '../../partners/crm/codes.ts';
import { decideCase, listCases, scanFraud } from '../../partners/fraud/cases.ts';
import { fraudFacts } from '../../partners/fraud/facts.ts';
import { balances } from '../../partners/ledger/balances.ts';
import type { Observation } from '../../partners/model/observation.ts';
import { BLANK } from '../../partners/model/observation.ts';
import { observationWriter } from '../../partners/observations/write.ts';
import { refresh } from '../../partners/settle/refresh.ts';
import { CLICK_FLAG } from '../../partners/tracking/click-flags.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { claim, click, DAY, HOUR, OCTOBER, order, teaShop } from './shop.ts';

const NOW = OCTOBER + 60 * DAY;

function say(db: Sqlite, rows: readonly Observation[]): void {
  const writer = observationWriter(db, null);
  db.transaction(() => {
    for (const row of rows) writer.add(row, 1);
  })();
  refresh(db, NOW);
}

/** A click with everything that the facts look at; partner 1 is 龙井说. */
function seen(db: Sqlite, id: string, fields: Record<string, unknown>): void {
  const row = { click_id: id, ts: OCTOBER, partner_id: 1, flags: 0, ...fields };
  const names = Object.keys(row);
  db.prepare(`INSERT INTO pa_click (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
    ...Object.values(row),
  );
}

describe('the facts about clicks, as the store sums them up', () => {
  const db = teaShop();
  db.prepare("UPDATE pa_partner SET site = 'www.longjing.example' WHERE id = 1").run();
  const rows: [string, Record<string, unknown>][] = [
    ['c1', { ref_host: 'longjing.example', prefix: '1.2.3.0/24', agent: 'chrome', visitor: 'v1' }],
    ['c2', { ref_host: 'blog.longjing.example', prefix: '1.2.3.0/24', agent: 'chrome', visitor: 'v2' }],
    ['c3', { ref_host: 'notlongjing.example', prefix: '1.2.3.0/24', agent: 'safari', visitor: 'v3' }],
    [
      'c4',
      { ref_host: 'www.baidu.com', prefix: '5.6.7.0/24', agent: 'safari', landing: 'https://cha.example/?bd_vid=77' },
    ],
    ['c5', { flags: CLICK_FLAG.bot, ts: OCTOBER + DAY }],
    [
      'c6',
      { flags: CLICK_FLAG.embedded, ts: OCTOBER + DAY, landing: 'https://cha.example/?utm_term=%E4%BA%91%E6%A0%96' },
    ],
    ['c7', { ts: OCTOBER + DAY, subs: 'kw=YunQi', landing: 'https://cha.example/?GCLID=1' }],
    ['old', { ts: OCTOBER - 100 * DAY, ref_host: 'www.google.com' }],
    // One visitor, three partners, six seconds from first to last: only the middle click has all three within five.
    ['x1', { visitor: 'v9', ts: OCTOBER + 2 * DAY, partner_id: 1 }],
    ['x2', { visitor: 'v9', ts: OCTOBER + 2 * DAY + 3000, partner_id: 2 }],
    ['x3', { visitor: 'v9', ts: OCTOBER + 2 * DAY + 6000, partner_id: 3 }],
  ]; // prettier-ignore
  for (const [id, fields] of rows) seen(db, id, fields);
  const { clicks } = fraudFacts(db, OCTOBER - DAY, ['云栖', 'yunqi', ' ']);

  it('counts each kind once, and only since the moment asked for', () => {
    expect(clicks.get(1)).toEqual({
      clicks: 8,
      bots: 1,
      embedded: 1,
      noReferrer: 4,
      foreignReferrer: 1,
      searchReferrer: 1,
      paidLanding: 1,
      brandLanding: 2,
      topPrefixShare: 3 / 8,
      prefixHhi: (9 + 1) / 16,
      agentEntropy: 1,
      crowded: 0,
      byDay: [4, 3, 1],
    });
    expect(clicks.get(2)).toMatchObject({ clicks: 1, crowded: 1, agentEntropy: null, prefixHhi: 0 });
    expect(clicks.get(3)).toMatchObject({ crowded: 0 });
    expect(clicks.get(4)).toBeUndefined();
  });

  it('a shop without brand terms has none', () => {
    expect(fraudFacts(db, 0).clicks.get(1)?.brandLanding).toBe(0);
  });
});

describe('the facts about orders', () => {
  it('time since the click comes from the order’s own click, else from the network', () => {
    const db = teaShop();
    click(db, 'k1', 2, OCTOBER + DAY - HOUR, 'v1');
    say(db, [
      order('R1', '1', OCTOBER + DAY, { clickId: 'k1', code: 'CHA10', buyer: 'b1', sku: 'LJ', newCustomer: 1 }),
      claim('taobao', 'T1', 'T1', OCTOBER + DAY, { subs: 'mm_1_2_3', clickAt: OCTOBER, channel: 'taobao' }),
    ]);
    expect(fraudFacts(db, OCTOBER).lines).toMatchObject([
      {
        orderId: 'R1',
        partner: 1,
        clickAt: OCTOBER + DAY - HOUR,
        clickPartner: 2,
        code: 'CHA10',
        claims: 0,
        newCustomer: 1,
      },
      { orderId: 'T1', partner: 1, clickAt: OCTOBER, clickPartner: null, claims: 1 },
    ]); // prettier-ignore
    expect(fraudFacts(db, OCTOBER + 2 * DAY).lines).toEqual([]);
  });

  it('self-buying is seen whichever report was read last', () => {
    for (const turn of [0, 1]) {
      const db = teaShop();
      const rows = [
        claim('vip', 'V1', '1', OCTOBER + DAY, { channel: 'own', subs: 'longjing', extra: '{"selfBuy":1}' }),
        claim('awin', 'V1', '1', OCTOBER + DAY, { subs: 'longjing', extra: '{"advertiser":"x"}' }),
      ];
      say(db, [order('V1', '1', OCTOBER + DAY, { code: 'CHA10' }), ...(turn ? rows.reverse() : rows)]);
      expect(fraudFacts(db, 0).lines).toMatchObject([{ selfBuy: true, claims: 2 }]);
    }
  });

  it('a purchase of the partner’s own, which the policy denies, is still reported', () => {
    const db = teaShop();
    db.prepare(`UPDATE pa_partner SET identity = '["me"]' WHERE id = 1`).run();
    click(db, 'k1', 1, OCTOBER + DAY - HOUR, 'v1');
    say(db, [
      order('S1', '1', OCTOBER + DAY, { clickId: 'k1', buyer: 'me' }),
      order('S2', '1', OCTOBER + DAY, { code: 'CHA10 ', buyer: 'me' }),
      // With the coupon of somebody else, the partner is a buyer like others.
      order('S3', '1', OCTOBER + DAY, { code: 'PUER5', buyer: 'me' }),
    ]);
    expect(fraudFacts(db, 0).selfBuys).toMatchObject([
      { partner: 1, orderId: 'S1' },
      { partner: 1, orderId: 'S2' },
    ]);
    scanFraud(db, 0, NOW);
    expect(listCases(db, false).filter((row) => row.rule === 'F01')).toMatchObject([
      { state: 'open', action: 'flag', order: 'S1', facts: { paid: 'no' } },
      { state: 'open', action: 'flag', order: 'S2' },
    ]);
  });
});

describe('what networks said against a line', () => {
  const punish = (state: Observation['state'], at: number, type = '店铺淘宝客'): Observation => ({
    ...BLANK,
    kind: 'punish',
    source: 'taobao',
    channel: 'taobao',
    orderId: 'T1',
    lineKey: 'T1',
    eventId: type,
    sourceTime: at,
    state,
    stateRaw: state === 'frozen' ? '冻结' : state === 'punished' ? '罚没' : '解冻',
  });
  const sale = claim('taobao', 'T1', 'T1', OCTOBER + DAY, { subs: 'mm_1_2_3', state: 'settled', settled: 800 });

  it.each([
    ['frozen', [punish('frozen', OCTOBER + 3 * DAY)], ['frozen']],
    ['frozen, then lifted', [punish('frozen', OCTOBER + 3 * DAY), punish('invalid', OCTOBER + 4 * DAY)], []],
    [
      'lifted, told in the wrong order',
      [punish('invalid', OCTOBER + 4 * DAY), punish('frozen', OCTOBER + 3 * DAY)],
      [],
    ],
    [
      'confiscated: no share is left, the partner is known all the same',
      [punish('punished', OCTOBER + 3 * DAY)],
      ['punished'],
    ],
    [
      'one freeze lifted, another stands',
      [
        punish('frozen', OCTOBER + 3 * DAY),
        punish('invalid', OCTOBER + 4 * DAY),
        punish('frozen', OCTOBER + 3 * DAY, '订单虚假交易'),
      ],
      ['frozen'],
    ],
    [
      'a code in the order report',
      [{ ...sale, state: 'punished' as const, sourceTime: OCTOBER + 5 * DAY, stateRaw: '25' }],
      ['punished'],
    ],
    ['an open refund is no freeze', [{ ...punish('placed', OCTOBER + 3 * DAY), kind: 'refund' as const }], []],
  ])('%s', (_what, rows, states) => {
    const db = teaShop();
    say(db, [sale, ...rows]);
    expect(fraudFacts(db, 0).punished.map((row) => row.state)).toEqual(states);
    for (const row of fraudFacts(db, 0).punished)
      expect(row).toMatchObject({ partner: 1, orderId: 'T1', network: 'taobao' });
    scanFraud(db, 0, NOW);
    expect(
      listCases(db, false)
        .filter((row) => row.rule === 'F15')
        .map((row) => row.state),
    ).toEqual(states.map(() => 'held'));
  }); // prettier-ignore
});

describe('cases', () => {
  /** 龙井说 and 普洱地图 are paid to one account. */
  function shared(): Sqlite {
    const db = teaShop();
    db.exec("UPDATE pa_partner SET payout_account = '6222 0001' WHERE id IN (1, 2)");
    say(db, [order('R1', '1', OCTOBER + DAY, { code: 'CHA10', state: 'received' })]);
    return db;
  }
  const held = (db: Sqlite) => balances(db, 'partner:1:held').reduce((sum, row) => sum - row.amount, 0);
  const earned = (db: Sqlite) => balances(db, 'partner:1:').reduce((sum, row) => sum - row.amount, 0);

  it('hold, release and reject move the money and are on record; nothing is deleted', () => {
    const db = shared();
    const lines = db.prepare('SELECT count(*) FROM pa_line').pluck().get();
    expect(scanFraud(db, 0, NOW)).toEqual({ found: 2, filed: 2 });
    refresh(db, NOW);
    expect([held(db), earned(db)]).toEqual([1000, 1000]);
    const [first] = listCases(db, false);
    expect(first).toMatchObject({ rule: 'F14', partner: 'longjing', score: 3, facts: { with: 'puer' } });

    decideCase(db, first!.id, 'release', '王经理', '同一公司，已核实', NOW);
    refresh(db, NOW);
    expect([held(db), earned(db)]).toEqual([0, 1000]);
    decideCase(db, first!.id, 'hold', '王经理', '再查', NOW + 1);
    refresh(db, NOW);
    expect([held(db), earned(db)]).toEqual([1000, 1000]);
    expect(db.prepare('SELECT actor, action, subject, reason FROM pa_decision ORDER BY id').all()).toEqual([
      { actor: '王经理', action: 'fraud-release', subject: `case ${first!.id}`, reason: '同一公司，已核实' },
      { actor: '王经理', action: 'fraud-hold', subject: `case ${first!.id}`, reason: '再查' },
    ]);
    expect(() => db.exec("UPDATE pa_decision SET reason = ''")).toThrow('immutable');
    expect(db.prepare('SELECT count(*) FROM pa_line').pluck().get()).toBe(lines);
  });

  it('needs a reason and a case', () => {
    const db = shared();
    scanFraud(db, 0, NOW);
    expect(() => decideCase(db, 1, 'release', 'x', '  ', NOW)).toThrow('reason-needed');
    expect(() => decideCase(db, 99, 'release', 'x', 'y', NOW)).toThrow('case-unknown');
    expect(db.prepare('SELECT count(*) FROM pa_decision').pluck().get()).toBe(0);
  });

  it('are filed once; a decision stands until everything looked at is newer', () => {
    const db = teaShop();
    // All of 24 orders came back: F11. The partner beside shows what is usual.
    const month = (prefix: string, from: number) => [
      ...Array.from({ length: 24 }, (_, i) =>
        order(`${prefix}${i}`, '1', from, {
          code: 'CHA10',
          state: 'received',
          placedAt: from,
          buyer: `b${prefix}${i}`,
        }),
      ),
      ...Array.from({ length: 90 }, (_, i) =>
        order(`${prefix}p${i}`, '1', from, {
          code: 'PUER5',
          state: 'received',
          placedAt: from,
          buyer: `p${prefix}${i}`,
        }),
      ),
      ...Array.from({ length: 24 }, (_, i) => ({ ...returned(`${prefix}${i}`, from) })),
    ];
    const returned = (id: string, at: number): Observation => ({
      ...BLANK,
      kind: 'return',
      source: 'own',
      channel: 'own',
      orderId: id,
      lineKey: '1',
      eventId: 'r',
      sourceTime: at + DAY,
      state: 'settled',
      stateRaw: '退款成功',
      refund: 10_000,
    });
    say(db, month('a', OCTOBER + DAY));
    expect(scanFraud(db, OCTOBER, NOW).filed).toBe(1);
    expect(scanFraud(db, OCTOBER, NOW).filed).toBe(0);
    const [first] = listCases(db, false);
    expect(first?.rule).toBe('F11');
    decideCase(db, first!.id, 'release', '王经理', '换季清仓', OCTOBER + 10 * DAY);
    say(db, month('b', OCTOBER + 30 * DAY));
    // The window still reaches over what was decided on.
    expect(scanFraud(db, OCTOBER, NOW).filed).toBe(0);
    expect(scanFraud(db, OCTOBER + 11 * DAY, NOW).filed).toBe(1);
    expect(listCases(db, true).map((row) => row.state)).toEqual(['held', 'released']);
  });

  it('a new finding about an agreement is a new case, a decided one about an account is not asked again', () => {
    const db = shared();
    const agree = db.prepare(
      "INSERT INTO pa_agreement (partner_id, kind, title, check_state, created_at) VALUES (1, 'friendlink', '首页友链', ?, 0)",
    );
    agree.run('nofollow');
    scanFraud(db, 0, NOW);
    for (const row of listCases(db, false)) decideCase(db, row.id, 'release', '王经理', '知悉', NOW);
    db.exec("UPDATE pa_agreement SET check_state = 'gone'");
    expect(scanFraud(db, NOW + DAY, NOW + 200 * DAY).filed).toBe(1);
    expect(listCases(db, false)).toMatchObject([{ rule: 'F16', facts: { agreement: '首页友链', found: 'gone' } }]);
  });

  it('codes that fraud facts read are the partner’s own, whatever their case', () => {
    const db = teaShop();
    db.prepare(`UPDATE pa_partner SET identity = '["me"]' WHERE id = 1`).run();
    addCode(db, { partner: 'longjing', kind: 'coupon', network: '', code: 'Cha-20', from: null, to: null });
    say(db, [order('S1', '1', OCTOBER + DAY, { code: 'CHA-20', buyer: 'me' })]);
    expect(fraudFacts(db, 0).selfBuys).toHaveLength(1);
  });
});
