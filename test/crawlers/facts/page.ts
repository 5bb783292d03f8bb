import { analysePage } from '../../../crawlers/facts/analyse-page.ts';
import type { HtmlFacts, PageFacts, ResponseFacts } from '../../../crawlers/model/page-facts.ts';

/** A plain answer: 200, text/html, fetched on 2026-11-22. */
export function response(changes: Partial<ResponseFacts> = {}): ResponseFacts {
  return {
    status: 200,
    headers: {},
    headerLists: {},
    contentType: 'text/html; charset=utf-8',
    codedBytes: 1_000,
    bytes: 1_000,
    encoding: null,
    cut: false,
    ttfbMs: 20,
    totalMs: 30,
    fetchedAt: Date.UTC(2026, 10, 22),
    location: null,
    rawLocation: null,
    ...changes,
  };
}

export const HERE = 'https://tea.example/oolong/tie-guan-yin.html';

/** Analyses a text as a page of the tea shop. */
export function analyse(html: string, options: { url?: string; response?: Partial<ResponseFacts> } = {}): PageFacts {
  return analysePage({
    url: options.url ?? HERE,
    depth: 1,
    response: response(options.response),
    body: Buffer.from(html),
  });
}

/** The HTML facts of a text. */
export function htmlOf(html: string, options: { url?: string; response?: Partial<ResponseFacts> } = {}): HtmlFacts {
  const facts = analyse(html, options).html;
  if (facts === null) throw new Error('not read as HTML');
  return facts;
}
