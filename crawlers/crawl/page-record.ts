import { type PageRow, type PageTextRow, pageRows } from '../facts/page-row.ts';
import { LinkBytes } from '../model/packed-links.ts';
import type { HtmlFacts, PageFacts } from '../model/page-facts.ts';
import { LINK_FLAG, LINK_KIND, LINK_POSITION } from '../model/states.ts';
import { normaliseUrl } from '../url/normalise.ts';
import type { AnalyseInput, PageAnalyser } from './ports.ts';

/** What the crawl asks of a link target; bits of `PageRecord.wants`. */
export const WANT = { page: 1, followed: 2, resource: 4, form: 8, redirect: 16, sitemapLike: 32 } as const;

export interface FindingRow {
  rule: string;
  severity: string;
  message: string;
  args: string;
  evidence: string;
  cause: string;
}

/**
 * One analysed URL as it goes to the store: flat, small and cheap to hand from a worker to the main thread. Link targets
 * are places in `targets`.
 */
export interface PageRecord {
  page: PageRow;
  /** Headings, main text and small facts; null when the answer was no HTML page. */
  text: PageTextRow | null;
  targets: string[];
  /** WANT bits of each target. */
  wants: Uint8Array;
  /** Anchor texts and links as table `page_links` keeps them; only the ids of the targets are still to come. */
  anchors: string;
  links: Uint8Array;
  canonicalTarget: number;
  redirectTarget: number;
  findings: FindingRow[];
  outcomes: Uint8Array;
  errors: readonly { rule: string; message: string }[];
}

const ROLE_OF_KIND = new Uint8Array(32);
for (const kind of [
  'anchor',
  'area',
  'iframe',
  'canonical',
  'hreflang',
  'next',
  'prev',
  'amphtml',
  'alternate',
] as const) {
  ROLE_OF_KIND[LINK_KIND[kind]] = WANT.page;
}
for (const kind of ['redirect', 'refresh', 'sitemap'] as const) ROLE_OF_KIND[LINK_KIND[kind]] = WANT.page;
for (const kind of ['image', 'script', 'style', 'media', 'preload', 'icon'] as const) {
  ROLE_OF_KIND[LINK_KIND[kind]] = WANT.resource;
}
ROLE_OF_KIND[LINK_KIND.form] = WANT.form;

const MAX_ANCHOR = 300;

/** Analyses one answer and flattens facts and findings. Errors of the analyser are the caller's to catch. */
export function makePageRecord(
  analyser: PageAnalyser,
  input: AnalyseInput,
  agentTokens: readonly string[],
): PageRecord {
  const facts = analyser.analyse(input);
  const judged = analyser.judge(facts);
  const record = flatten(facts, agentTokens);
  record.findings = judged.findings.map((finding) => ({
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message,
    args: finding.args ? JSON.stringify(finding.args) : '{}',
    evidence: finding.evidence ? JSON.stringify(finding.evidence) : '{}',
    cause: finding.cause ?? '',
  }));
  record.outcomes = judged.outcomes;
  record.errors = judged.errors ?? [];
  return record;
}

function flatten(facts: PageFacts, agentTokens: readonly string[]): PageRecord {
  const { response, html } = facts;
  const targets = new Targets();
  const redirectTarget =
    response.location === null ? -1 : targets.add(tidy(response.location), WANT.page | WANT.followed | WANT.redirect);
  const nofollow = html !== null && isNofollowPage(html, agentTokens);
  const links = html === null ? noLinks(redirectTarget) : linkRows(html, targets, nofollow);
  const { page, text } = pageRows(facts);
  const followed = WANT.page | (nofollow ? 0 : WANT.followed);
  const canonicalTarget = page.canonical === null ? -1 : targets.add(tidy(page.canonical), followed);
  const refresh = html?.refresh?.url ?? null;
  const refreshTarget = refresh === null ? -1 : targets.add(tidy(refresh), WANT.page | WANT.followed | WANT.redirect);
  page.outlinks = links.outlinks;
  return {
    page,
    text,
    targets: targets.urls,
    wants: Uint8Array.from(targets.wants),
    anchors: links.anchors,
    links: links.bytes,
    canonicalTarget,
    redirectTarget: redirectTarget === -1 ? refreshTarget : redirectTarget,
    findings: [],
    outcomes: NO_BYTES,
    errors: [],
  };
}

const NO_BYTES = new Uint8Array(0);

interface Links {
  bytes: Uint8Array;
  anchors: string;
  /** Distinct targets of anchors. */
  outlinks: number;
}

class Targets {
  readonly urls: string[] = [];
  readonly wants: number[] = [];
  readonly #index = new Map<string, number>();

  add(url: string, wants: number): number {
    let at = this.#index.get(url);
    if (at === undefined) {
      at = this.urls.length;
      this.#index.set(url, at);
      this.urls.push(url);
      this.wants.push(0);
    }
    this.wants[at]! |= wants;
    return at;
  }
}

function linkRows(html: HtmlFacts, targets: Targets, nofollow: boolean): Links {
  const anchors: string[] = [''];
  const anchorIndex = new Map<string, number>([['', 0]]);
  const packed = new LinkBytes(html.links.length);
  const linked: boolean[] = [];
  let outlinks = 0;
  for (const link of html.links) {
    if (link.url === null) continue;
    let wants = ROLE_OF_KIND[link.kind] ?? 0;
    if (
      wants === WANT.page &&
      !nofollow &&
      (link.flags & (LINK_FLAG.nofollow | LINK_FLAG.ugc | LINK_FLAG.sponsored)) === 0
    ) {
      wants |= WANT.followed;
    }
    const target = targets.add(tidy(link.url), wants);
    if ((link.kind === LINK_KIND.anchor || link.kind === LINK_KIND.area) && !linked[target]) {
      linked[target] = true;
      outlinks += 1;
    }
    const text = link.anchor.length > MAX_ANCHOR ? link.anchor.slice(0, MAX_ANCHOR) : link.anchor;
    let anchor = anchorIndex.get(text);
    if (anchor === undefined) {
      anchor = anchors.length;
      anchors.push(text);
      anchorIndex.set(text, anchor);
    }
    packed.add(target, anchor, link.kind, link.position, link.flags);
  }
  return { bytes: packed.bytes(), anchors: JSON.stringify(anchors), outlinks };
}

function noLinks(redirectTarget: number): Links {
  const packed = new LinkBytes(1);
  if (redirectTarget !== -1) packed.add(redirectTarget, 0, LINK_KIND.redirect, LINK_POSITION.head, 0);
  return { bytes: packed.bytes(), anchors: '[""]', outlinks: 0 };
}

/** The crawl has one form of every URL: escapes and empty queries are folded here, whoever resolved the link. */
function tidy(url: string): string {
  if (!url.includes('%') && !url.endsWith('?')) return url;
  return normaliseUrl(url) ?? url;
}

function isNofollowPage(html: HtmlFacts, tokens: readonly string[]): boolean {
  return html.robots.some(
    ({ agent, directives }) =>
      (agent === 'robots' || agent === '*' || tokens.includes(agent)) &&
      (directives.includes('nofollow') || directives.includes('none')),
  );
}
