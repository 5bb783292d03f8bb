import type { Fit, PageTerms } from './fit.ts';

export type MapState = 'mapped' | 'needs-page' | 'conflict' | 'refused';

/** What to do about pages that compete: one page of both, one canonical, another keyword for one of them, or a link. */
export type ConflictAction = 'merge' | 'canonical' | 'retarget' | 'link';

/** Another page that answers the keyword nearly as well, or that searches already show for it. */
export interface Rival {
  url: string;
  /** null: shown by searches, but not seen by the crawl. */
  fit: number | null;
  /** Its share of the impressions of the group, 0–1; null without query data. */
  share: number | null;
  action: ConflictAction;
}

/** Why a keyword is where it is: a code of `mapReason` with its arguments. */
export interface MapReason {
  code:
    | 'ranks'
    | 'target'
    | 'fits'
    | 'right-type'
    | 'far'
    | 'nothing'
    | 'not-indexable'
    | 'competing'
    | 'competing-shown'
    | 'negative'
    | 'no-page-type';
  args: Readonly<Record<string, string | number>>;
}

export interface Mapping {
  state: MapState;
  url: string | null;
  fit: number | null;
  /** Other pages that compete, best first. */
  rivals: Rival[];
  /** Another page is declared, or ranks, although the chosen one fits better by at least 0.1. fit null: not crawled. */
  wrongPage: { expected: string; by: 'target' | 'ranking'; fit: number | null } | null;
  /** The page is of another type than the search asks for. */
  wrongType: { wanted: string; found: string } | null;
  reason: MapReason;
}

/** Lines of the decision: below `needsPage` no page answers; from `rival` on, within `near`, pages compete. */
export const MAP_LINES = { needsPage: 0.4, rival: 0.6, near: 0.15, wrongPage: 0.1, share: 0.2, alike: 0.8 } as const;

/** What is known about a keyword besides the pages. */
export interface MapFacts {
  /** Declared by the user. */
  target: string | null;
  /** The own page that searches show most for it. */
  ranking: string | null;
  wantedType: string | null;
  /** Why nobody should make a page for it: the negative word's code, or the type of search; null: nothing against it. */
  refused: { code: 'negative' | 'no-page-type'; value: string } | null;
  /** Shares of impressions of the own pages, by URL; empty without query data. */
  shares: ReadonlyMap<string, number>;
  /** Pages that another keyword needs more: their URL and that keyword. */
  otherwise?: ReadonlyMap<string, string>;
}

/**
 * Which page answers a keyword: the page that already ranks or is declared, if it fits within 0.1 of the best; otherwise the
 * best fit, and among equals the one of the wanted type. Below 0.4 a page is needed. Pages from 0.6 on within 0.15 of the
 * same type compete, and so do two pages with a fifth of the impressions each, whatever their type. Pure.
 */
export function mapKeyword(candidates: readonly { page: PageTerms; fit: Fit }[], facts: MapFacts): Mapping {
  const sorted = [...candidates].sort(
    (a, b) => b.fit.total - a.fit.total || (a.page.url < b.page.url ? -1 : a.page.url === b.page.url ? 0 : 1),
  );
  const usable = sorted.filter(({ page }) => page.indexable);
  const none = { url: null, fit: null, rivals: [], wrongPage: null, wrongType: null };
  if (facts.refused) {
    const { code, value } = facts.refused;
    return { ...none, state: 'refused', reason: { code, args: { value } } };
  }
  const [best] = usable;
  if (!best || best.fit.total < MAP_LINES.needsPage) {
    return { ...none, state: 'needs-page', fit: best?.fit.total ?? null, reason: whyNone(sorted, best) };
  }
  const { chosen, code } = choose(usable, best, facts);
  const rivals = rivalsOf(chosen, usable, candidates, facts);
  const found = chosen.page.pageType;
  const shown = rivals.some((rival) => rival.share !== null && rival.share >= MAP_LINES.share);
  return {
    state: rivals.length > 0 ? 'conflict' : 'mapped',
    url: chosen.page.url,
    fit: chosen.fit.total,
    rivals,
    wrongPage: wrongPage(chosen, candidates, facts),
    wrongType:
      found !== null && facts.wantedType !== null && typesClash(facts.wantedType, found)
        ? { wanted: facts.wantedType, found }
        : null,
    reason:
      rivals.length > 0
        ? {
            code: shown ? 'competing-shown' : 'competing',
            args: { pages: rivals.length + 1, share: percent(facts.shares.get(chosen.page.url) ?? 0) },
          }
        : { code, args: { parts: strongParts(chosen.fit) } },
  };
}

type Candidate = { page: PageTerms; fit: Fit };

