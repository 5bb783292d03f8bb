import { LINK_POSITION } from '../../model/states.ts';
import { ATTR, type Attributes } from '../scan/attributes.ts';
import { TAG, type Tag, tagId } from '../scan/tags.ts';
import { STATE } from '../tree/element-stack.ts';

const ID = {
  nav: tagId('nav'),
  header: tagId('header'),
  footer: tagId('footer'),
  aside: tagId('aside'),
  main: tagId('main'),
  article: tagId('article'),
  section: tagId('section'),
  body: tagId('body'),
  form: tagId('form'),
  dialog: tagId('dialog'),
};

/** Only boxes are asked for class hints: a link or a word is never a region of its own. */
const BOXES = new Set(
  ['div', 'ul', 'ol', 'section', 'table', 'tbody', 'td', 'dl', 'p', 'center', 'menu', 'span', 'form'].map(tagId),
);

const NONE = 0;
const MAIN = 8;
const CRUMBS = LINK_POSITION.breadcrumb;

const ROLES: Readonly<Record<string, number>> = {
  navigation: LINK_POSITION.nav,
  menubar: LINK_POSITION.nav,
  menu: LINK_POSITION.nav,
  banner: LINK_POSITION.header,
  contentinfo: LINK_POSITION.footer,
  complementary: LINK_POSITION.aside,
  main: MAIN,
};

const WORD = /[a-z]+|\p{Script=Han}+/gu;
const HINTS = new Map<string, number>(
  (
    [
      [CRUMBS, 'breadcrumb breadcrumbs crumb crumbs crumbnav weizhi mianbaoxie 面包屑 当前位置'],
      [LINK_POSITION.nav, 'nav navi navbar navigation menu topnav mainnav subnav daohang 导航'],
      [LINK_POSITION.header, 'header topbar masthead pagehead siteheader toubu'],
      [LINK_POSITION.footer, 'footer foot copyright siteinfo bottombar dibu friendlink friendlinks youqing beian'],
      [LINK_POSITION.aside, 'sidebar aside sidenav widget widgets rightbar leftbar cebian'],
    ] as const
  ).flatMap(([region, names]) => names.split(' ').map((name) => [name, region] as const)),
);
/** A quick no: most classes and ids hold no part of any hint. */
const MAYBE = new RegExp(`${[...HINTS.keys()].join('|')}`, 'i');
/** Words that make a hint speak of something else: a card's header, an article's footer. */
const NOT_SITE = /card|article|post|modal|panel|section|item|entry|table|list-|accordion|product|comment|tab-?header/;

/** Region by the hash of a class or id; sites repeat the same few hundred values on all their pages. */
const cache = new Map<number, number>();
const MAX_CACHE = 4_000;

/** The state bits of an element: its region, whether it is hidden, in <main>, in an article. */
export function enterRegion(tag: Tag, state: number, attributes: Attributes): number {
  let bits = state;
  if (attributes.has(ATTR.hidden) || isHiddenByStyle(attributes)) bits |= STATE.hidden;
  if (tag.id === ID.dialog && !attributes.has(ATTR.open)) bits |= STATE.hidden;
  if ((tag.is & TAG.unseen) !== 0) bits |= STATE.unseen;
  const region = bits & STATE.region;
  const own = ownRegion(tag, bits, attributes);
  if (own === MAIN) return (bits & ~STATE.region) | STATE.main | STATE.section;
  if (tag.id === ID.article) bits |= STATE.article | STATE.section;
  else if (tag.id === ID.section) bits |= STATE.section;
  if (own === NONE) return bits;
  // Inside a region only something more exact changes it: a breadcrumb, or the menu inside the header.
  if (region === LINK_POSITION.content || own === CRUMBS) return (bits & ~STATE.region) | own;
  if (region === LINK_POSITION.header && own === LINK_POSITION.nav) return (bits & ~STATE.region) | own;
  return bits;
}

function ownRegion(tag: Tag, bits: number, attributes: Attributes): number {
  if (tag.id === ID.main) return MAIN;
  const role = attributes.get(ATTR.role);
  if (role !== null) {
    const known = ROLES[role.trim().toLowerCase()];
    if (known !== undefined) return known;
  }
  const inSection = (bits & STATE.section) !== 0;
  if (tag.id === ID.nav) {
    const hint = hintOf(attributes);
    const label = attributes.get(ATTR['aria-label']);
    return hint === CRUMBS || (label !== null && /breadcrumb|面包屑|当前位置/i.test(label))
      ? CRUMBS
      : LINK_POSITION.nav;
  }
  if (tag.id === ID.header) return inSection ? NONE : LINK_POSITION.header;
  if (tag.id === ID.footer) return inSection ? NONE : LINK_POSITION.footer;
  if (tag.id === ID.aside) return LINK_POSITION.aside;
  if (tag.id === ID.body || !BOXES.has(tag.id)) return NONE;
  const hint = hintOf(attributes);
  return inSection && (hint === LINK_POSITION.header || hint === LINK_POSITION.footer) ? NONE : hint;
}

function hintOf(attributes: Attributes): number {
  const byId = cachedHint(attributes, ATTR.id);
  return byId !== NONE ? byId : cachedHint(attributes, ATTR.class);
}

function cachedHint(attributes: Attributes, id: number): number {
  const key = attributes.hash(id);
  if (key < 0) return NONE;
  let region = cache.get(key);
  if (region === undefined) {
    const value = attributes.get(id)!;
    region = value.length > 200 || !MAYBE.test(value) ? NONE : readHint(value);
    if (cache.size >= MAX_CACHE) cache.clear();
    cache.set(key, region);
  }
  return region;
}

function readHint(value: string): number {
  const lower = value.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  let found = NONE;
  for (const word of lower.match(WORD) ?? []) {
    const region = HINTS.get(word);
    if (region === undefined) continue;
    if (region === CRUMBS) return CRUMBS;
    if (found === NONE) found = region;
  }
  return found !== NONE && found !== LINK_POSITION.nav && NOT_SITE.test(lower) ? NONE : found;
}

function isHiddenByStyle(attributes: Attributes): boolean {
  const style = attributes.get(ATTR.style);
  if (style === null || style.length < 9) return false;
  return /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|text-indent\s*:\s*-\d{3,}/i.test(style);
}
