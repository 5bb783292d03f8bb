import type { Sqlite } from '../../src/store/open.ts';
import { readClickFacts } from './click-facts.ts';
import { readLines, readSelfBuys } from './line-facts.ts';
import { readPunished } from './punished-facts.ts';

/** A line that a partner has a share of, as the signals look at it. */
export interface FraudLine {
  id: number;
  partner: number;
  orderId: string;
  state: string;
  gross: number;
  refunded: number;
  placedAt: number;
  buyer: string | null;
  sku: string | null;
  newCustomer: number | null;
  rule: string;
  code: string | null;
  /** The click of the order's own click id, else the one that the network reports. */
  clickAt: number | null;
  clickPartner: number | null;
  selfBuy: boolean;
  claims: number;
}

/** What a partner's clicks look like in sum. */
export interface ClickFacts {
  clicks: number;
  bots: number;
  embedded: number;
  noReferrer: number;
  foreignReferrer: number;
  searchReferrer: number;
  paidLanding: number;
  /** Landing URLs or sub ids that carry one of the shop's brand terms. */
  brandLanding: number;
  topPrefixShare: number;
  /** Herfindahl index of the networks (/24, /48), 0…1; 0 also when most are unknown. */
  prefixHhi: number;
  /** Shannon entropy of the browsers, bits; null: none is known. */
  agentEntropy: number | null;
  /** Clicks of visitors who were sent by three or more partners within five seconds. */
  crowded: number;
  byDay: readonly number[];
}

/** An order of a partner's own contact that the policy did not pay. */
export interface SelfBuy {
  partner: number;
  line: number;
  orderId: string;
}

/** What a network said against a line, and whose line it is. */
export interface PunishedLine {
  partner: number;
  line: number;
  orderId: string;
  network: string;
  state: 'frozen' | 'punished';
  /** The network's own words. */
  said: string;
}

export interface FraudFacts {
  partners: readonly {
    id: number;
    code: string;
    identity: ReadonlySet<string>;
    payoutAccount: string | null;
    site: string | null;
  }[];
  clicks: ReadonlyMap<number, ClickFacts>;
  lines: readonly FraudLine[];
  selfBuys: readonly SelfBuy[];
  punished: readonly PunishedLine[];
  agreements: readonly { partner: number; title: string; kind: string; state: string; facts: string }[];
}

/**
 * Reads everything the signals need since a moment; sums are made in SQL, so that memory follows partners and orders.
 * `brand`: the shop's own brand terms, for bids on them.
 */
export function fraudFacts(db: Sqlite, since: number, brand: readonly string[] = []): FraudFacts {
  const partners = db
    .prepare<[], { id: number; code: string; identity: string; payoutAccount: string | null; site: string | null }>(
      'SELECT id, code, identity, payout_account AS payoutAccount, site FROM pa_partner ORDER BY id',
    )
    .all()
    .map((row) => ({ ...row, identity: new Set(JSON.parse(row.identity) as string[]) }));
  const agreements = db
    .prepare<[], FraudFacts['agreements'][number]>(
      `SELECT partner_id AS partner, title, kind, check_state AS state, coalesce(check_facts, '{}') AS facts
       FROM pa_agreement WHERE check_state IS NOT NULL ORDER BY id`,
    )
    .all();
  const sites = new Map(partners.map((partner) => [partner.id, siteHost(partner.site)]));
  return {
    partners,
    lines: readLines(db, since),
    selfBuys: readSelfBuys(db, since),
    punished: readPunished(db, since),
    agreements,
    clicks: readClickFacts(db, since, { sites, brand }),
  };
}

function siteHost(site: string | null): string | null {
  if (site === null) return null;
  try {
    return new URL(/^https?:/.test(site) ? site : `https://${site}`).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}
