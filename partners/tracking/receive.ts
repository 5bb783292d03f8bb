import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseMoney } from '../../src/kernel/money.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { type KeyRing, personHash } from '../keys/key-file.ts';
import { BLANK, type Observation } from '../model/observation.ts';
import { orderState } from '../networks/own/states.ts';
import { ensureGroup } from '../observations/ensure-group.ts';
import { observationWriter } from '../observations/write.ts';
import { bodySigned, MAX_SKEW_MS } from './sign.ts';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

const id = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^\x00-\x1f\x7f]+$/);
const currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .default('CNY');
const moment = z.union([
  z.number().int().min(0).max(4_102_444_800_000),
  z.iso.datetime({ offset: true }).transform((text) => Date.parse(text)),
]);

const postback = z.object({
  order: id,
  line: id.optional(),
  channel: z.string().min(1).max(60).default('own'),
  partner: id.optional(),
  click: id.optional(),
  event: id.default('sale'),
  at: moment.optional(),
});

const amount = z.union([z.number().int(), z.string().max(30)]);
const orders = z.object({
  channel: z.string().min(1).max(60).default('own'),
  orders: z
    .array(
      z.object({
        order: id,
        line: id.default(''),
        state: z.string().max(60).default('paid'),
        /** Decimal text, or integer minor units. */
        amount,
        currency,
        qty: z.number().int().min(0).max(1_000_000).default(1),
        sku: id.optional(),
        category: z.string().max(120).optional(),
        placedAt: moment,
        receivedAt: moment.optional(),
        modifiedAt: moment,
        code: id.optional(),
        /** Signed attribution token of an agent's or app's checkout. */
        token: z
          .string()
          .max(600)
          .regex(/^sat1\.[\w.-]+$/)
          .optional(),
        click: id.optional(),
        buyer: z.string().max(200).optional(),
        newCustomer: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(500),
});

/** Checks signature, clock and nonce of a call, then runs `act` in the same transaction that uses the nonce up. */
function signedCall(
  db: Sqlite,
  keys: KeyRing,
  header: string | undefined,
  body: string,
  now: number,
  act: (value: unknown) => Answer,
): Answer {
  const verdict = bodySigned(keys.signing, header, body, now);
  if (!verdict.ok) return { status: 401, body: { error: verdict.why } };
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { status: 400, body: { error: 'not-json' } };
  }
  return db
    .transaction((): Answer => {
      db.prepare('DELETE FROM pa_nonce WHERE expires_at < ?').run(now);
      const fresh = db
        .prepare('INSERT OR IGNORE INTO pa_nonce (nonce, expires_at) VALUES (?, ?)')
        .run(verdict.nonce, now + 2 * MAX_SKEW_MS + 1000).changes;
      if (fresh === 0) return { status: 409, body: { error: 'replayed' } };
      return act(value);
    })
    .immediate();
}

/** `POST /pb`: somebody else's server reports a sale. The same sale twice is one. */
export function receivePostback(
  db: Sqlite,
  keys: KeyRing,
  header: string | undefined,
  body: string,
  now: number,
): Answer {
  return signedCall(db, keys, header, body, now, (value) => {
    const parsed = postback.safeParse(value);
    if (!parsed.success) return invalid(parsed.error.issues[0]!);
    const sale = parsed.data;
    const click =
      sale.click === undefined
        ? undefined
        : db
            .prepare<[string], string>(
              'SELECT p.code FROM pa_click c JOIN pa_partner p ON p.id = c.partner_id WHERE c.click_id = ?',
            )
            .pluck()
            .get(sale.click);
    const partner = sale.partner ?? click;
    if (partner === undefined) return { status: 422, body: { error: 'no-partner' } };
    const key = `pb|${sale.channel}|${sale.order}|${sale.line ?? ''}|${sale.event}`;
    return once(
      db,
      key,
      body,
      now,
      () => {
        writeOne(db, {
          ...BLANK,
          kind: 'postback',
          source: 'postback',
          // The account of a postback is the partner that it names.
          account: partner,
          channel: sale.channel,
          orderId: sale.order,
          lineKey: sale.line ?? '',
          eventId: sale.event,
          sourceTime: sale.at ?? now,
          state: 'paid',
          stateRaw: sale.event,
          placedAt: sale.at ?? now,
          clickId: sale.click ?? null,
        });
        return { status: 200, body: { accepted: 1 } };
      },
      { channel: sale.channel, order: sale.order, line: sale.line ?? '' },
    );
  });
}

/** `POST /v1/orders`: the shop's own system sends orders. The idempotency key makes retries harmless. */
export function receiveOrders(
  db: Sqlite,
  keys: KeyRing,
  header: string | undefined,
  idempotency: string | undefined,
  body: string,
  now: number,
): Answer {
  return signedCall(db, keys, header, body, now, (value) => {
    if (idempotency === undefined || !/^[\w.:-]{8,120}$/.test(idempotency))
      return { status: 400, body: { error: 'idempotency-key-needed' } };
    const parsed = orders.safeParse(value);
    if (!parsed.success) return invalid(parsed.error.issues[0]!);
    const { channel, orders: list } = parsed.data;
    return once(
      db,
      `orders|${idempotency}`,
      body,
      now,
      () => {
        ensureGroup(
          db,
          {
            id: 'own',
            name: { zh: '自有店铺', en: 'own shop' },
            channel,
            zone: 'Asia/Shanghai',
            currency: list[0]!.currency,
            source: '',
            reports: [],
          },
          channel,
          list[0]!.currency,
        );
        let accepted = 0;
        for (const item of list) {
          let minor: number | null;
          try {
            minor = typeof item.amount === 'number' ? item.amount : parseMoney(item.amount, item.currency);
          } catch {
            return { status: 422, body: { error: 'amount', order: item.order } };
          }
          const state = orderState(item.state);
          const added = writeOne(db, {
            ...BLANK,
            kind: 'order',
            source: 'own',
            channel,
            orderId: item.order,
            lineKey: item.line,
            sourceTime: item.modifiedAt,
            state,
            stateRaw: item.state,
            currency: item.currency,
            qty: item.qty,
            amount: minor,
            placedAt: item.placedAt,
            receivedAt: item.receivedAt ?? null,
            sku: item.sku ?? null,
            category: item.category ?? null,
            code: [item.code, item.token].filter((code) => code !== undefined).join(' ') || null,
            clickId: item.click ?? null,
            buyer: item.buyer === undefined ? null : personHash(keys, item.buyer),
            newCustomer: item.newCustomer === undefined ? null : item.newCustomer ? 1 : 0,
          });
          if (added) accepted += 1;
        }
        return { status: 200, body: { accepted, known: list.length - accepted } };
      },
      { channel, order: list[0]!.order, line: list[0]!.line },
    );
  });
}

/** Same key and body: the first answer again. Same key, other body: 409 and a row for a person; nothing is overwritten. */
function once(
  db: Sqlite,
  key: string,
  body: string,
  now: number,
  act: () => Answer,
  about: { channel: string; order: string; line: string },
): Answer {
  const hash = createHash('sha256').update(body).digest('hex');
  const known = db
    .prepare<[string], { body_hash: string; status: number; answer: string }>(
      'SELECT body_hash, status, answer FROM pa_idempotency WHERE key = ?',
    )
    .get(key);
  if (known?.body_hash === hash)
    return { status: known.status, body: JSON.parse(known.answer) as Record<string, unknown> };
  if (known) {
    db.prepare(
      'INSERT OR IGNORE INTO pa_dispute (kind, channel, order_id, line_key, facts, at) VALUES (?, ?, ?, ?, ?, ?)',
    ).run(
      'same-key-other-content',
      about.channel,
      about.order,
      about.line,
      JSON.stringify({ key, first: known.body_hash, second: hash }),
      now,
    ); // prettier-ignore
    return { status: 409, body: { error: 'same-key-other-content' } };
  }
  const answer = act();
  if (answer.status === 200) {
    db.prepare('INSERT INTO pa_idempotency (key, body_hash, status, answer, at) VALUES (?, ?, ?, ?, ?)').run(
      key,
      hash,
      answer.status,
      JSON.stringify(answer.body),
      now,
    );
  }
  return answer;
}

function writeOne(db: Sqlite, row: Observation): boolean {
  return observationWriter(db, null).add(row, null);
}

function invalid(issue: { path: PropertyKey[]; message: string }): Answer {
  return { status: 422, body: { error: 'invalid', at: issue.path.map(String).join('.'), detail: issue.message } };
}
