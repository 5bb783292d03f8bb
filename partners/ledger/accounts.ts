/**
 * The chart of accounts. Debits are positive, credits negative: what we owe a partner is a negative balance of the three
 * partner accounts, what a network owes us a positive one of `network:<n>:receivable`. What a network only estimates
 * (an order that it has not settled) lies apart in `network:<n>:estimated` against `…:income-estimated`: nobody can demand
 * it yet.
 */
export const ACCOUNT = {
  /** Earned, waiting for the order to be safe (received, holding period over). */
  pending: (partner: number) => `partner:${partner}:pending`,
  /** Earned, stopped by a fraud signal until a person decides. */
  held: (partner: number) => `partner:${partner}:held`,
  /** Settled: goes out with the next payout; a negative balance is carried over. */
  payable: (partner: number) => `partner:${partner}:payable`,
  expense: (program: string) => `expense:commission:${program}`,
  placement: (program: string) => `expense:placement:${program}`,
  receivable: (network: string) => `network:${network}:receivable`,
  income: (network: string) => `network:${network}:income`,
  estimated: (network: string) => `network:${network}:estimated`,
  incomeEstimated: (network: string) => `network:${network}:income-estimated`,
  /** What people added to or took from partners' balances. */
  adjustment: 'expense:adjustment',
  bank: 'bank',
  clearing: (batch: number) => `clearing:payout:${batch}`,
  tax: 'tax:withheld',
  writeoff: 'writeoff',
} as const;
