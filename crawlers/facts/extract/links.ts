import { LINK_FLAG, LINK_KIND, LINK_POSITION } from '../../model/states.ts';
import { saysBuy } from '../page-type/words.ts';
import { ATTR, type Attributes } from '../scan/attributes.ts';
import { foldAndCut } from '../text/fold-space.ts';
import { STATE } from '../tree/element-stack.ts';
import { CAP, type PageCollector } from './page-collector.ts';

/** Flags that `rel` and `target` give. */
export function relFlags(attributes: Attributes): number {
  let flags = 0;
  const rel = attributes.get(ATTR.rel);
  if (rel !== null) {
    for (const word of rel.toLowerCase().split(/[\s,]+/)) {
      if (word === 'nofollow') flags |= LINK_FLAG.nofollow;
      else if (word === 'ugc') flags |= LINK_FLAG.ugc;
      else if (word === 'sponsored') flags |= LINK_FLAG.sponsored;
      else if (word === 'noopener' || word === 'noreferrer') flags |= LINK_FLAG.noopener;
    }
  }
  if (attributes.has(ATTR.target) && attributes.get(ATTR.target)!.toLowerCase() === '_blank')
    flags |= LINK_FLAG.targetBlank;
  return flags;
}

/** Flags that the place of an element gives. */
export function stateFlags(state: number): number {
  let flags = 0;
  if ((state & STATE.noscript) !== 0) flags |= LINK_FLAG.noscript;
  if ((state & STATE.hidden) !== 0) flags |= LINK_FLAG.hidden;
  return flags;
}

/** Adds a link as written; URLs are resolved when the page is complete, because <base> may still come. */
export function addLink(
  page: PageCollector,
  link: { href: string; kind: number; position: number; flags: number; lang?: string | null; anchor?: string },
) {
  if (page.links.length >= CAP.links) {
    page.cutBy ??= 'links';
    return null;
  }
  const fact = {
    href: link.href.length > CAP.href ? link.href.slice(0, CAP.href) : link.href,
    url: null,
    fragment: null,
    scheme: null,
    kind: link.kind,
    position: link.position,
    flags: link.flags,
    anchor: link.anchor ?? '',
    label: '',
    imageWithoutAlt: false,
    lang: link.lang ?? null,
    line: page.line,
  };
  page.links.push(fact);
  return fact;
}

/** <a>: begins to listen for its text. An <a> without href is no link. */
export function openAnchor(page: PageCollector, state: number): void {
  const { attributes } = page;
  const name = attributes.get(ATTR.name);
  if (name !== null && name !== '' && page.anchorNames.size < CAP.ids) page.anchorNames.add(name.slice(0, 300));
  const href = attributes.get(ATTR.href);
  if (href === null) return;
  const position = state & STATE.region;
  const flags = relFlags(attributes) | stateFlags(state);
  const fact = addLink(page, { href: href.trim(), kind: LINK_KIND.anchor, position, flags });
  if (fact === null) return;
  const label = attributes.get(ATTR['aria-label']) ?? attributes.get(ATTR.title);
  if (label !== null) fact.label = label;
  if (page.anchor !== null) closeAnchor(page);
  page.anchor = page.capture(fact, (state & STATE.unseen) !== 0);
  if (position === LINK_POSITION.breadcrumb) page.signals.breadcrumb += 1;
}

/** </a>. */
export function closeAnchor(page: PageCollector): void {
  if (page.anchor !== null) page.anchor = page.close(page.anchor, page.anchorTexts);
}

/** The anchor of a link is its visible text, for an image link the alt of the image. */
export function finishAnchors(page: PageCollector): void {
  // Only an element too deep to be kept is still open here: it has no text of its own.
  if (page.anchor !== null) page.anchor.fact.label = foldAndCut(page.anchor.fact.label, CAP.anchor);
  for (const { fact, start, end, alt } of page.anchorTexts) {
    const text = page.text.line(start, end, CAP.anchor);
    if (text !== '') {
      fact.anchor = text;
      fact.flags &= ~LINK_FLAG.imageOnly;
      if (saysBuy(text)) page.signals.buyWords += 1;
    } else if ((fact.flags & LINK_FLAG.imageOnly) !== 0) {
      fact.anchor = foldAndCut(alt, CAP.anchor);
      fact.imageWithoutAlt = fact.anchor === '';
    }
    // Most labels stand beside a text and are not asked for.
    if (fact.label !== '') fact.label = fact.anchor === '' ? foldAndCut(fact.label, CAP.anchor) : '';
  }
}

/** <area>: its alt is its anchor. */
export function readArea(page: PageCollector, state: number): void {
  const href = page.attributes.get(ATTR.href);
  if (href === null) return;
  const flags = relFlags(page.attributes) | stateFlags(state);
  const anchor = foldAndCut(page.attributes.get(ATTR.alt) ?? '', CAP.anchor);
  addLink(page, { href: href.trim(), kind: LINK_KIND.area, position: state & STATE.region, flags, anchor });
}

/** iframe, frame, script, media: something the page loads. */
export function readSource(page: PageCollector, state: number, kind: number): void {
  const src = page.attributes.get(ATTR.src)?.trim() ?? '';
  if (src === '' || src.startsWith('data:') || src === 'about:blank') return;
  const position = page.place === 'head' ? LINK_POSITION.head : state & STATE.region;
  addLink(page, { href: src, kind, position, flags: stateFlags(state) });
  if (kind === LINK_KIND.iframe && page.iframes.length < CAP.scripts) page.iframes.push(src.slice(0, CAP.href));
}

/** <form>: where it sends to. */
export function readForm(page: PageCollector, state: number): void {
  const { attributes } = page;
  if (page.forms.length >= CAP.scripts) return;
  const action = attributes.get(ATTR.action)?.trim() ?? null;
  const method = attributes.get(ATTR.method)?.trim().toLowerCase() ?? 'get';
  const hasSearch = /search|sousuo|\/so\b|[?&]q=/i.test(action ?? '') || attributes.get(ATTR.role) === 'search';
  page.forms.push({ action: action?.slice(0, CAP.href) ?? null, method, hasPassword: false, hasSearch });
  if (action !== null && action !== '')
    addLink(page, { href: action, kind: LINK_KIND.form, position: state & STATE.region, flags: stateFlags(state) });
}

/** <input>: tells what kind of form it stands in. */
export function readInput(page: PageCollector): void {
  const type = page.attributes.get(ATTR.type)?.trim().toLowerCase() ?? 'text';
  const form = page.forms.at(-1);
  if (form === undefined) return;
  const name = page.attributes.get(ATTR.name)?.toLowerCase() ?? '';
  const search = type === 'search' || (type === 'text' && /^(?:q|wd|s|kw|key|keywords?|query|search\w*)$/.test(name));
  if (type !== 'password' && !search) return;
  page.forms[page.forms.length - 1] = {
    ...form,
    hasPassword: form.hasPassword || type === 'password',
    hasSearch: form.hasSearch || search,
  };
}
