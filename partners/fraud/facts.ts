import type { Sqlite } from '../../src/store/open.ts';
import { CLICK_FLAG } from '../tracking/click-flags.ts';

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
  /** The newest click of the order's own click id. */
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
  topPrefixShare: number;
  /** Shannon entropy of the browsers, bits. */
  agentEntropy: number;
  /** Clicks of visitors who were sent by three or more partners within five seconds. */
  crowded: number;
  byDay: readonly number[];
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
  agreements: readonly { partner: number; title: string; state: string; facts: string }[];
}

const PAID = [
  'gclid=',
  'gbraid=',
  'wbraid=',
  'msclkid=',
  'fbclid=',
  'gad_source=',
  'bd_vid=',
  'qhclickid=',
  'sogou_click',
  'uctrackid=',
  'clickid=toutiao',
];
const SEARCH = /(^|\.)(baidu|google|bing|sogou|so|sm|haosou|yandex|duckduckgo|toutiao)\./;

/** Reads everything the signals need since a moment; sums are made in SQL, so that memory follows partners and orders. */
export function fraudFacts(db: Sqlite, since: number): FraudFacts {
  const partners = db
    .prepare<[], { id: number; code: string; identity: string; payoutAccount: string | null; site: string | null }>(
      'SELECT id, code, identity, payout_account AS payoutAccount, site FROM pa_partner ORDER BY id',
    )
    .all()
    .map((row) => ({ ...row, identity: new Set(JSON.parse(row.identity) as string[]) }));
  const lines = db
    .prepare<[number], Omit<FraudLine, 'selfBuy'> & { selfBuy: number }>(
      `SELECT l.id, s.partner_id AS partner, l.order_id AS orderId, l.state, coalesce(l.gross, 0) AS gross, l.refunded,
         l.placed_at AS placedAt, l.buyer, l.sku, l.new_customer AS newCustomer, l.rule,
         o.code, c.ts AS clickAt, c.partner_id AS clickPartner,
         coalesce(json_extract(n.extra, '$.selfBuy'), 0) AS selfBuy,
         (SELECT count(DISTINCT source) FROM pa_observation x WHERE x.channel = l.channel AND x.order_id = l.order_id AND x.kind = 'claim') AS claims
       FROM pa_line l JOIN pa_share s ON s.line_id = l.id
       LEFT JOIN pa_observation o ON o.id = (SELECT max(id) FROM pa_observation y WHERE y.channel = l.channel AND y.order_id = l.order_id AND y.line_key = l.line_key AND y.kind = 'order')
       LEFT JOIN pa_observation n ON n.id = (SELECT max(id) FROM pa_observation z WHERE z.channel = l.channel AND z.order_id = l.order_id AND z.kind = 'claim')
       LEFT JOIN pa_click c ON c.click_id = o.click_id
       WHERE l.placed_at >= ? AND l.digest <> 'void' ORDER BY l.placed_at, l.order_id, l.id`,
    )
    .all(since)
    .map((row) => ({ ...row, selfBuy: row.selfBuy === 1 }));
  const agreements = db
    .prepare<[], { partner: number; title: string; state: string; facts: string }>(
      `SELECT partner_id AS partner, title, check_state AS state, coalesce(check_facts, '{}') AS facts FROM pa_agreement WHERE check_state IS NOT NULL`,
    )
    .all();
  return { partners, lines, agreements, clicks: clickFacts(db, since, partners) };
}

function clickFacts(db: Sqlite, since: number, partners: FraudFacts['partners']): Map<number, ClickFacts> {
  const out = new Map<number, ClickFacts>();
  const sites = new Map(partners.map((partner) => [partner.id, siteHost(partner.site)]));
  const paid = PAID.map((mark) => `instr(coalesce(landing, '') || coalesce(subs, ''), '${mark}') > 0`).join(' OR ');
  for (const row of db
    .prepare<
      [number],
      { partner: number; clicks: number; bots: number; embedded: number; noReferrer: number; paidLanding: number }
    >(
      `SELECT partner_id AS partner, count(*) AS clicks, sum(flags & ${CLICK_FLAG.bot} > 0) AS bots,
         sum(flags & ${CLICK_FLAG.embedded} > 0) AS embedded, sum(ref_host IS NULL) AS noReferrer, sum(${paid}) AS paidLanding
       FROM pa_click WHERE ts >= ? GROUP BY partner_id`,
    )
    .iterate(since)) {
    out.set(row.partner, {
      ...row,
      foreignReferrer: 0,
      searchReferrer: 0,
      topPrefixShare: 0,
      agentEntropy: 0,
      crowded: 0,
      byDay: [],
    });
  }
  const each = <Row extends { partner: number }>(sql: string, act: (facts: ClickFacts, row: Row) => void) => {
    for (const row of db.prepare<[number], Row>(sql).iterate(since)) {
      const facts = out.get(row.partner);
      if (facts) act(facts, row);
    }
  };
  each<{ partner: number; host: string; n: number }>(
    'SELECT partner_id AS partner, ref_host AS host, count(*) AS n FROM pa_click WHERE ts >= ? AND ref_host IS NOT NULL GROUP BY 1, 2',
    (facts, row) => {
      if (SEARCH.test(row.host)) facts.searchReferrer += row.n;
      else {
        const site = sites.get(row.partner);
        if (site && row.host !== site && !row.host.endsWith(`.${site}`)) facts.foreignReferrer += row.n;
      }
    },
  );
  each<{ partner: number; n: number }>(
    'SELECT partner, max(n) AS n FROM (SELECT partner_id AS partner, prefix, count(*) AS n FROM pa_click WHERE ts >= ? AND prefix IS NOT NULL GROUP BY 1, 2) GROUP BY partner',
    (facts, row) => {
      facts.topPrefixShare = row.n / facts.clicks;
    },
  );
  const agents = new Map<number, number[]>();
  each<{ partner: number; n: number }>(
    'SELECT partner_id AS partner, count(*) AS n FROM pa_click WHERE ts >= ? AND agent IS NOT NULL GROUP BY partner_id, agent',
    (_facts, row) => {
      agents.set(row.partner, [...(agents.get(row.partner) ?? []), row.n]);
    },
  );
  for (const [partner, counts] of agents) {
    const total = counts.reduce((sum, n) => sum + n, 0);
    out.get(partner)!.agentEntropy = counts.reduce((sum, n) => sum - (n / total) * Math.log2(n / total), 0);
  }
  each<{ partner: number; n: number }>(
    `SELECT partner, count(*) AS n FROM (SELECT a.id, a.partner_id AS partner FROM pa_click a JOIN pa_click b
       ON b.visitor = a.visitor AND b.ts BETWEEN a.ts - 5000 AND a.ts + 5000 WHERE a.ts >= ? GROUP BY a.id HAVING count(DISTINCT b.partner_id) >= 3) GROUP BY partner`,
    (facts, row) => {
      facts.crowded = row.n;
    },
  );
  const days = new Map<number, number[]>();
  each<{ partner: number; n: number }>(
    'SELECT partner_id AS partner, count(*) AS n FROM pa_click WHERE ts >= ? GROUP BY partner_id, (ts + 28800000) / 86400000',
    (_facts, row) => {
      days.set(row.partner, [...(days.get(row.partner) ?? []), row.n]);
    },
  );
  for (const [partner, byDay] of days) out.set(partner, { ...out.get(partner)!, byDay });
  return out;
}

function siteHost(site: string | null): string | null {
  if (site === null) return null;
  try {
    return new URL(/^https?:/.test(site) ? site : `https://${site}`).hostname.replace(/^www\./, '');
  } catch {
    return null;
  }
}
