/** One share of one line as the commission rules see it. Minor units, UTC ms. */
export interface TargetLine {
  line: number;
  /** `channel|order`: what `per: order` counts. */
  order: string;
  lineKey: string;
  program: number;
  channel: string;
  currency: string;
  /** The partner's share and where it starts: [before, before + ppm) of 1,000,000. */
  ppm: number;
  before: number;
  placedAt: number;
  /** Month of the order on the clocks of its group. */
  month: string;
  /** The line can earn at all (state). */
  earns: boolean;
  gross: number;
  refunded: number;
  qty: number;
  networkCommission: number | null;
  sku: string | null;
  category: string | null;
  newCustomer: boolean | null;
  partner: string;
  tier: string;
}

/** What one rule gives for one line: the wanted total, not a change. */
export interface Target {
  line: number;
  rule: string;
  amount: number;
}
