import type { Network } from '../report.ts';
import { orders } from './orders.ts';
import { punishments } from './punishments.ts';
import { refunds } from './refunds.ts';

export const taobao: Network = {
  id: 'taobao',
  name: { zh: '淘宝联盟', en: 'Taobao Alliance (Alimama)' },
  channel: 'taobao',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  source:
    'taobao.tbk.order.details.get, taobao.tbk.relation.refund, taobao.tbk.dg.punish.order.get (bububa/opentaobao); headers of public importers 2018–2021',
  reports: [orders, refunds, punishments],
};
