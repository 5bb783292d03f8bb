import type { HtmlFacts, PageFacts } from '../model/page-facts.ts';
import { LINK_KIND } from '../model/states.ts';
import { type PageExtra, packIds } from './page-extra.ts';

const MAX_FRAGMENTS = 20;
const MAX_LAZY_ALTS = 20;

/** The extra facts of an HTML page; null for everything else. */
export function makePageExtra(page: PageFacts): PageExtra | null {
  const { html } = page;
  if (html === null) return null;
  const links = linkFacts(page.url, html);
  const extra: PageExtra = {
    images: html.images.length,
    imagesWithoutAlt: html.images.filter((image) => image.alt === null).length,
    internalLinks: links.internal,
    externalLinks: links.external,
    visibleChars: html.text.visibleChars,
    elements: html.elements,
  };
  const metas = firstMetas(html);
  const lazyAlts = lazyImageAlts(html);
  if (lazyAlts.length > 0) extra.lazyAlts = lazyAlts;
  put(extra, 'htmlLang', html.lang);
  if (html.titles.length > 1) extra.titles = html.titles.slice(0, 10).map((title) => title.text);
  const descriptions = html.metas.filter((meta) => meta.name === 'description');
  if (descriptions.length > 1) extra.descriptions = descriptions.slice(0, 10).map((meta) => meta.content);
  put(extra, 'keywords', metas.get('keywords'));
  const h1s = html.headings.filter((heading) => heading.level === 1);
  if (h1s.length > 1) extra.h1s = h1s.slice(0, 10).map((heading) => heading.text);
  if (html.canonicals.length > 0) put(extra, 'canonicals', html.canonicals.slice(0, 10));
  if (html.hreflangs.length > 0)
    put(
      extra,
      'hreflangs',
      html.hreflangs.slice(0, 200).map(({ lang, url, source, place }) => ({ lang, url, source, place })),
    );
  put(extra, 'next', links.next);
  put(extra, 'prev', links.prev);
  put(extra, 'amphtml', links.amphtml);
  if (links.alternates.length > 0) put(extra, 'alternates', links.alternates);
  if (html.refresh !== null) put(extra, 'refresh', { seconds: html.refresh.seconds, url: html.refresh.url });
  const types = [...new Set(html.structuredData.flatMap((fact) => fact.types))];
  if (types.length > 0) put(extra, 'types', types.slice(0, 50));
  const broken = html.structuredData.filter((fact) => fact.error !== null).length;
  if (broken > 0) put(extra, 'structuredErrors', broken);
  put(extra, 'ogUrl', metas.get('og:url'));
  put(extra, 'ogTitle', metas.get('og:title'));
  put(extra, 'ogImage', metas.get('og:image'));
  put(extra, 'viewport', html.viewport);
  put(extra, 'applicableDevice', metas.get('applicable-device'));
  put(extra, 'mobileAgent', metas.get('mobile-agent'));
  if (html.ids.length > 0) put(extra, 'ids', packIds(html.ids));
  if (links.fragments.length > 0) put(extra, 'fragments', links.fragments);
  put(extra, 'agents', agentDirectives(html));
  if (html.text.hiddenChars > 0) put(extra, 'hiddenChars', html.text.hiddenChars);
  put(extra, 'headBrokenBy', html.headBrokenBy);
  put(
    extra,
    'newestDate',
    html.dates
      .map((date) => date.value)
      .sort()
      .at(-1),
  );
  put(extra, 'extracted', page.extracted);
  if (html.pageType.evidence.length > 0) put(extra, 'typeEvidence', html.pageType.evidence);
  return extra;
}

/** The first content of every meta name. */
function firstMetas(html: HtmlFacts): Map<string, string> {
  const first = new Map<string, string>();
  for (const { name, content } of html.metas) if (!first.has(name)) first.set(name, content);
  return first;
}

/** Sets what there is to say. */
function put<K extends keyof PageExtra>(extra: PageExtra, key: K, value: PageExtra[K] | null | undefined): void {
  if (value !== null && value !== undefined && value !== '') extra[key] = value;
}

/** An image without an address leaves no link row, so its alt would be lost. */
function lazyImageAlts(html: HtmlFacts): string[] {
  const alts: string[] = [];
  for (const { src, alt } of html.images) {
    if (!alt || (src !== '' && !src.startsWith('data:')) || alts.includes(alt)) continue;
    alts.push(alt.slice(0, 200));
    if (alts.length === MAX_LAZY_ALTS) break;
  }
  return alts;
}

function agentDirectives(html: HtmlFacts): Record<string, string[]> | null {
  const agents: Record<string, string[]> = {};
  for (const fact of html.robots.slice(0, 50))
    if (fact.agent !== 'robots' && fact.agent !== '*')
      agents[fact.agent] = [...(agents[fact.agent] ?? []), ...fact.directives];
  return Object.keys(agents).length > 0 ? agents : null;
}

function linkFacts(pageUrl: string, html: HtmlFacts) {
  const origin = /^https?:\/\/[^/?#]+/.exec(pageUrl)?.[0] ?? '';
  const targets = new Set<string>();
  const fragments = new Map<string, [string, string]>();
  const alternates: [string, string][] = [];
  const first: Partial<Record<'next' | 'prev' | 'amphtml', string>> = {};
  let internal = 0;
  for (const link of html.links) {
    const { url, kind } = link;
    if (url === null) continue;
    if (kind === LINK_KIND.next) first.next ??= url;
    else if (kind === LINK_KIND.prev) first.prev ??= url;
    else if (kind === LINK_KIND.amphtml) first.amphtml ??= url;
    else if (kind === LINK_KIND.alternate && alternates.length < 20) alternates.push([link.lang ?? '', url]);
    else if (kind !== LINK_KIND.anchor && kind !== LINK_KIND.area) continue;
    else {
      const inside = url.startsWith(origin) && (url.length === origin.length || url[origin.length] === '/');
      if (!targets.has(url)) {
        targets.add(url);
        if (inside) internal += 1;
      }
      if (inside && link.fragment && url !== pageUrl && fragments.size < MAX_FRAGMENTS)
        fragments.set(`${url}#${link.fragment}`, [url, link.fragment]);
    }
  }
  return { internal, external: targets.size - internal, fragments: [...fragments.values()], alternates, ...first };
}

/** Unique http(s) targets of the anchors of a page. */
export function countOutlinks(extra: PageExtra): number {
  return extra.internalLinks + extra.externalLinks;
}
