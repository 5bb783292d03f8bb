import type { CommandEntry, CommandGroup } from '../command.ts';

const entry = (name: string, zh: string, en: string, load: CommandEntry['load']): CommandEntry => ({
  name,
  text: { zh, en },
  load,
});

export const partnersGroup: CommandGroup = {
  name: 'partners',
  text: { zh: 'CPS 合作伙伴、佣金与结算', en: 'CPS partners, commission and settlement' },
  entries: [
    entry(
      'import',
      '导入联盟报表、自有订单、退货、点击、优惠码',
      'import reports, own orders, returns, clicks, codes',
      () => import('./import.ts'),
    ),
    entry('add', '登记伙伴', 'register a partner', () => import('./add.ts')),
    entry('edit', '修改伙伴的阶段、等级、下一步', 'change stage, tier, next action', () => import('./edit.ts')),
    entry('list', '伙伴及余额', 'partners with balances', () => import('./list.ts')),
    entry('program', '推广计划与计划组', 'programs and their groups', () => import('./program.ts')),
    entry('policy', '佣金与归因政策', 'commission and attribution policies', () => import('./policy.ts')),
    entry('code', '优惠码、工号、推广位', 'coupons, offline codes, network ids', () => import('./code.ts')),
    entry('token', '签名归因令牌', 'signed attribution tokens', () => import('./token.ts')),
    entry('balance', '更新并查看账户余额', 'bring up to date and show accounts', () => import('./balance.ts')),
    entry('explain', '解释一个订单的归因与佣金', 'explain who gets an order and why', () => import('./explain.ts')),
    entry('settle', '结算一个月', 'close a month', () => import('./settle.ts')),
    entry(
      'statement',
      '对账单：终端、HTML、CSV、PDF',
      'statement: terminal, HTML, CSV, PDF',
      () => import('./statement.ts'),
    ),
    entry('verify', '离线核验对账单', 'check a statement offline', () => import('./verify.ts')),
    entry('key', '对账单签名公钥', 'the key that signs statements', () => import('./key.ts')),
    entry('payout', '付款批次', 'payout batches', () => import('./payout.ts')),
    entry('book', '手工记账：到账、调整、核销', 'book receipts, adjustments, write-offs', () => import('./book.ts')),
    entry('ledger', '账本核验与导出', 'verify and export the ledger', () => import('./ledger.ts')),
    entry('fraud', '风控信号与裁决', 'fraud signals and decisions', () => import('./fraud.ts')),
    entry('report', '一个月的总览', 'a month at a glance', () => import('./report.ts')),
    entry(
      'reconcile',
      '网络报表与自有订单对账',
      'compare network reports with own orders',
      () => import('./reconcile.ts'),
    ),
    entry('simulate', '试算另一套政策', 'try another policy', () => import('./simulate.ts')),
    entry('rank', '伙伴排名与激励建议', 'rank partners, propose incentives', () => import('./rank.ts')),
    entry('prospects', '潜在伙伴', 'prospects and the pipeline', () => import('./prospects.ts')),
    entry('agreement', '广告位、互推、友情链接', 'placements, swaps, friendly links', () => import('./agreement.ts')),
    entry('purge', '清除旧的个人痕迹', 'remove old personal traces', () => import('./purge.ts')),
    entry('link', '推广链接', 'tracking links', () => import('./link.ts')),
    entry('qr', '推广二维码与打印页', 'QR codes and print sheet', () => import('./qr.ts')),
    entry('feed', '伙伴活动订阅', 'feeds of promotions for partners', () => import('./feed.ts')),
    entry('serve', '跳转与追踪服务', 'the redirect and tracking server', () => import('./serve.ts')),
  ],
};
