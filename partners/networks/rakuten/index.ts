import type { Network } from '../report.ts';
import { westernReport } from '../western.ts';

export const rakuten: Network = {
  id: 'rakuten',
  name: { zh: 'Rakuten Advertising', en: 'Rakuten Advertising' },
  channel: 'rakuten',
  zone: 'UTC',
  currency: 'USD',
  source: 'Rakuten events fields (bobberrisford/affiliatemcp)',
  reports: [
    westernReport({
      source: 'rakuten',
      name: { zh: '交易明细', en: 'transactions' },
      columns: {
        id: ['etransactionId', 'Transaction ID', 'etransaction_id'],
        order: ['orderId', 'Order ID', 'order_id'],
        state: ['status', 'Status'],
        amount: ['saleAmount', 'Sales', 'Gross Sales', 'sale_amount'],
        commission: ['commissions', 'Total Commission', 'Gross Commissions'],
        currency: ['currency', 'Currency'],
        placed: ['transactionDate', 'Transaction Date', 'transaction_date'],
        modified: ['processDate', 'Process Date', 'process_date'],
        locked: ['lockDate', 'Lock Date'],
        sub1: ['u1', 'Member ID (U1)', 'Member ID'],
        advertiser: ['advertiserId', 'Advertiser Name', 'MID', 'advertiser_id'],
        sku: ['skuNumber', 'SKU', 'sku_number'],
      },
      required: ['id', 'order', 'commission', 'placed', 'sub1'],
      states: { pending: 'paid', locked: 'received', paid: 'settled', reversed: 'invalid' },
    }),
  ],
};
