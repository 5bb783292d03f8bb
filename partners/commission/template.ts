/** A policy that is valid as it stands, with every field that people change: to be edited, not to be guessed. */
export function policyTemplate(kind: 'commission' | 'attribution'): unknown {
  if (kind === 'attribution') {
    return {
      precedence: [['offline'], ['coupon'], ['token'], ['postback'], ['click'], ['customer'], ['claim']],
      model: 'last',
      windowDays: 30,
      halfLifeDays: 7,
      assistPpm: 0,
      customer: { days: 365, bind: 'first' },
      selfPurchase: 'deny',
      networks: [],
      claimsNeedOrder: true,
    };
  }
  return {
    base: 'paid',
    rules: [
      { id: 'gift', match: { categories: ['礼盒'] }, percent: '12%' },
      {
        id: 'base',
        tiers: {
          mode: 'marginal',
          by: 'amount',
          steps: [
            { from: '0', percent: '6%' },
            { from: '10000.00', percent: '8%' },
          ],
        },
      },
    ],
    combine: 'first',
    bonuses: [{ id: 'new-customer', match: { newCustomer: true }, flat: '5.00', budget: '5000.00' }],
    caps: { line: '500.00', partnerMonth: '20000.00' },
    rounding: 'half',
    minimumPayout: '50.00',
    holdDays: 15,
    mature: 'received',
  };
}
