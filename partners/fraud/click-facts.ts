import type { Sqlite } from '../../src/store/open.ts';
import { CLICK_FLAG } from '../tracking/click-flags.ts';
import type { ClickFacts } from './facts.ts';

/** Marks that ad platforms leave on a landing URL: somebody paid for this click. */
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

/** Sums over the clicks of every partner since a moment, made in SQL so that memory follows partners, not clicks. */
export function readClickFacts(
  db: Sqlite,
  since: number,
  options: { sites: ReadonlyMap<number, string | null>; brand: readonly string[] },
): Map<number, ClickFacts> {
  const out = new Map<number, ClickFacts>();
  const text = `coalesce(landing, '') || ' ' || coalesce(subs, '')`;
  const paid = PAID.map((mark) => `instr(${text}, '${mark}') > 0`).join(' OR ');
  const brands = brandForms(options.brand);
  const brand = brands.length === 0 ? '0' : brands.map(() => `instr(lower(${text}), ?) > 0`).join(' OR ');
  for (const row of db
    .prepare<
      (string | number)[],
      Pick<ClickFacts, 'clicks' | 'bots' | 'embedded' | 'noReferrer' | 'paidLanding' | 'brandLanding'> & {
        partner: number;
      }
    >(
      `SELECT partner_id AS partner, count(*) AS clicks, sum(flags & ${CLICK_FLAG.bot} > 0) AS bots,
         sum(flags & ${CLICK_FLAG.embedded} > 0) AS embedded, sum(ref_host IS NULL) AS noReferrer, sum(${paid}) AS paidLanding,
         sum(${brand}) AS brandLanding
       FROM pa_click WHERE ts >= ? GROUP BY partner_id`,
    )
    .iterate(...brands, since)) {
    const { partner, ...sums } = row;
    out.set(partner, {
      ...sums,
      foreignReferrer: 0,
      searchReferrer: 0,
      topPrefixShare: 0,
      prefixHhi: 0,
      agentEntropy: null,
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
        const site = options.sites.get(row.partner);
        if (site && row.host !== site && !row.host.endsWith(`.${site}`)) facts.foreignReferrer += row.n;
      }
    },
  );
  each<{ partner: number; most: number; squares: number; known: number }>(
    `SELECT partner, max(n) AS most, sum(n * n) AS squares, sum(n) AS known
     FROM (SELECT partner_id AS partner, prefix, count(*) AS n FROM pa_click WHERE ts >= ? AND prefix IS NOT NULL GROUP BY 1, 2)
     GROUP BY partner`,
    (facts, row) => {
      facts.topPrefixShare = row.most / facts.clicks;
      // Of the clicks whose network is known: imports without addresses say nothing about concentration.
      facts.prefixHhi = row.known < facts.clicks / 2 ? 0 : row.squares / row.known ** 2;
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
    out.get(partner)!.agentEntropy = Math.abs(counts.reduce((sum, n) => sum - (n / total) * Math.log2(n / total), 0));
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
  for (const [partner, byDay] of days) out.get(partner)!.byDay = byDay;
  return out;
}

/** A brand as it stands in URLs: plain and percent-encoded UTF-8, lower case as the text it is looked for in. */
function brandForms(brand: readonly string[]): string[] {
  return [
    ...new Set(
      brand
        .map((word) => word.normalize('NFKC').trim().toLowerCase())
        .filter((word) => word !== '')
        .flatMap((word) => [word, encodeURIComponent(word).toLowerCase()]),
    ),
  ];
}
