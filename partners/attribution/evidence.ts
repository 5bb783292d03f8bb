import type { Text } from '../../src/kernel/i18n/message.ts';
import type { EvidenceKind } from './policy.ts';

/** One reason why a partner might be paid for a line, before any judgement. */
export interface Evidence {
  kind: EvidenceKind;
  /** Null: nobody is known behind it (an unknown code, a network row without a partner of ours). */
  partner: number | null;
  program: number | null;
  /** When the buyer was touched; for codes and claims without a time, when the order was placed. */
  at: number | null;
  /** What a person looks up: click id, code, network. */
  ref: string;
  /** What the gathering step already knows against it. */
  against?: Verdict;
  /** Network of a claim. */
  network?: string;
}

/** What became of a piece of evidence. Codes, rendered at the edge. */
export type Verdict =
  | 'won'
  | 'shared'
  | 'assist'
  | 'lower-rank'
  | 'not-last'
  | 'not-first'
  | 'not-newest'
  | 'outside-window'
  | 'after-order'
  | 'no-order-time'
  | 'bot'
  | 'prefetch'
  | 'too-many'
  | 'too-fast'
  | 'inactive'
  | 'self-purchase'
  | 'code-unknown'
  | 'code-expired'
  | 'click-unknown'
  | 'token-invalid'
  | 'token-expired'
  | 'token-other-order'
  | 'binding-over'
  | 'no-partner'
  | 'needs-order'
  | 'invalid-at-network'
  | 'other-network'
  | 'not-in-policy';

export const VERDICT_TEXT: Readonly<Record<Verdict, Text>> = {
  won: { zh: '胜出', en: 'wins' },
  shared: { zh: '按模型分摊', en: 'shares under the model' },
  assist: { zh: '助攻分成', en: 'assist share' },
  'lower-rank': { zh: '证据级别较低', en: 'lower in the precedence table' },
  'not-last': { zh: '不是最后一次触达', en: 'not the last touch' },
  'not-first': { zh: '不是首次触达', en: 'not the first touch' },
  'not-newest': { zh: '同一伙伴另有触达已计入', en: 'another touch of the same partner counts' },
  'outside-window': { zh: '超出归因窗口期', en: 'outside the attribution window' },
  'after-order': { zh: '发生在下单之后', en: 'after the order' },
  'no-order-time': { zh: '订单没有下单时间', en: 'the order has no time' },
  bot: { zh: '机器点击', en: 'a bot click' },
  prefetch: { zh: '预加载，非真人点击', en: 'a prefetch, not a person' },
  'too-many': { zh: '点击超过频率上限', en: 'over the rate limit' },
  'too-fast': { zh: '点击后 2 秒内成交，不可信', en: 'under 2 seconds before the order' },
  inactive: { zh: '伙伴未在合作中', en: 'the partner is not live' },
  'self-purchase': { zh: '自买单，政策不允许', en: 'self-purchase, the policy denies it' },
  'code-unknown': { zh: '未登记的优惠码或工号', en: 'a code nobody registered' },
  'code-expired': { zh: '不在优惠码有效期内', en: 'the code was not valid then' },
  'click-unknown': { zh: '找不到该点击', en: 'no such click' },
  'token-invalid': { zh: '归因令牌无效或非本店签发', en: 'the token is damaged or not signed by us' },
  'token-expired': { zh: '不在归因令牌有效期内', en: 'the token was not valid then' },
  'token-other-order': { zh: '归因令牌属于另一订单', en: 'the token is for another order' },
  'binding-over': { zh: '客户绑定期已过', en: "the customer's binding is over" },
  'no-partner': { zh: '网络报表未对应到伙伴', en: 'the network row names no partner of ours' },
  'needs-order': { zh: '自有订单中查无此单', en: "not in the shop's own orders" },
  'invalid-at-network': { zh: '网络判定无效', en: 'invalid at the network' },
  'other-network': { zh: '另一网络优先', en: 'another network comes first' },
  'not-in-policy': { zh: '政策未列入该类证据', en: 'the policy does not list this kind' },
};

export const KIND_TEXT: Readonly<Record<EvidenceKind, Text>> = {
  coupon: { zh: '优惠码', en: 'coupon' },
  offline: { zh: '线下工号/扫码', en: 'offline code' },
  token: { zh: '归因令牌', en: 'signed token' },
  postback: { zh: '服务器回传', en: 'postback' },
  click: { zh: '点击', en: 'click' },
  customer: { zh: '客户绑定', en: 'customer binding' },
  claim: { zh: '联盟报表', en: 'network claim' },
};
