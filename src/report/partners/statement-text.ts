import type { Lang, Text } from '../../kernel/i18n/message.ts';

/** The words of a statement. */
export const STATEMENT_TEXT = {
  title: { zh: '推广佣金对账单', en: 'Commission statement' },
  period: { zh: '结算周期', en: 'Period' },
  partner: { zh: '合作伙伴', en: 'Partner' },
  currency: { zh: '币种', en: 'Currency' },
  issued: { zh: '出单时间', en: 'Issued' },
  follows: { zh: '承接上期', en: 'Follows' },
  entry: { zh: '分录', en: 'Entry' },
  date: { zh: '日期', en: 'Date' },
  payouts: { zh: '付款记录', en: 'Payouts' },
  payout: { zh: '付款', en: 'Paid out' },
  returned: { zh: '退回', en: 'Came back' },
  net: { zh: '实付', en: 'Net' },
  opening: { zh: '期初余额', en: 'Opening balance' },
  earned: { zh: '本期应计佣金', en: 'Earned' },
  reversed: { zh: '退款及更正冲回', en: 'Reversed (refunds, corrections)' },
  adjusted: { zh: '广告位费用与调整', en: 'Placement fees and adjustments' },
  tax: { zh: '代扣税款', en: 'Tax withheld' },
  paid: { zh: '本期已付', en: 'Paid' },
  closing: { zh: '期末余额', en: 'Closing balance' },
  held: { zh: '暂缓（待核实）', en: 'Held (being checked)' },
  pending: { zh: '待确认（未收货或保障期内）', en: 'Pending (not received, or in the holding period)' },
  outside: { zh: '不计入期末余额', en: 'not part of the closing balance' },
  rule: { zh: '佣金规则', en: 'Rule' },
  lines: { zh: '笔数', en: 'Lines' },
  amount: { zh: '金额', en: 'Amount' },
  details: { zh: '订单明细', en: 'Order lines' },
  placed: { zh: '下单时间', en: 'Ordered' },
  channel: { zh: '渠道', en: 'Channel' },
  order: { zh: '订单号', en: 'Order' },
  line: { zh: '子订单/商品', en: 'Line' },
  cause: { zh: '事由', en: 'Cause' },
  none: { zh: '无', en: 'none' },
  check: { zh: '核验', en: 'Verification' },
  hash: { zh: '本单指纹', en: 'Hash' },
  previous: { zh: '上一期指纹', en: 'Hash of the previous statement' },
  signature: { zh: '本店签名（Ed25519）', en: 'Signature of the shop (Ed25519)' },
  key: { zh: '公钥指纹', en: 'Fingerprint of the key' },
  ledger: { zh: '账本分录', en: 'Ledger entries' },
  how: {
    zh: '离线核验：souk partners verify 本文件 --key 公钥文件（或商家另行告知的公钥指纹，不要照抄本单）。每个数字都会重算，签名证明本单由持有该密钥的商家出具；期初余额应等于上一期期末余额。',
    en: 'To check it offline: souk partners verify FILE --key KEYFILE (or the fingerprint that the shop told you elsewhere; do not copy it from here). Every figure is worked out again, and the signature proves that the holder of the key issued it; the opening balance equals the last closing balance.',
  },
  data: { zh: '校验数据', en: 'data' },
} as const satisfies Record<string, Text>;

/** The words in one language. */
export function statementWords(lang: Lang): Record<keyof typeof STATEMENT_TEXT, string> {
  return Object.fromEntries(Object.entries(STATEMENT_TEXT).map(([key, text]) => [key, text[lang]])) as Record<
    keyof typeof STATEMENT_TEXT,
    string
  >;
}
