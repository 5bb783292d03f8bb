import type { Network } from '../report.ts';
import { promoterOrders } from './promoter-orders.ts';
import { talentOrders } from './talent-orders.ts';

export const wechat: Network = {
  id: 'wechat',
  name: { zh: '微信小店联盟 / 视频号带货', en: 'WeChat Shop alliance / Channels' },
  channel: 'wechat',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  source:
    'union/promoter/order/info and channels/ec/talent/get_order_detail (developers.weixin.qq.com); headers of downloads and numeric states unconfirmed',
  reports: [promoterOrders, talentOrders],
};
