import type { Network } from '../report.ts';
import { westernReport } from '../western.ts';

export const impact: Network = {
  id: 'impact',
  name: { zh: 'impact.com', en: 'impact.com' },
  channel: 'impact',
  zone: 'UTC',
  currency: 'USD',
  source: 'impact.com Actions fields (bobberrisford/affiliatemcp); dates carry their offset',
  reports: [
    westernReport({
      source: 'impact',
      name: { zh: '交易明细', en: 'transactions' },
      columns: {
        id: ['Id', 'Action Id', 'ActionId'],
        order: ['Oid', 'OrderId', 'Order Id'],
        state: ['State', 'Status'],
        amount: ['Amount', 'Sale Amount', 'IntendedAmount'],
        commission: ['Payout', 'Action Earnings', 'IntendedPayout'],
        currency: ['Currency'],
        click: ['ReferringDate', 'Referring Date'],
        placed: ['EventDate', 'Event Date', 'Action Date'],
        modified: ['ModificationDate', 'Modification Date'],
        locked: ['LockingDate', 'Locking Date'],
        cleared: ['ClearedDate', 'Cleared Date'],
        sub1: ['SubId1', 'Sub Id 1'],
        sub2: ['SubId2', 'Sub Id 2'],
        sub3: ['SubId3', 'Sub Id 3'],
        advertiser: ['CampaignId', 'Campaign Id', 'CampaignName', 'Campaign'],
        reason: ['ReversalReason', 'Reversal Reason'],
        newCustomer: ['CustomerStatus', 'Customer Status'],
      },
      required: ['id', 'state', 'commission', 'placed', 'advertiser'],
      states: { pending: 'paid', approved: 'received', locked: 'received', reversed: 'invalid', paid: 'settled' },
    }),
  ],
};
