import type { Lang, Text } from '../../src/kernel/i18n/message.ts';
import type { Transaction } from './post.ts';

/** What the kinds of ledger entries are called. */
export const ENTRY_TEXT: Readonly<Record<Transaction['kind'], Text>> = {
  earn: { zh: '计提佣金', en: 'commission earned' },
  hold: { zh: '暂缓', en: 'hold' },
  settle: { zh: '结算转应付', en: 'settlement' },
  payout: { zh: '付款审批', en: 'payout approved' },
  confirm: { zh: '付款到账', en: 'payout confirmed' },
  fail: { zh: '付款退回', en: 'payout returned' },
  placement: { zh: '广告位费用', en: 'placement fee' },
  network: { zh: '联盟佣金', en: 'network commission' },
  receipt: { zh: '联盟打款', en: 'network payment' },
  adjust: { zh: '手工调整', en: 'adjustment' },
  writeoff: { zh: '核销', en: 'write-off' },
};

const PARTNER_PLACE: Readonly<Record<string, Text>> = {
  pending: { zh: '待确认佣金', en: 'pending' },
  held: { zh: '暂缓佣金', en: 'held' },
  payable: { zh: '应付佣金', en: 'payable' },
};

const NETWORK_PLACE: Readonly<Record<string, Text>> = {
  receivable: { zh: '应收佣金（已结算）', en: 'receivable (settled by the network)' },
  estimated: { zh: '预估佣金（未结算）', en: 'estimated (not settled yet)' },
  income: { zh: '佣金收入', en: 'income' },
  'income-estimated': { zh: '预估收入', en: 'estimated income' },
};

const EXPENSE: Readonly<Record<string, Text>> = {
  commission: { zh: '佣金支出', en: 'commission expense' },
  placement: { zh: '广告位支出', en: 'placement expense' },
  adjustment: { zh: '调整支出', en: 'adjustments' },
};

const OTHER: Readonly<Record<string, Text>> = {
  bank: { zh: '银行存款', en: 'bank' },
  'tax:withheld': { zh: '代扣税款', en: 'tax withheld' },
  writeoff: { zh: '坏账核销', en: 'write-offs' },
};

/** An account for people: `longjing · 应付佣金`, `taobao · receivable (settled by the network)`. Unknown names stay. */
export function accountText(name: string, lang: Lang, partners: ReadonlyMap<number, string>): string {
  const [kind = '', who = '', place = ''] = name.split(':');
  if (kind === 'partner' && PARTNER_PLACE[place])
    return `${partners.get(Number(who)) ?? who} · ${PARTNER_PLACE[place][lang]}`;
  if (kind === 'network' && NETWORK_PLACE[place]) return `${who} · ${NETWORK_PLACE[place][lang]}`;
  if (kind === 'expense' && EXPENSE[who]) return place === '' ? EXPENSE[who][lang] : `${place} · ${EXPENSE[who][lang]}`;
  if (kind === 'clearing') return lang === 'zh' ? `付款批次 ${place} · 在途` : `payout batch ${place} · in transit`;
  return OTHER[name]?.[lang] ?? name;
}

/** What Souk itself writes as the cause of an entry, and how it reads for people; reasons of people stay as they are. */
const CAUSES: readonly { pattern: RegExp; zh: string; en: string }[] = [
  { pattern: /^refresh$/, zh: '按最新数据补记', en: 'brought up to date' },
  { pattern: /^settle (\d{4}-\d{2})$/, zh: '结算 $1', en: 'settlement of $1' },
  { pattern: /^payout (\d+) (\d{4}-\d{2})$/, zh: '付款批次 $1（$2）', en: 'payout batch $1 ($2)' },
  { pattern: /^payout (\d+) paid ?(.*)$/, zh: '付款批次 $1 到账 $2', en: 'payout batch $1 paid $2' },
  { pattern: /^payout (\d+) failed ?(.*)$/, zh: '付款批次 $1 退回 $2', en: 'payout batch $1 came back $2' },
  { pattern: /^placement \d+ (.*)$/, zh: '广告位 $1', en: 'placement $1' },
  { pattern: /^receipt · ([\w.-]+) · (.*)$/, zh: '$1 打款 $2', en: 'payment of $1, $2' },
];

/** The cause of an entry for people. */
export function causeText(cause: string, lang: Lang): string {
  for (const { pattern, zh, en } of CAUSES)
    if (pattern.test(cause)) return cause.replace(pattern, lang === 'zh' ? zh : en).trim();
  return cause;
}
