import type { Network } from '../report.ts';
import { westernReport } from '../western.ts';

export const shareasale: Network = {
  id: 'shareasale',
  name: { zh: 'ShareASale', en: 'ShareASale' },
  channel: 'shareasale',
  zone: 'America/Chicago',
  currency: 'USD',
  source: 'ShareASale activity fields (bobberrisford/affiliatemcp, experimental there)',
  reports: [
    westernReport({
      source: 'shareasale',
      name: { zh: '交易明细', en: 'transactions' },
      columns: {
        id: ['transID', 'Trans ID', 'Transaction ID'],
        order: ['orderNumber', 'Order Number'],
        paidFlag: ['paid', 'Paid'],
        voided: ['voided', 'Voided', 'Void'],
        amount: ['transAmount', 'Trans Amount', 'Sale Amount'],
        commission: ['commission', 'Commission'],
        placed: ['transDate', 'Trans Date', 'Transaction Date'],
        click: ['clickDate', 'Click Date'],
        locked: ['lockDate', 'Lock Date'],
        modified: ['voidDate', 'Void Date'],
        sub1: ['affTrack', 'afftrack', 'Affiliate Track'],
        advertiser: ['merchantId', 'Merchant ID'],
        reason: ['comment', 'Comment'],
      },
      required: ['id', 'commission', 'placed', 'advertiser', 'voided'],
      states: {},
    }),
  ],
};
