import type { Network } from '../report.ts';
import { westernReport } from '../western.ts';

export const cj: Network = {
  id: 'cj',
  name: { zh: 'CJ Affiliate', en: 'CJ Affiliate' },
  channel: 'cj',
  zone: 'America/Los_Angeles',
  currency: 'USD',
  source:
    'CJ commission detail fields (bobberrisford/affiliatemcp); the meaning of CLOSED is unconfirmed and stays unknown',
  reports: [
    westernReport({
      source: 'cj',
      name: { zh: '交易明细', en: 'transactions' },
      columns: {
        id: ['commissionId', 'Commission ID', 'Original Action ID', 'actionId', 'Action ID'],
        order: ['orderId', 'Order ID'],
        state: ['actionStatus', 'Status', 'Action Status'],
        amount: ['saleAmountPubCurrency', 'Sale Amount', 'saleAmountUsd', 'Sale Amount (USD)'],
        commission: [
          'pubCommissionAmountPubCurrency',
          'Publisher Commission',
          'Commission Amount',
          'pubCommissionAmountUsd',
          'Commission (USD)',
        ],
        currency: ['pubCurrency', 'Currency'],
        click: ['clickDate', 'Click Date'],
        placed: ['eventDate', 'Event Date'],
        modified: ['postingDate', 'Posting Date'],
        locked: ['lockingDate', 'Locking Date'],
        cleared: ['clearedDate', 'Cleared Date'],
        sub1: ['shopperId', 'SID', 'sid'],
        site: ['websiteId', 'Website ID', 'PID'],
        advertiser: ['advertiserId', 'Advertiser ID', 'Advertiser Name', 'advertiserName'],
        corrected: ['isCorrected', 'Corrected', 'original'],
        reason: ['correctionReason', 'Correction Reason'],
        newCustomer: ['newToFile', 'New to File'],
      },
      required: ['id', 'state', 'commission', 'placed', 'modified'],
      states: { new: 'paid', extended: 'paid', locked: 'received', corrected: 'received' },
    }),
  ],
};
