import type { Network } from '../report.ts';
import { westernReport } from '../western.ts';

export const awin: Network = {
  id: 'awin',
  name: { zh: 'Awin', en: 'Awin' },
  channel: 'awin',
  zone: 'Europe/London',
  currency: 'GBP',
  source: 'Awin publisher API fields (bobberrisford/affiliatemcp); times without offset are Europe/London',
  reports: [
    westernReport({
      source: 'awin',
      name: { zh: '交易明细', en: 'transactions' },
      columns: {
        id: ['id', 'Transaction ID', 'transactionId'],
        order: ['orderRef', 'Order Reference', 'Order Ref'],
        state: ['commissionStatus', 'Status', 'Commission Status'],
        paidFlag: ['paidToPublisher', 'Paid to Publisher'],
        amount: ['saleAmount', 'Sale Amount', 'saleAmount.amount'],
        commission: ['commissionAmount', 'Commission', 'Commission Amount', 'commissionAmount.amount'],
        currency: ['Currency', 'saleAmount.currency', 'commissionAmount.currency'],
        click: ['clickDate', 'Click Date'],
        placed: ['transactionDate', 'Transaction Date', 'Date'],
        modified: ['amendDate', 'Amend Date', 'lastModified'],
        locked: ['validationDate', 'Validation Date'],
        sub1: ['clickRef', 'Click Ref', 'clickRefs.clickRef'],
        sub2: ['clickRef2', 'Click Ref 2'],
        sub3: ['clickRef3', 'Click Ref 3'],
        site: ['publisherId', 'Publisher ID'],
        advertiser: ['advertiserId', 'Advertiser', 'Advertiser Name', 'siteName'],
        reason: ['declineReason', 'Decline Reason'],
        newCustomer: ['customerAcquisition', 'Customer Acquisition'],
      },
      required: ['id', 'state', 'commission', 'placed', 'advertiser'],
      states: {
        pending: 'paid',
        approved: 'received',
        confirmed: 'received',
        declined: 'invalid',
        deleted: 'invalid',
        bonus: 'received',
      },
    }),
  ],
};
