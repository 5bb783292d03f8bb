import type { HtmlFacts, ResponseFacts } from '../model/page-facts.ts';
import { LINK_KIND, LINK_POSITION } from '../model/states.ts';
import { markupDates } from './extract/dates.ts';
import { readLinkHeader } from './extract/link-header.ts';
import { addLink } from './extract/links.ts';
import { PageCollector } from './extract/page-collector.ts';
import { makeResolver } from './extract/resolve-url.ts';
import { parseRobotsHeader } from './extract/robots-directives.ts';
import { attributeTypes } from './extract/structured-data.ts';
import { finishTexts, PageVisitor } from './extract/visit-page.ts';
import { judgePageType } from './page-type/judge-page-type.ts';
import { Attributes } from './scan/attributes.ts';
import { scanHtml } from './scan/scan-html.ts';
import { SourceText } from './scan/source-text.ts';
import { countVisible, joinBlocks, mainBlocks } from './text/main-text.ts';
import { textFacts } from './text/text-facts.ts';
import { Walker } from './tree/walker.ts';

/** All facts of one HTML document, in one pass over its text. */
export function htmlFacts(url: string, response: ResponseFacts, document: string): HtmlFacts {
  const source = new SourceText(document);
  const attributes = new Attributes(source);
  const page = new PageCollector(source, attributes);
  const walker = new Walker(source, attributes, new PageVisitor(page));
  scanHtml(source, attributes, walker);
  walker.end();
  finishTexts(page);
  readLinkHeader(page, response.headerLists['link'] ?? []);
  for (const value of response.headerLists['x-robots-tag'] ?? []) page.robots.push(...parseRobotsHeader(value));
  const structuredData = [...page.structuredData, ...attributeTypes(page)];
  const dates = markupDates(page.dates, page.metas, structuredData);
  const refresh = resolveAll(page, url);
  const main = mainBlocks(page.text.blocks);
  const { visible, hidden } = countVisible(page.text.blocks);
  const text = textFacts(joinBlocks(page.text, main), visible, hidden);
  for (const name of page.anchorNames) page.ids.add(name);
  return {
    doctype: walker.doctypeText,
    lang: page.lang,
    base: page.base,
    titles: page.titles,
    metas: page.metas,
    headings: page.headings,
    links: page.links,
    images: page.images,
    canonicals: page.canonicals,
    hreflangs: page.hreflangs,
    robots: page.robots,
    structuredData,
    headBrokenBy: walker.headBrokenBy,
    headCount: walker.headCount,
    bodyCount: walker.bodyCount,
    viewport: page.metas.find((meta) => meta.name === 'viewport')?.content ?? null,
    ids: [...page.ids],
    duplicateIds: [...page.duplicateIds],
    elements: walker.elements,
    maxNesting: walker.stack.deepest + 1,
    cutBy: walker.cutBy ?? page.cutBy,
    forms: page.forms,
    iframes: page.iframes,
    picturesWithoutImg: page.picturesWithoutImg,
    refresh,
    dates,
    favicon: page.favicon,
    pageType: judgePageType(url, page, walker.maxCards, main, text, structuredData, dates, response.fetchedAt),
    text,
  };
}

/** Resolves every URL of the page against its base; returns the meta refresh with its target. */
function resolveAll(page: PageCollector, url: string): HtmlFacts['refresh'] {
  const ownBase = page.base === null ? null : makeResolver(url)(page.base).url;
  const resolve = makeResolver(ownBase ?? url);
  const refresh = readRefresh(page.refresh);
  if (refresh !== null && refresh.href !== '')
    addLink(page, { href: refresh.href, kind: LINK_KIND.refresh, position: LINK_POSITION.head, flags: 0 });
  for (const link of page.links) {
    const resolved = resolve(link.href);
    link.url = resolved.url;
    link.fragment = resolved.fragment;
    link.scheme = resolved.scheme;
  }
  for (const image of page.images) if (image.src !== '') image.url = resolve(image.src).url;
  for (const canonical of page.canonicals) canonical.url = canonical.href === '' ? null : resolve(canonical.href).url;
  for (const hreflang of page.hreflangs) hreflang.url = resolve(hreflang.href).url;
  if (refresh === null) return null;
  return { ...refresh, url: refresh.href === '' ? null : resolve(refresh.href).url };
}

/** `5; url=/new`, `0;URL='x'`, `30`: seconds and target (empty when the page only reloads itself). */
function readRefresh(content: string | null): { seconds: number; href: string } | null {
  const match = /^\s*(\d+(?:\.\d*)?|\.\d+)?\s*(?:[;,\s]\s*(?:url\s*=\s*)?(.*))?$/is.exec(content ?? '');
  if (content === null || match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const href = (match[2] ?? '')
    .trim()
    .replace(/^(['"])(.*?)\1.*$/s, '$2')
    .replace(/^['"]/, '');
  return { seconds: Number(match[1] ?? 0), href };
}
