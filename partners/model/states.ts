import type { Text } from '../../src/kernel/i18n/message.ts';

/**
 * Where an order line stands, whichever source said so. `other` is a state that we do not know: it is kept and shown,
 * never guessed, and nothing is paid on it.
 */
export const LINE_STATES = ['other', 'placed', 'paid', 'received', 'settled', 'frozen', 'invalid', 'punished'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** Breaks ties between rows of equal source time: the later step of an order's life wins. */
export const STATE_RANK: Readonly<Record<LineState, number>> = {
  other: 0,
  placed: 1,
  paid: 2,
  received: 3,
  settled: 4,
  frozen: 5,
  invalid: 6,
  punished: 7,
};

/** Names for people. */
export const STATE_NAME: Readonly<Record<LineState, Text>> = {
  other: { zh: '未知状态', en: 'unknown' },
  placed: { zh: '已下单', en: 'placed' },
  paid: { zh: '已付款', en: 'paid' },
  received: { zh: '已收货', en: 'received' },
  settled: { zh: '已结算', en: 'settled' },
  frozen: { zh: '已冻结', en: 'frozen' },
  invalid: { zh: '已失效', en: 'invalid' },
  punished: { zh: '违规处罚', en: 'punished' },
};

/** A commission can only be earned in these states; in all others the target is zero. */
export function earns(state: LineState): boolean {
  return state === 'paid' || state === 'received' || state === 'settled' || state === 'frozen';
}
