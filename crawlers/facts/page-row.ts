import { pixelWidth } from '../../src/kernel/text/pixels.ts';
import type { HtmlFacts, PageFacts, ResponseFacts } from '../model/page-facts.ts';
import { countOutlinks, makePageExtra } from './make-page-extra.ts';

/**
 * The columns of table `page` that one page alone decides. The committing side adds url_id, crawl_id and the ids of
 * redirect and canonical targets; depth, inlinks and link_score come from the site passes.
 */
export interface PageRow {
  status: number;
  /** `301`… for an HTTP redirect, `meta-refresh`; null otherwise. */
  redirect_kind: string | null;
  content_type: string | null;
  charset: string | null;
  /** Detected language of the main text, else the declared one. */
  lang: string | null;
  title: string | null;
  /** Width at 20 px, as on a desktop result page. */
  title_px: number | null;
  description: string | null;
  h1: string | null;
  /** The canonical URL when it is stated; absolute. */
  canonical: string | null;
  /** Directives for all agents, `, `-joined, header and meta together. */
  robots: string | null;
  indexable: 0 | 1;
  indexability_reason: string | null;
  page_type: string | null;
  page_type_score: number | null;
  /** Not null exactly for pages that were read as HTML. */
  words: number | null;
  han_chars: number | null;
  text_chars: number | null;
  outlinks: number;
  bytes: number;
  coded_bytes: number;
  ttfb_ms: number | null;
  total_ms: number | null;
  fetched_at: number;
  content_hash: string | null;
  signature: Uint8Array | null;
  /** JSON of the headers that rules ask for. */
  headers: string;
}

/** The columns of table `page_text`, for HTML pages. */
export interface PageTextRow {
  /** JSON: `[{level, text}]`. */
  headings: string;
  text: string;
  /** JSON of `PageExtra`. */
  extra: string;
}

const HEADERS = [
  'cache-control',
  'content-encoding',
  'content-language',
  'content-security-policy',
  'etag',
  'expires',
  'age',
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
  'x-robots-tag',
] as const;

/** What the store keeps of a page: its row, and its text row when it is HTML. */
export function pageRows(page: PageFacts): { page: PageRow; text: PageTextRow | null } {
  const { html, response } = page;
  const extra = makePageExtra(page);
  const title = html?.titles[0]?.text ?? null;
  const h1 = html?.headings.find((heading) => heading.level === 1);
  return {
    page: {
      status: response.status,
      redirect_kind: redirectKind(response, html),
      content_type: response.contentType,
      charset: page.charset?.used ?? null,
      lang: html === null ? null : (html.text.lang ?? html.lang),
      title,
      title_px: title === null ? null : pixelWidth(title, 20),
      description: html?.metas.find((meta) => meta.name === 'description')?.content ?? null,
      h1: h1?.text ?? null,
      canonical: html?.canonicals.find((canonical) => canonical.url !== null)?.url ?? null,
      robots: html === null ? (response.headers['x-robots-tag'] ?? null) : generalRobots(html),
      indexable: page.indexable ? 1 : 0,
      indexability_reason: page.indexabilityReason,
      page_type: html?.pageType.type ?? null,
      page_type_score: html?.pageType.score ?? null,
      words: html?.text.words ?? null,
      han_chars: html?.text.hanChars ?? null,
      text_chars: html?.text.mainChars ?? null,
      outlinks: extra === null ? 0 : countOutlinks(extra),
      bytes: response.bytes,
      coded_bytes: response.codedBytes,
      ttfb_ms: Math.round(response.ttfbMs),
      total_ms: Math.round(response.totalMs),
      fetched_at: response.fetchedAt,
      content_hash: html?.text.hash ?? null,
      signature: html?.text.signature ?? null,
      headers: keptHeaders(response),
    },
    text:
      html === null || extra === null
        ? null
        : {
            headings: JSON.stringify(html.headings.map(({ level, text }) => ({ level, text }))),
            text: html.text.main,
            extra: JSON.stringify(extra),
          },
  };
}

function redirectKind(response: ResponseFacts, html: HtmlFacts | null): string | null {
  if (response.status >= 300 && response.status < 400) return response.location === null ? null : `${response.status}`;
  return html !== null && html.refresh !== null && html.refresh.url !== null ? 'meta-refresh' : null;
}

function generalRobots(html: HtmlFacts): string | null {
  const directives = html.robots
    .filter((fact) => fact.agent === 'robots' || fact.agent === '*')
    .flatMap((fact) => fact.directives);
  return directives.length === 0 ? null : [...new Set(directives)].join(', ').slice(0, 1_000);
}

function keptHeaders(response: ResponseFacts): string {
  const kept: Record<string, string> = {};
  for (const name of HEADERS) {
    const value = response.headers[name];
    if (value !== undefined) kept[name] = value.slice(0, 500);
  }
  return JSON.stringify(kept);
}
