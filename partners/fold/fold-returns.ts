import { splitMoney } from '../../src/kernel/money.ts';
import { groupBy, latest, type StoredObservation } from './latest.ts';

export interface ReturnTarget {
  lineKey: string;
  sku: string | null;
  gross: number | null;
}

/**
 * How much of each line went back to the buyer. Refunds with a line (or its SKU) come first, refunds of the whole order
 * are split over what is left, by amount. A refund without an amount takes the whole line. The sum never exceeds the line,
 * and the order of the refunds does not matter. `open`: lines whose refund is not decided yet.
 */
export function foldReturns(
  lines: readonly ReturnTarget[],
  rows: readonly StoredObservation[],
): { refunded: number[]; open: boolean[] } {
  const wanted = lines.map(() => 0);
  const open = lines.map(() => false);
  let whole = 0;
  const events = groupBy(
    rows.filter((row) => row.kind === 'return'),
    (row) => `${row.eventId}\0${row.lineKey}`,
  );
  for (const group of events.values()) {
    const event = latest(group);
    if (event.state === 'invalid') continue;
    const exact = lines.findIndex((line) => line.lineKey === event.lineKey && event.lineKey !== '');
    const bySku = lines.findIndex(
      (line) => line.sku !== null && (line.sku === event.sku || line.sku === event.lineKey),
    );
    const index = exact >= 0 ? exact : bySku >= 0 ? bySku : lines.length === 1 ? 0 : -1;
    if (event.state !== 'settled' && event.state !== 'received') {
      open.forEach((_, i) => {
        if (index < 0 || i === index) open[i] = true;
      });
    } else if (index >= 0) wanted[index]! += Math.abs(event.refund ?? lines[index]!.gross ?? 0);
    else whole += Math.abs(event.refund ?? lines.reduce((total, line) => total + (line.gross ?? 0), 0));
  }
  const refunded = wanted.map((amount, i) => Math.min(amount, Math.max(lines[i]!.gross ?? 0, 0)));
  const left = lines.map((line, i) => Math.max((line.gross ?? 0) - refunded[i]!, 0));
  const room = left.reduce((total, amount) => total + amount, 0);
  if (whole > 0 && room > 0) {
    splitMoney(Math.min(whole, room), left).forEach((part, i) => {
      refunded[i]! += part;
    });
  }
  return { refunded, open };
}
