import { pixelWidth } from '../../src/kernel/text/pixels.ts';
import type { HtmlFacts, PageFacts } from '../model/page-facts.ts';
import { LINK_FLAG, LINK_KIND } from '../model/states.ts';
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
 * are indexes into `targets`, anchor texts indexes into `anchors`.
 */
export interface PageRecord {
  status: number;
  redirectKind: string | null;
  contentType: string | null;
  charset: string | null;
  lang: string | null;
  title: string | null;
  titlePx: number | null;
  description: string | null;
  h1: string | null;
  canonical: string | null;
  robots: string | null;
  indexable: number;
  indexabilityReason: string | null;
  pageType: string | null;
  pageTypeScore: number | null;
  words: number | null;
  hanChars: number | null;
  textChars: number | null;
  outlinks: number;
  bytes: number;
  codedBytes: number;
  ttfbMs: number;
  totalMs: number;
  fetchedAt: number;
  contentHash: string | null;
  signature: Uint8Array | null;
  headers: string;
  /** JSON of headings, the main text, JSON of small facts; null when the answer was no HTML page. */
  headings: string | null;
  text: string;
  extra: string;
  targets: string[];
  /** WANT bits of each target. */
  wants: Uint8Array;
  anchors: string[];
  /** Five numbers a link: target, anchor, kind, position, flags. */
  links: Int32Array;
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

const KEPT_HEADERS = [
  'age',
  'alt-svc',
  'cache-control',
  'content-encoding',
  'content-language',
  'content-length',
  'content-security-policy',
  'etag',
  'expires',
  'last-modified',
  'link',
  'location',
  'referrer-policy',
  'retry-after',
  'server',
  'strict-transport-security',
  'vary',
  'x-content-type-options',
  'x-frame-options',
  'x-powered-by',
  'x-robots-tag',
] as const;

const MAX_ANCHOR = 300;
const MAX_TEXT = 400_000;

/** Analyses one answer and flattens facts and findings. Errors of the analyser are the caller's to catch. */
export function makePageRecord(
  analyser: PageAnalyser,
  input: AnalyseInput,
  agentTokens: readonly string[],
): PageRecord {
  const facts = analyser.analyse(input);
  const judged = analyser.judge(facts);
  const record = flatten(facts, agentTokens);
  record.extra = facts.html && analyser.extra ? JSON.stringify(analyser.extra(facts)) : '{}';
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
  const canonical = html?.canonicals[0] ?? null;
  const canonicalTarget =
    canonical?.url == null ? -1 : targets.add(tidy(canonical.url), WANT.page | (nofollow ? 0 : WANT.followed));
  if (html?.refresh?.url != null) targets.add(tidy(html.refresh.url), WANT.page | WANT.followed);
  const title = html?.titles[0]?.text ?? null;
  const kept: Record<string, string> = {};
  for (const name of KEPT_HEADERS) {
    const value = response.headers[name];
    if (value !== undefined) kept[name] = value.length > 500 ? `${value.slice(0, 500)}…` : value;
  }
  return {
    status: response.status,
    redirectKind: response.location === null ? null : 'http',
    contentType: response.contentType?.slice(0, 200) ?? null,
    charset: facts.charset?.used ?? null,
    lang: html?.text.lang ?? html?.lang?.slice(0, 40) ?? null,
    title: title?.slice(0, 2_000) ?? null,
    titlePx: title === null ? null : pixelWidth(title.slice(0, 2_000), 20),
    description: html?.metas.find((meta) => meta.name === 'description')?.content.slice(0, 4_000) ?? null,
    h1: html?.headings.find((heading) => heading.level === 1)?.text.slice(0, 2_000) ?? null,
    canonical: canonical ? (canonical.url ?? canonical.href).slice(0, 2_048) : null,
    robots: html && html.robots.length > 0 ? robotsText(html) : null,
    indexable: facts.indexable ? 1 : 0,
    indexabilityReason: facts.indexabilityReason,
    pageType: html?.pageType.type ?? null,
    pageTypeScore: html?.pageType.score ?? null,
    words: html?.text.words ?? null,
    hanChars: html?.text.hanChars ?? null,
    textChars: html?.text.mainChars ?? null,
    outlinks: targets.pages,
    bytes: response.bytes,
    codedBytes: response.codedBytes,
    ttfbMs: response.ttfbMs,
    totalMs: response.totalMs,
    fetchedAt: response.fetchedAt,
    contentHash: html?.text.hash ?? null,
    signature: html?.text.signature ?? null,
    headers: JSON.stringify(kept),
    headings:
      html === null
        ? null
        : JSON.stringify(html.headings.slice(0, 500).map(({ level, text }) => ({ level, text: text.slice(0, 500) }))),
    text: html?.text.main.slice(0, MAX_TEXT) ?? '',
    extra: '{}',
    targets: targets.urls,
    wants: Uint8Array.from(targets.wants),
    anchors: links.anchors,
    links: links.rows,
    canonicalTarget,
    redirectTarget,
    findings: [],
    outcomes: NO_BYTES,
    errors: [],
  };
}

const NO_BYTES = new Uint8Array(0);

class Targets {
  readonly urls: string[] = [];
  readonly wants: number[] = [];
  pages = 0;
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

function linkRows(html: HtmlFacts, targets: Targets, nofollow: boolean): { rows: Int32Array; anchors: string[] } {
  const anchors: string[] = [''];
  const anchorIndex = new Map<string, number>([['', 0]]);
  const rows = new Int32Array(html.links.length * 5);
  const linked = new Set<number>();
  let size = 0;
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
    if (link.kind === LINK_KIND.anchor || link.kind === LINK_KIND.area) linked.add(target);
    const text = link.anchor.length > MAX_ANCHOR ? link.anchor.slice(0, MAX_ANCHOR) : link.anchor;
    let anchor = anchorIndex.get(text);
    if (anchor === undefined) {
      anchor = anchors.length;
      anchors.push(text);
      anchorIndex.set(text, anchor);
    }
    rows[size] = target;
    rows[size + 1] = anchor;
    rows[size + 2] = link.kind;
    rows[size + 3] = link.position;
    rows[size + 4] = link.flags;
    size += 5;
  }
  targets.pages = linked.size;
  return { rows: size === rows.length ? rows : rows.slice(0, size), anchors };
}

function noLinks(redirectTarget: number): { rows: Int32Array; anchors: string[] } {
  const rows = redirectTarget === -1 ? new Int32Array(0) : Int32Array.of(redirectTarget, 0, LINK_KIND.redirect, 5, 0);
  return { rows, anchors: [''] };
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

function robotsText(html: HtmlFacts): string {
  return html.robots
    .map(({ agent, directives }) => {
      const text = directives.join(', ');
      return agent === 'robots' || agent === '*' ? text : `${agent}: ${text}`;
    })
    .join('; ')
    .slice(0, 1_000);
}
