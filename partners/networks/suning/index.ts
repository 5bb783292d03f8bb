import type { Network } from '../report.ts';
import { orders } from './orders.ts';
import { settlements } from './settlements.ts';

export const suning: Network = {
  id: 'suning',
  name: { zh: '苏宁推客（网盟）', en: 'Suning alliance' },
  channel: 'suning',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  source:
    'suning.netalliance.order.query, suning.netalliance.ordersettlenew.get (ChinaArJun/tksdk and public clients, 2018–2021)',
  reports: [orders, settlements],
};
