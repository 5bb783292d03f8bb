import type { Agreement } from '../../../partners/index.ts';
import type { PlacementValue } from '../../app/partners-placement-value.ts';
import type { SwapBalance, SwapSide } from '../../app/partners-swap-balance.ts';
import type { Text } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { RowTable } from '../../report/rows/row-table.ts';
import type { Context } from '../context.ts';

const STATE: Readonly<Record<string, Text>> = {
  ok: { zh: '正常', en: 'ok' },
  nofollow: { zh: '链接带 nofollow', en: 'nofollow' },
  gone: { zh: '链接没了', en: 'link gone' },
  'page-error': { zh: '页面打不开', en: 'page error' },
  noindex: { zh: '页面禁止收录', en: 'noindex' },
  unknown: { zh: '尚未抓取该页', en: 'not crawled' },
};

const KIND: Readonly<Record<Agreement['kind'], Text>> = {
  placement: { zh: '广告位', en: 'placement' },
  swap: { zh: '互推', en: 'swap' },
  friendlink: { zh: '友情链接', en: 'friendly link' },
};

const VERDICT: Readonly<Record<SwapBalance['verdict'], Text>> = {
  even: { zh: '基本对等', en: 'even' },
  'we-give-more': { zh: '我方付出多', en: 'we give more' },
  'we-get-more': { zh: '我方得到多', en: 'we get more' },
  unknown: { zh: '未抓取，无法比较', en: 'not crawled, cannot tell' },
};

/** All agreements with what the last check found. */
export function agreementTable(context: Context, rows: readonly Agreement[]): RowTable<Agreement> {
  const { lang } = context;
  return {
    schema: 'souk.partner-agreements/1',
    empty: { zh: '还没有约定。', en: 'No agreements yet.' },
    rows,
    columns: [
      { key: 'id', header: { zh: '编号', en: 'ID' }, value: (row) => row.id, align: 'right' },
      { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
      { key: 'kind', header: { zh: '类型', en: 'Kind' }, value: (row) => KIND[row.kind][lang] },
      { key: 'title', header: { zh: '说明', en: 'Title' }, value: (row) => row.title, maxWidth: 24 },
      { key: 'page', header: { zh: '对方页面', en: 'Page' }, value: (row) => row.pageUrl, maxWidth: 36 },
      { key: 'target', header: { zh: '本站页面', en: 'Target' }, value: (row) => row.targetUrl, hideInTerminal: true },
      {
        key: 'price',
        header: { zh: '费用', en: 'Fee' },
        value: (row) => money(row.price, row.currency),
        align: 'right',
      },
      { key: 'startsOn', header: { zh: '开始', en: 'From' }, value: (row) => row.startsOn, hideInTerminal: true },
      { key: 'endsOn', header: { zh: '结束', en: 'Until' }, value: (row) => row.endsOn },
      {
        key: 'state',
        header: { zh: '核对结果', en: 'Found' },
        value: (row) => (row.checkState === null ? null : (STATE[row.checkState]?.[lang] ?? row.checkState)),
      },
    ],
  };
}

/** Fee against presence and results. */
export function valueTable(context: Context, rows: readonly PlacementValue[]): RowTable<PlacementValue> {
  const { lang } = context;
  return {
    schema: 'souk.partner-placement-values/1',
    empty: { zh: '还没有带页面或费用的约定。', en: 'No agreement names a page or a fee.' },
    rows,
    columns: [
      { key: 'id', header: { zh: '编号', en: 'ID' }, value: (row) => row.agreement.id, align: 'right' },
      { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.agreement.partner },
      { key: 'kind', header: { zh: '类型', en: 'Kind' }, value: (row) => KIND[row.agreement.kind][lang] },
      { key: 'title', header: { zh: '说明', en: 'Title' }, value: (row) => row.agreement.title, maxWidth: 24 },
      {
        key: 'seen',
        header: { zh: '在位/核对', en: 'Seen/checks' },
        value: (row) => (row.checks === 0 ? null : `${row.seen}/${row.checks}`),
        align: 'right',
      },
      {
        key: 'fee',
        header: { zh: '费用', en: 'Fee' },
        value: (row) => money(row.agreement.price, row.agreement.currency),
        align: 'right',
      },
      {
        key: 'feeSeen',
        header: { zh: '按在位折算', en: 'Fee for what was seen' },
        value: (row) => money(row.feeSeen, row.agreement.currency),
        align: 'right',
      },
      { key: 'clicks', header: { zh: '点击', en: 'Clicks' }, value: (row) => row.clicks, align: 'right' },
      { key: 'orders', header: { zh: '订单', en: 'Orders' }, value: (row) => row.orders, align: 'right' },
      {
        key: 'net',
        header: { zh: '净成交', en: 'Net sales' },
        value: (row) => money(row.net, row.agreement.currency),
        align: 'right',
      },
      {
        key: 'perClick',
        header: { zh: '每次点击费用', en: 'Fee per click' },
        value: (row) => money(row.perClick, row.agreement.currency),
        align: 'right',
      },
      {
        key: 'perOrder',
        header: { zh: '每单费用', en: 'Fee per order' },
        value: (row) => money(row.perOrder, row.agreement.currency),
        align: 'right',
      },
    ],
  };
}

/** Both sides of swaps and friendly links. */
export function balanceTable(context: Context, rows: readonly SwapBalance[]): RowTable<SwapBalance> {
  const side = (value: SwapSide | null) => (value === null ? null : `${value.followed}/${value.pages}`);
  return {
    schema: 'souk.partner-swap-balance/1',
    empty: { zh: '还没有互推或友情链接。', en: 'No swaps or friendly links yet.' },
    rows,
    columns: [
      { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
      { key: 'site', header: { zh: '站点', en: 'Site' }, value: (row) => row.site },
      {
        key: 'given',
        header: { zh: '我方给出（有效/页）', en: 'Given (followed/pages)' },
        value: (row) => side(row.given),
        align: 'right',
      },
      {
        key: 'received',
        header: { zh: '我方得到（有效/页）', en: 'Received (followed/pages)' },
        value: (row) => side(row.received),
        align: 'right',
      },
      { key: 'clicks', header: { zh: '带来点击', en: 'Clicks' }, value: (row) => row.clicks, align: 'right' },
      { key: 'orders', header: { zh: '带来订单', en: 'Orders' }, value: (row) => row.orders, align: 'right' },
      { key: 'verdict', header: { zh: '结论', en: 'Verdict' }, value: (row) => VERDICT[row.verdict][context.lang] },
    ],
  };
}

function money(amount: number | null, currency: string): string | null {
  return amount === null ? null : moneyText(amount, currency);
}
