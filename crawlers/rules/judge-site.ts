import type { SiteFinding, SiteRule, SiteTally, SiteVisitor } from '../model/rule.ts';
import type { LinkEnds, SiteFacts } from '../model/site-facts.ts';
import { LINK_KIND } from '../model/states.ts';
import { errorText, type JudgedFinding, judged } from './judge-page.ts';
import type { PlannedRule, RulePlan } from './plan.ts';
import { emptyTally, type RuleTally } from './tallies.ts';

/** A judged finding and the URL it is about; null: the site as a whole. */
export interface JudgedSiteFinding extends JudgedFinding {
  urlId: number | null;
}

interface Running {
  planned: PlannedRule<SiteRule>;
  tally: RuleTally;
  visitor: SiteVisitor;
  kinds: number;
  /** It threw: never called again in this run. */
  dead: boolean;
}

/**
 * Asks every site rule of the plan. Findings go to `emit` as they are found (nothing is collected here); all rules share
 * one pass over each stream of the site. Returns one tally per rule. A rule that throws is dropped with one error.
 */
export function judgeSite(plan: RulePlan, site: SiteFacts, emit: (finding: JudgedSiteFinding) => void): RuleTally[] {
  const where = site.seeds[0] ?? 'site';
  const running: Running[] = [];
  const tallies = plan.site.map((planned) => {
    const tally = emptyTally(planned.rule.meta.id);
    const sink: SiteTally = {
      checked: (count = 1) => {
        tally.checked += count;
      },
      fail: (finding: SiteFinding) => {
        tally.failed += 1;
        emit({ ...judged(planned, finding), urlId: finding.urlId });
      },
    };
    try {
      const started = planned.rule.check(site, planned.context, sink);
      if (started === 'not-applicable') tally.notApplicable += 1;
      else if (started === 'not-measured') tally.notMeasured += 1;
      else if (started) running.push({ planned, tally, visitor: started, kinds: kindMask(started), dead: false });
    } catch (error) {
      failed(tally, error, where);
    }
    return tally;
  });
  stream(running, 'change', () => site.changes(), where);
  stream(running, 'url', () => site.urls(), where);
  stream(running, 'entry', () => site.sitemapEntries(), where);
  stream(running, 'page', () => site.pages(), where);
  streamLinks(running, site, where);
  for (const rule of running) call(rule, () => rule.visitor.end?.(), where);
  return tallies;
}

function stream<Item>(
  running: readonly Running[],
  method: 'change' | 'url' | 'entry' | 'page',
  items: () => Iterable<Item>,
  where: string,
): void {
  const wanting = running.filter((rule) => rule.visitor[method] !== undefined);
  if (wanting.length === 0) return;
  for (const item of items()) {
    for (const rule of wanting) {
      if (!rule.dead) call(rule, () => (rule.visitor[method] as (item: Item) => void)(item), where);
    }
  }
}

function streamLinks(running: readonly Running[], site: SiteFacts, where: string): void {
  const wanting = running.filter((rule) => rule.visitor.link !== undefined);
  const mask = wanting.reduce((sum, rule) => sum | rule.kinds, 0);
  if (mask === 0) return;
  const kinds = Object.values(LINK_KIND).filter((kind) => mask & (1 << kind));
  for (const link of site.links(kinds, linkEnds(wanting))) {
    const bit = 1 << link.kind;
    for (const rule of wanting) {
      if ((rule.kinds & bit) === 0 || rule.dead) continue;
      try {
        rule.visitor.link!(link);
      } catch (error) {
        rule.dead = true;
        failed(rule.tally, error, where);
      }
    }
  }
}

/** The ends that all rules together ask for; undefined when one of them wants every link. */
function linkEnds(wanting: readonly Running[]): LinkEnds | undefined {
  const to = new Set<number>();
  const from = new Set<number>();
  for (const { visitor } of wanting) {
    if (!visitor.ends) return undefined;
    const ends = visitor.ends();
    for (const id of ends.to ?? []) to.add(id);
    for (const id of ends.from ?? []) from.add(id);
  }
  return { to, from };
}

function call(rule: Running, action: () => void, where: string): void {
  if (rule.dead) return;
  try {
    action();
  } catch (error) {
    rule.dead = true;
    failed(rule.tally, error, where);
  }
}

function failed(tally: RuleTally, error: unknown, where: string): void {
  tally.errors += 1;
  tally.errorSample ??= errorText(error, where);
}

function kindMask(visitor: SiteVisitor): number {
  if (!visitor.link) return 0;
  return (visitor.kinds ?? [LINK_KIND.anchor, LINK_KIND.area]).reduce((mask, kind) => mask | (1 << kind), 0);
}
