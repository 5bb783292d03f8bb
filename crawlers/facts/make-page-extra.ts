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
  const put = <K extends keyof PageExtra>(key: K, value: PageExtra[K] | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') extra[key] = value;
  };
  const metas = (name: string) => html.metas.filter((meta) => meta.name === name).map((meta) => meta.content);
  const several = (texts: string[]) => (texts.length > 1 ? texts.slice(0, 10) : null);
  const lazyAlts = lazyImageAlts(html);
  if (lazyAlts.length > 0) put('lazyAlts', lazyAlts);
  put('htmlLang', html.lang);
  put('titles', several(html.titles.map((title) => title.text)));
  put('descriptions', several(metas('description')));
  put('keywords', metas('keywords')[0]);
  put('h1s', several(html.headings.filter((heading) => heading.level === 1).map((heading) => heading.text)));
  if (html.canonicals.length > 0) put('canonicals', html.canonicals.slice(0, 10));
  if (html.hreflangs.length > 0)
    put(
      'hreflangs',
      html.hreflangs.slice(0, 200).map(({ lang, url, source, place }) => ({ lang, url, source, place })),
    );
  put('next', links.next);
  put('prev', links.prev);
  put('amphtml', links.amphtml);
  if (links.alternates.length > 0) put('alternates', links.alternates);
  if (html.refresh !== null) put('refresh', { seconds: html.refresh.seconds, url: html.refresh.url });
  const types = [...new Set(html.structuredData.flatMap((fact) => fact.types))];
  if (types.length > 0) put('types', types.slice(0, 50));
  const broken = html.structuredData.filter((fact) => fact.error !== null).length;
  if (broken > 0) put('structuredErrors', broken);
  put('ogUrl', metas('og:url')[0]);
  put('ogTitle', metas('og:title')[0]);
  put('ogImage', metas('og:image')[0]);
  put('viewport', html.viewport);
  put('applicableDevice', metas('applicable-device')[0]);
  put('mobileAgent', metas('mobile-agent')[0]);
  if (html.ids.length > 0) put('ids', packIds(html.ids));
  if (links.fragments.length > 0) put('fragments', links.fragments);
  put('agents', agentDirectives(html));
  if (html.text.hiddenChars > 0) put('hiddenChars', html.text.hiddenChars);
  put('headBrokenBy', html.headBrokenBy);
  put(
    'newestDate',
    html.dates
      .map((date) => date.value)
      .sort()
      .at(-1),
  );
  put('extracted', page.extracted);
  if (html.pageType.evidence.length > 0) put('typeEvidence', html.pageType.evidence);
  return extra;
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
