import { LINK_FLAG, LINK_KIND } from '../../model/states.ts';
import { ATTR, type Attributes } from '../scan/attributes.ts';
import { foldSpace } from '../text/fold-space.ts';
import { STATE } from '../tree/element-stack.ts';
import { addLink, stateFlags } from './links.ts';
import { CAP, type PageCollector } from './page-collector.ts';

const LAZY = [
  ATTR['data-src'],
  ATTR['data-original'],
  ATTR['data-lazy-src'],
  ATTR['data-lazy'],
  ATTR['data-lazyload'],
  ATTR['data-lazy-img'],
  ATTR['data-ks-lazyload'],
  ATTR['data-echo'],
  ATTR['data-actualsrc'],
  ATTR['data-url'],
  ATTR['data-img'],
  ATTR['data-image'],
];

/** File names that stand in until a script puts the real image there. */
const PLACEHOLDER =
  /(?:^|[/_-])(?:blank|placeholder|spacer|loading|lazy(?:load)?|grey|gray|transparent|pixel|1x1|empty|dot|none)[\w-]*\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i;

/** <img> (and <input type=image>): also the lazy-load variants and their <noscript> twins. */
export function readImage(page: PageCollector, state: number): void {
  const { attributes } = page;
  const src = cut(attributes.get(ATTR.src));
  const placeholder = src === '' || src.startsWith('data:') || PLACEHOLDER.test(src);
  const alt = attributes.get(ATTR.alt);
  if (page.anchor !== null) {
    page.anchor.fact.flags |= LINK_FLAG.imageOnly;
    if (alt !== null) page.anchor.alt += ` ${alt.slice(0, CAP.anchor)}`;
  }
  if (page.heading !== null && alt !== null) page.heading.alt += ` ${alt.slice(0, CAP.anchor)}`;
  page.pictureImages += 1;
  addImageLinks(page, src, state, alt);
  if ((state & STATE.noscript) !== 0 && markTwin(page, src)) return;
  if (page.images.length >= CAP.images) return;
  page.images.push({
    src,
    url: null,
    alt: alt === null ? null : foldSpace(alt.slice(0, CAP.title)),
    width: attributes.get(ATTR.width),
    height: attributes.get(ATTR.height),
    lazySrc: placeholder ? lazySource(attributes) : null,
    noscriptFallback: false,
    inLink: (state & STATE.inLink) !== 0,
    inPicture: (state & STATE.inPicture) !== 0,
    loading: attributes.get(ATTR.loading)?.trim().toLowerCase() ?? null,
    sizedByStyle: isSized(attributes.get(ATTR.style)),
  });
}

/** <source> inside <picture>, <video>, <audio>. */
export function readMediaSource(page: PageCollector, state: number): void {
  const src = cut(page.attributes.get(ATTR.src));
  if ((state & STATE.inPicture) !== 0) addImageLinks(page, '', state, null);
  else if (src !== '' && !src.startsWith('data:'))
    addLink(page, { href: src, kind: LINK_KIND.media, position: state & STATE.region, flags: stateFlags(state) });
}

function addImageLinks(page: PageCollector, src: string, state: number, alt: string | null): void {
  const base = {
    kind: LINK_KIND.image,
    position: state & STATE.region,
    flags: stateFlags(state),
    anchor: alt === null ? '' : foldSpace(alt.slice(0, CAP.anchor)),
  };
  if (src !== '' && !src.startsWith('data:')) addLink(page, { ...base, href: src });
  const srcset = page.attributes.get(ATTR.srcset);
  if (srcset !== null) for (const href of srcsetUrls(srcset)) if (href !== src) addLink(page, { ...base, href });
}

/** The URLs of a srcset (at most 20). A URL ends at white space; commas inside it belong to it, commas behind it do not. */
export function srcsetUrls(srcset: string): string[] {
  const urls: string[] = [];
  const candidate = /[\s,]*(\S+)([^,]*)/gy;
  const text = srcset.slice(0, 8_000);
  for (let match = candidate.exec(text); match !== null && urls.length < 20; match = candidate.exec(text)) {
    const url = match[1]!.replace(/,+$/, '');
    // A comma right behind the URL ends the candidate: what was read as its descriptor begins the next one.
    if (url.length < match[1]!.length) candidate.lastIndex = match.index + match[0].length - match[2]!.length;
    if (url !== '' && !url.startsWith('data:') && !urls.includes(url)) urls.push(url.slice(0, CAP.href));
  }
  return urls;
}

function lazySource(attributes: Attributes): string | null {
  for (const id of LAZY) {
    const value = cut(attributes.get(id));
    if (value !== '' && !value.startsWith('data:')) return value;
  }
  const set = attributes.get(ATTR['data-srcset']);
  return set === null ? null : (srcsetUrls(set)[0] ?? null);
}

/** An image inside <noscript> that repeats the lazy image before it: no image of its own. */
function markTwin(page: PageCollector, src: string): boolean {
  for (let i = page.images.length - 1; i >= Math.max(0, page.images.length - 4); i--) {
    const image = page.images[i]!;
    const lazy = image.lazySrc !== null || image.src === '' || image.src.startsWith('data:');
    if (!lazy || (image.lazySrc !== null && image.lazySrc !== src)) continue;
    image.noscriptFallback = true;
    return true;
  }
  return false;
}

function cut(value: string | null): string {
  const text = value?.trim() ?? '';
  return text.startsWith('data:') ? text.slice(0, 64) : text.slice(0, CAP.href);
}

function isSized(style: string | null): boolean {
  if (style === null) return false;
  return /aspect-ratio/i.test(style) || (/(?:^|[;\s])width\s*:/i.test(style) && /(?:^|[;\s])height\s*:/i.test(style));
}