function choose(
  usable: readonly Candidate[],
  best: Candidate,
  facts: MapFacts,
): { chosen: Candidate; code: 'ranks' | 'target' | 'fits' | 'right-type' } {
  const near = usable.filter(
    ({ fit }) => fit.total >= MAP_LINES.needsPage && best.fit.total - fit.total < MAP_LINES.wrongPage,
  );
  for (const [url, code] of [
    [facts.target, 'target'],
    [facts.ranking, 'ranks'],
  ] as const) {
    const chosen = near.find(({ page }) => page.url === url);
    if (chosen) return { chosen, code };
  }
  const fitsType = ({ page }: Candidate) =>
    page.pageType !== null && facts.wantedType !== null && !typesClash(facts.wantedType, page.pageType);
  if (facts.wantedType !== null && best.page.pageType !== null && typesClash(facts.wantedType, best.page.pageType)) {
    const chosen = near.find(fitsType);
    if (chosen) return { chosen, code: 'right-type' };
  }
  return { chosen: best, code: 'fits' };
}

function rivalsOf(
  chosen: Candidate,
  usable: readonly Candidate[],
  candidates: readonly Candidate[],
  facts: MapFacts,
): Rival[] {
  const rivals = new Map<string, Rival>();
  const share = (url: string) => facts.shares.get(url) ?? null;
  for (const candidate of usable) {
    const { page, fit } = candidate;
    if (page.url === chosen.page.url || page.pageType !== chosen.page.pageType) continue;
    if (chosen.fit.total < MAP_LINES.rival || fit.total < MAP_LINES.rival) continue;
    if (Math.abs(chosen.fit.total - fit.total) > MAP_LINES.near) continue;
    rivals.set(page.url, {
      url: page.url,
      fit: fit.total,
      share: share(page.url),
      action: actionFor(chosen, candidate, facts),
    });
  }
  if ((facts.shares.get(chosen.page.url) ?? 0) >= MAP_LINES.share) {
    for (const [url, part] of facts.shares) {
      if (url === chosen.page.url || part < MAP_LINES.share || rivals.has(url)) continue;
      const candidate = candidates.find(({ page }) => page.url === url);
      const action = candidate ? actionFor(chosen, candidate, facts) : 'link';
      rivals.set(url, { url, fit: candidate?.fit.total ?? null, share: part, action });
    }
  }
  return [...rivals.values()].sort(
    (a, b) => (b.share ?? 0) - (a.share ?? 0) || (b.fit ?? 0) - (a.fit ?? 0) || (a.url < b.url ? -1 : 1),
  );
}

/** Nearly the same text: one canonical. Better for another keyword: give it that one. Another type: link. Else merge. */
function actionFor(chosen: Candidate, rival: Candidate, facts: MapFacts): ConflictAction {
  if (alike(chosen.page.body, rival.page.body) >= MAP_LINES.alike) return 'canonical';
  if (facts.otherwise?.has(rival.page.url)) return 'retarget';
  return rival.page.pageType === chosen.page.pageType ? 'merge' : 'link';
}

/** Jaccard overlap of the words of two texts; 0 when one is short. */
function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  if (a.size < 20 || b.size < 20) return 0;
  let shared = 0;
  for (const word of a.keys()) if (b.has(word)) shared += 1;
  return shared / (a.size + b.size - shared);
}

function wrongPage(chosen: Candidate, candidates: readonly Candidate[], facts: MapFacts): Mapping['wrongPage'] {
  for (const [expected, by] of [
    [facts.target, 'target'],
    [facts.ranking, 'ranking'],
  ] as const) {
    if (expected === null) continue;
    if (expected === chosen.page.url) return null;
    const fit = candidates.find(({ page }) => page.url === expected)?.fit.total ?? null;
    if (chosen.fit.total - (fit ?? 0) >= MAP_LINES.wrongPage) return { expected, by, fit };
  }
  return null;
}

function whyNone(sorted: readonly Candidate[], best: Candidate | undefined): MapReason {
  const hidden = sorted.find(({ page, fit }) => !page.indexable && fit.total >= MAP_LINES.needsPage);
  if (hidden)
    return { code: 'not-indexable', args: { url: hidden.page.url, fit: Math.round(hidden.fit.total * 100) / 100 } };
  if (!best || best.fit.total === 0) return { code: 'nothing', args: {} };
  // Rounded down: 0.398 must not read as the line it does not reach.
  return { code: 'far', args: { url: best.page.url, fit: Math.floor(best.fit.total * 100) / 100 } };
}

/** Parts that hold the whole phrase. */
function strongParts(fit: Fit): string {
  return (['title', 'h1', 'description', 'url', 'anchors'] as const).filter((part) => fit[part] >= 0.9).join(' ');
}

function percent(share: number): number {
  return Math.round(share * 100);
}

/** Page types of a crawl that sell, and those that tell. */
const SELLING = new Set(['product', 'category', 'home', 'service', 'price', 'local', 'listing', 'promo']);
const TELLING = new Set(['article', 'faq', 'comparison', 'blog', 'news', 'guide']);

function typesClash(wanted: string, found: string): boolean {
  return (
    (SELLING.has(wanted) && TELLING.has(found)) ||
    (TELLING.has(wanted) && wanted !== 'comparison' && SELLING.has(found))
  );
}

/** Types of pages that are there to sell: each should have a keyword of its own. */
export function isMoneyPage(pageType: string | null): boolean {
  return pageType === 'product' || pageType === 'category' || pageType === 'promo' || pageType === 'service';
}
