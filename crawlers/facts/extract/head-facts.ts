import { LINK_FLAG, LINK_KIND, LINK_POSITION } from '../../model/states.ts';
import { ATTR } from '../scan/attributes.ts';
import { foldAndCut } from '../text/fold-space.ts';
import { addLink, relFlags } from './links.ts';
import { CAP, type PageCollector } from './page-collector.ts';
import { isRobotsName, parseDirectives } from './robots-directives.ts';

/** <meta>: name, property or http-equiv with its content; robots directives and refresh among them. */
export function readMeta(page: PageCollector): void {
  const { attributes } = page;
  const content = attributes.get(ATTR.content);
  const names = [ATTR.name, ATTR.property, ATTR['http-equiv']].map((id) => attributes.get(id));
  if (attributes.has(ATTR.charset)) addMeta(page, 'charset', attributes.get(ATTR.charset)!);
  if (content === null) return;
  const done = new Set<string>();
  for (const raw of names) {
    const name = raw?.trim().toLowerCase() ?? '';
    if (name === '' || done.has(name)) continue;
    done.add(name);
    addMeta(page, name, content);
    if (name === 'refresh' && raw === names[2]) page.refresh ??= content.slice(0, CAP.href);
    else if (isRobotsName(name) && raw === names[0])
      page.robots.push({ agent: name, directives: parseDirectives(content), source: 'meta', place: page.place });
  }
}

function addMeta(page: PageCollector, name: string, content: string): void {
  if (page.metas.length >= CAP.metas) return;
  page.metas.push({ name: name.slice(0, 100), content: foldAndCut(content, CAP.metaContent), place: page.place });
}

/** <base>: the first one with an href counts. */
export function readBase(page: PageCollector): void {
  page.base ??= page.attributes.get(ATTR.href)?.trim().slice(0, CAP.href) ?? null;
}

const RESOURCE_RELS: readonly (readonly [string, number])[] = [
  ['stylesheet', LINK_KIND.style],
  ['next', LINK_KIND.next],
  ['prev', LINK_KIND.prev],
  ['previous', LINK_KIND.prev],
  ['amphtml', LINK_KIND.amphtml],
  ['icon', LINK_KIND.icon],
  ['apple-touch-icon', LINK_KIND.icon],
  ['preload', LINK_KIND.preload],
  ['modulepreload', LINK_KIND.preload],
];

/** <link>: canonical, hreflang, pagination, icons, style sheets, alternates. One element may be several of these. */
export function readLinkElement(page: PageCollector): void {
  const { attributes } = page;
  const rels = (attributes.get(ATTR.rel) ?? '').toLowerCase().split(/[\s,]+/);
  const href = attributes.get(ATTR.href)?.trim().slice(0, CAP.href) ?? '';
  if (rels.includes('canonical')) {
    page.canonicals.push({ href, url: null, source: 'html', place: page.place });
    if (href !== '') add(page, href, LINK_KIND.canonical, null);
  }
  if (href === '') return;
  for (const [rel, kind] of RESOURCE_RELS) if (rels.includes(rel)) add(page, href, kind, attributes.get(ATTR.media));
  if (rels.includes('icon') || rels.includes('apple-touch-icon')) page.favicon = true;
  if (!rels.includes('alternate') || rels.includes('stylesheet')) return;
  const lang = attributes.get(ATTR.hreflang);
  if (lang !== null) {
    page.hreflangs.push({ lang: lang.trim().slice(0, 60), href, url: null, source: 'html', place: page.place });
    add(page, href, LINK_KIND.hreflang, lang.trim().slice(0, 60));
  } else add(page, href, LINK_KIND.alternate, attributes.get(ATTR.media) ?? attributes.get(ATTR.type));
}

function add(page: PageCollector, href: string, kind: number, lang: string | null): void {
  addLink(page, { href, kind, position: LINK_POSITION.head, flags: relFlags(page.attributes), lang });
}

/** Flags of a link that came in an HTTP header. */
export const HEADER_FLAGS = LINK_FLAG.httpHeader;
