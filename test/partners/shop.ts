import { addPolicy } from '../../partners/commission/add-policy.ts';
import { loadDirectory } from '../../partners/model/directory.ts';
import { BLANK, type Observation } from '../../partners/model/observation.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';

/** 2026-10-01 00:00 in China. */
export const OCTOBER = Date.UTC(2026, 8, 30, 16);
export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** A tea shop with its own alliance (partners 1–4) and Taobao as a publisher program (group 2). */
export function teaShop(options: { path?: string; commission?: unknown; attribution?: unknown } = {}): Sqlite {
  const db = openStore(options.path ?? ':memory:');
  db.exec(`
    INSERT INTO pa_group VALUES (1, 'shop', '云栖茶庄', 'pays', '["own"]', 'CNY', 'Asia/Shanghai');
    INSERT INTO pa_group VALUES (2, 'taobao', '淘宝联盟', 'earns', '["taobao"]', 'CNY', 'Asia/Shanghai');
    INSERT INTO pa_program VALUES (1, 1, 'own', '自有联盟', NULL, '["cha.example"]', 'https://cha.example/');
    INSERT INTO pa_program VALUES (2, 1, 'awin', 'Awin', 'awin', '[]', NULL);
    INSERT INTO pa_program VALUES (3, 2, 'taobao', '淘宝联盟', 'taobao', '[]', NULL);
    INSERT INTO pa_partner (id, code, name, kind, status, created_at) VALUES
      (1, 'longjing', '龙井说', 'creator', 'live', 0), (2, 'puer', '普洱地图', 'site', 'live', 0),
      (3, 'guide88', '导购小吴', 'guide', 'live', 0), (4, 'awin', 'Awin', 'network', 'live', 0);
    INSERT INTO pa_code (kind, network, code, partner_id) VALUES
      ('coupon', '', 'CHA10', 1), ('coupon', '', 'PUER5', 2), ('offline', '', '0088', 3),
      ('pid', 'taobao', 'mm_1_2_3', 1), ('pid', 'taobao', 'mm_1_2_4', 2);
  `);
  const directory = loadDirectory(db);
  const add = (kind: 'attribution' | 'commission', program: string, body: unknown) =>
    addPolicy(db, directory, { kind, program, body, from: 0, now: 0 });
  add('commission', 'own', options.commission ?? { rules: [{ id: 'base', percent: '10%' }], holdDays: 7 });
  add('commission', 'awin', { rules: [{ id: 'network', claimed: true }], holdDays: 0 });
  add('commission', 'taobao', {
    base: 'commission',
    mature: 'settled',
    holdDays: 0,
    rules: [{ id: 'share', percent: '60%' }],
  });
  if (options.attribution !== undefined) add('attribution', 'own', options.attribution);
  return db;
}

/** An own order row; `at` is the time of the row at its source. */
export function order(orderId: string, lineKey: string, at: number, fields: Partial<Observation> = {}): Observation {
  return {
    ...BLANK,
    kind: 'order',
    source: 'own',
    channel: 'own',
    orderId,
    lineKey,
    sourceTime: at,
    state: 'paid',
    stateRaw: '已付款',
    amount: 10_000,
    qty: 1,
    placedAt: OCTOBER + DAY,
    ...fields,
  };
}

export function returned(
  orderId: string,
  lineKey: string,
  eventId: string,
  at: number,
  refund: number | null,
): Observation {
  return {
    ...BLANK,
    kind: 'return',
    source: 'own',
    channel: 'own',
    orderId,
    lineKey,
    eventId,
    sourceTime: at,
    state: 'settled',
    stateRaw: '退款成功',
    refund,
  };
}

export function claim(
  source: string,
  orderId: string,
  lineKey: string,
  at: number,
  fields: Partial<Observation> = {},
): Observation {
  return {
    ...BLANK,
    kind: 'claim',
    source,
    channel: source === 'taobao' ? 'taobao' : 'own',
    orderId,
    lineKey,
    sourceTime: at,
    state: 'paid',
    stateRaw: 'pending',
    amount: 10_000,
    commission: 800,
    placedAt: OCTOBER + DAY,
    ...fields,
  };
}

/** A stored click. */
export function click(db: Sqlite, id: string, partner: number, ts: number, visitor: string, flags = 0): void {
  db.prepare('INSERT OR IGNORE INTO pa_click (click_id, ts, partner_id, visitor, flags) VALUES (?, ?, ?, ?, ?)').run(
    id,
    ts,
    partner,
    visitor,
    flags,
  );
}
