import { splitMoney } from '../../src/kernel/money.ts';
import type { FoldedClaim, FoldedLine } from '../model/folded-line.ts';
import { foldClaims } from './fold-claims.ts';
import { foldReturns } from './fold-returns.ts';
import { groupBy, latest, type StoredObservation } from './latest.ts';

/**
 * The lines of one order from all that was ever said about it: a pure function of the set of rows, whatever their order.
 * The shop's own book decides amounts and states; networks' claims are attached to its lines (by line number, by SKU, or
 * to all lines when the network knows only orders). Without own rows, each claimed line stands for itself.
 */
export function foldOrder(rows: readonly StoredObservation[]): FoldedLine[] {
  const claims = foldClaims(rows);
  const said = [
    ...groupBy(
      rows.filter((row) => row.kind === 'order'),
      (row) => row.lineKey,
    ).values(),
  ];
  const own = said.map(latest);
  const postbacks = rows
    .filter((row) => row.kind === 'postback')
    .map((row) => ({ partner: row.account, at: row.placedAt, clickId: row.clickId, lineKey: row.lineKey }))
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0) || (a.partner < b.partner ? -1 : 1));
  if (own.length === 0) return claimedLines(rows, claims, postbacks);

  const { refunded, open } = foldReturns(
    own.map((line) => ({ lineKey: line.lineKey, sku: line.sku, gross: line.amount })),
    rows,
  );
  const attached: FoldedClaim[][] = own.map(() => []);
  const orphans: FoldedClaim[] = [];
  const weights = own.map((line) => Math.max(line.amount ?? 0, 0));
  for (const claim of claims) {
    const index = own.findIndex(
      (line) => line.lineKey === claim.lineKey || (line.sku !== null && line.sku === claim.lineKey),
    );
    if (index >= 0) attached[index]!.push(claim);
    else if (claim.lineKey === '') {
      for (const [i, part] of splitClaim(claim, weights).entries()) attached[i]!.push(part);
    } else if (own.length === 1) attached[0]!.push(claim);
    else orphans.push(claim);
  }
  const lines = own.map((line, i): FoldedLine => {
    const events = postbacks.filter((event) => event.lineKey === '' || event.lineKey === line.lineKey);
    return {
      channel: line.channel,
      orderId: line.orderId,
      lineKey: line.lineKey,
      own: true,
      state: line.state,
      unknown: line.unknown,
      frozen: line.state === 'frozen' || open[i]! || attached[i]!.some((claim) => claim.frozen),
      currency: line.currency,
      qty: line.qty,
      gross: line.amount,
      refunded: refunded[i]!,
      placedAt: line.placedAt ?? line.paidAt,
      receivedAt:
        line.receivedAt ??
        (line.state === 'received' || line.state === 'settled'
          ? (line.sourceTime ?? line.paidAt ?? line.placedAt)
          : null),
      settledAt: line.settledAt,
      clickAt: line.clickAt,
      sku: line.sku,
      category: line.category,
      newCustomer: line.newCustomer,
      buyer: line.buyer,
      codes: listOf(line.code),
      clickIds: unique([
        ...listOf(line.clickId),
        ...attached[i]!.map((c) => c.clickId),
        ...events.map((e) => e.clickId),
      ]),
      // Every visitor that was ever named: when old traces are made nameless, a later row may still carry the old name.
      visitors: unique(said[i]!.flatMap((row) => listOf(row.visitor))),
      claims: attached[i]!,
      postbacks: events,
    };
  });
  return [...lines, ...orphans.map((claim) => claimedLine(rows, claim.lineKey, [claim], []))];
}

function claimedLines(
  rows: readonly StoredObservation[],
  claims: readonly FoldedClaim[],
  postbacks: FoldedLine['postbacks'],
): FoldedLine[] {
  const keys = unique(claims.map((claim) => claim.lineKey).filter((key) => key !== '')).sort();
  const whole = claims.filter((claim) => claim.lineKey === '');
  if (keys.length === 0)
    return whole.length > 0 ? [claimedLine(rows, '', whole, postbacks)] : postbackOnly(rows, postbacks);
  const weights = keys.map((key) => Math.max(claims.find((claim) => claim.lineKey === key)?.amount ?? 0, 0));
  const parts = whole.map((claim) => splitClaim(claim, weights));
  return keys.map((key, i) => {
    const mine = [...claims.filter((claim) => claim.lineKey === key), ...parts.map((part) => part[i]!)];
    return claimedLine(rows, key, mine, postbacks);
  });
}

/** A line that only networks know: the first of them (by name) that names an amount gives the figures. */
function claimedLine(
  rows: readonly StoredObservation[],
  lineKey: string,
  claims: readonly FoldedClaim[],
  postbacks: FoldedLine['postbacks'],
): FoldedLine {
  const head = claims.find((claim) => claim.amount !== null) ?? claims[0]!;
  const { channel, orderId } = rows[0]!;
  return {
    channel,
    orderId,
    lineKey,
    own: false,
    state: head.state,
    unknown: head.unknown,
    frozen: claims.some((claim) => claim.frozen),
    currency: head.currency,
    qty: head.qty,
    gross: head.amount,
    refunded: head.refunded,
    placedAt: head.placedAt,
    receivedAt: head.receivedAt,
    settledAt: head.settledAt,
    clickAt: head.clickAt,
    sku: head.sku,
    category: head.category,
    newCustomer: head.newCustomer,
    buyer: null,
    codes: [],
    clickIds: unique([...claims.map((claim) => claim.clickId), ...postbacks.map((event) => event.clickId)]),
    visitors: [],
    claims,
    postbacks,
  };
}

/** Postbacks and returns without an order: kept and shown, worth nothing until the order is seen. */
function postbackOnly(rows: readonly StoredObservation[], postbacks: FoldedLine['postbacks']): FoldedLine[] {
  const [first] = [...rows].sort((a, b) => (a.hash < b.hash ? -1 : 1));
  if (!first) return [];
  return [
    {
      channel: first.channel,
      orderId: first.orderId,
      lineKey: '',
      own: false,
      state: 'other',
      unknown: null,
      frozen: false,
      currency: first.currency,
      qty: null,
      gross: null,
      refunded: 0,
      placedAt: postbacks[0]?.at ?? null,
      receivedAt: null,
      settledAt: null,
      clickAt: null,
      sku: null,
      category: null,
      newCustomer: null,
      buyer: null,
      codes: [],
      clickIds: unique(postbacks.map((event) => event.clickId)),
      visitors: [],
      claims: [],
      postbacks,
    },
  ];
}

/** A claim on a whole order, shared out over its lines by amount, so that the parts add up exactly. */
function splitClaim(claim: FoldedClaim, weights: readonly number[]): FoldedClaim[] {
  const split = (value: number | null) => (value === null ? weights.map(() => null) : splitMoney(value, weights));
  const commission = split(claim.commission);
  const amount = split(claim.amount);
  const refunded = splitMoney(claim.refunded, weights);
  return weights.map((_, i) => ({
    ...claim,
    commission: commission[i]!,
    amount: amount[i]!,
    refunded: refunded[i]!,
  }));
}

function listOf(text: string | null): string[] {
  return text === null || text === '' ? [] : text.split(/[,;|\s]+/).filter((item) => item !== '');
}

function unique(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null && value !== ''))] as string[];
}
