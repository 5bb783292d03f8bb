import type { Evidence, Verdict } from './evidence.ts';
import type { AttributionPolicy } from './policy.ts';
import { shares } from './weights.ts';

/** The partner side of a decision, as data. */
export interface PartnerFacts {
  /** Times (from inclusive, to exclusive; null: still) in which the partner earns nothing. */
  pauses: readonly (readonly [number, number | null])[];
  /** Keyed hashes of the partner's own e-mail, phone, address. */
  identity: ReadonlySet<string>;
}

export interface SaleFacts {
  placedAt: number | null;
  buyer: string | null;
  own: boolean;
  direction: 'pays' | 'earns';
}

export interface Decision {
  /** Adds up to 1,000,000 ppm; empty: nobody is paid (the house). */
  shares: { partner: number; program: number; ppm: number }[];
  /** The rank of the precedence table that decided, from 1; 0: none. */
  rank: number;
  /** `click/last`, `coupon`, … or empty. */
  rule: string;
  verdicts: { evidence: Evidence; verdict: Verdict }[];
}

const DAY = 86_400_000;

/**
 * Who is paid for one line: a pure function of the evidence, the policy and the partners. Invalid evidence is put aside
 * with its reason, the strongest rank with valid evidence decides under the model, everything else gets its reason too.
 */
export function attribute(
  sale: SaleFacts,
  evidence: readonly Evidence[],
  policy: AttributionPolicy,
  partners: ReadonlyMap<number, PartnerFacts>,
): Decision {
  const verdicts: Decision['verdicts'] = evidence.map((item) => ({
    evidence: item,
    verdict: judge(sale, item, policy, partners) ?? 'won',
  }));
  chooseNetwork(verdicts, policy);
  for (let rank = 0; rank < policy.precedence.length; rank++) {
    const kinds = policy.precedence[rank]!;
    const pool = verdicts.filter((item) => item.verdict === 'won' && kinds.includes(item.evidence.kind));
    if (pool.length === 0) continue;
    const time = (item: Evidence) => item.at ?? sale.placedAt ?? 0;
    pool.sort((a, b) => time(a.evidence) - time(b.evidence) || (a.evidence.ref < b.evidence.ref ? -1 : 1));
    const touches = pool.map(({ evidence: item }) => ({
      partner: item.partner!,
      at: time(item),
      code: item.kind === 'coupon' || item.kind === 'offline',
    }));
    const split = shares(touches, sale.placedAt ?? 0, policy);
    for (const item of verdicts) {
      if (item.verdict === 'won' && !pool.includes(item)) item.verdict = 'lower-rank';
    }
    const counted = new Set<number>();
    for (const item of policy.model === 'first' ? pool : [...pool].reverse()) {
      const partner = item.evidence.partner!;
      if (!split.has(partner)) item.verdict = policy.model === 'first' ? 'not-first' : 'not-last';
      else if (counted.has(partner)) item.verdict = 'not-newest';
      else {
        counted.add(partner);
        item.verdict = split.size > 1 ? 'shared' : 'won';
      }
    }
    const winner = pool.find((item) => item.verdict === 'won')?.evidence;
    assist(sale, winner, split, verdicts, policy);
    const programs = new Map(
      verdicts
        .filter((item) => split.has(item.evidence.partner ?? -1) && item.verdict !== 'lower-rank')
        .map((item) => [item.evidence.partner!, item.evidence.program!]),
    );
    const kind = winner?.kind ?? pool[0]!.evidence.kind;
    return {
      shares: [...split]
        .map(([partner, part]) => ({ partner, program: programs.get(partner)!, ppm: part }))
        .sort((a, b) => a.partner - b.partner),
      rank: rank + 1,
      rule: pool.length > 1 || kind === 'click' ? `${kind}/${policy.model}` : kind,
      verdicts,
    };
  }
  return { shares: [], rank: 0, rule: '', verdicts };
}

/** Why a piece of evidence cannot count, or undefined when it can. */
function judge(
  sale: SaleFacts,
  item: Evidence,
  policy: AttributionPolicy,
  partners: ReadonlyMap<number, PartnerFacts>,
): Verdict | undefined {
  if (item.against) return item.against;
  if (item.partner === null || item.program === null) return 'no-partner';
  if (!policy.precedence.some((kinds) => kinds.includes(item.kind))) return 'not-in-policy';
  const partner = partners.get(item.partner);
  if (!partner || paused(partner, sale.placedAt ?? 0)) return 'inactive';
  if (item.kind === 'claim' && policy.claimsNeedOrder && sale.direction === 'pays' && !sale.own) return 'needs-order';
  if (item.kind === 'click') {
    if (sale.placedAt === null) return 'no-order-time';
    if (item.at === null) return 'click-unknown';
    if (item.at > sale.placedAt) return 'after-order';
    if (sale.placedAt - item.at > policy.windowDays * DAY) return 'outside-window';
    if (sale.placedAt - item.at < 2000 && sale.placedAt % 60_000 !== 0) return 'too-fast';
  }
  if (policy.selfPurchase === 'deny' && sale.buyer !== null && partner.identity.has(sale.buyer)) return 'self-purchase';
  return undefined;
}

function paused(partner: PartnerFacts, at: number): boolean {
  return partner.pauses.some(([from, to]) => at >= from && (to === null || at < to));
}

/** Several networks claim one line: the policy's order decides, then the name; one is paid. */
function chooseNetwork(verdicts: Decision['verdicts'], policy: AttributionPolicy): void {
  const claims = verdicts.filter((item) => item.verdict === 'won' && item.evidence.kind === 'claim');
  const place = (network: string) => {
    const index = policy.networks.indexOf(network);
    return index < 0 ? policy.networks.length : index;
  };
  const names = [...new Set(claims.map((item) => item.evidence.network!))].sort(
    (a, b) => place(a) - place(b) || (a < b ? -1 : 1),
  );
  for (const item of claims) if (item.evidence.network !== names[0]) item.verdict = 'other-network';
}

/** The assist share: when a code wins, part of it can go to the newest valid click of somebody else. */
function assist(
  sale: SaleFacts,
  winner: Evidence | undefined,
  split: Map<number, number>,
  verdicts: Decision['verdicts'],
  policy: AttributionPolicy,
): void {
  if (policy.assistPpm === 0 || !winner || (winner.kind !== 'coupon' && winner.kind !== 'offline')) return;
  const helper = verdicts
    .filter(
      (item) =>
        item.verdict === 'lower-rank' && item.evidence.kind === 'click' && item.evidence.partner !== winner.partner,
    )
    .sort((a, b) => (b.evidence.at ?? 0) - (a.evidence.at ?? 0) || (a.evidence.ref < b.evidence.ref ? -1 : 1))[0];
  if (!helper || sale.placedAt === null) return;
  helper.verdict = 'assist';
  split.set(winner.partner!, 1_000_000 - policy.assistPpm);
  split.set(helper.evidence.partner!, policy.assistPpm);
}
