import { NameTable } from './name-table.ts';
import type { SourceText } from './source-text.ts';

/** What the parser has to know about an element. Bits of `Tag.is`. */
export const TAG = {
  void: 1,
  /** May stand in <head> without closing it. */
  head: 2,
  /** Its start closes an open <p>. */
  closesP: 4,
  /** "Special" in the sense of the HTML standard: a stray end tag does not reach beyond it. */
  special: 8,
  formatting: 16,
  /** Ends the search for an element in scope. */
  scope: 32,
  /** Its content is no markup: script, style… */
  rawText: 64,
  /** No markup but entities: title, textarea. */
  rcData: 128,
  heading: 256,
  /** Stands on a line of its own when rendered: separates texts. */
  block: 512,
  /** Ends foreign content (svg, math) when it appears inside. */
  breaksForeign: 1024,
  /** Its text is never seen as text of the page. */
  unseen: 2048,
} as const;

export interface Tag {
  readonly id: number;
  readonly name: string;
  readonly is: number;
}

const words = (text: string) => text.split(' ');
const GROUPS: readonly (readonly [number, string])[] = [
  [TAG.void, 'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'],
  [TAG.head, 'base basefont bgsound link meta title noscript noframes style script template'],
  [
    TAG.closesP,
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul h1 h2 h3 h4 h5 h6 pre listing form li dd dt plaintext table hr xmp',
  ],
  [
    TAG.special,
    'address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp',
  ],
  [TAG.formatting, 'a b big code em font i nobr s small strike strong tt u'],
  [TAG.scope, 'applet caption html table td th marquee object template'],
  [TAG.rawText, 'script style xmp iframe noembed noframes'],
  [TAG.rcData, 'title textarea'],
  [TAG.heading, 'h1 h2 h3 h4 h5 h6'],
  [
    TAG.block,
    'address article aside blockquote body br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html li listing main menu nav ol option p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp',
  ],
  [
    TAG.breaksForeign,
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
  ],
  [
    TAG.unseen,
    'script style template title noscript noframes noembed iframe xmp textarea select datalist object svg math head canvas audio video',
  ],
];

const NAMES = [
  ...new Set([
    ...GROUPS.flatMap(([, list]) => words(list)),
    ...words(
      'html head body image svg math foreignobject desc time picture label span ins del abbr sup sub optgroup option annotation-xml mi mo mn ms mtext',
    ),
  ]),
];

const TABLE = new NameTable(NAMES);
const TAGS: readonly Tag[] = NAMES.map((name, id) => ({
  id,
  name,
  is: GROUPS.reduce((bits, [bit, list]) => (words(list).includes(name) ? bits | bit : bits), 0),
}));

/** How many known elements there are; unknown ones share the number `TAG_COUNT`. */
export const TAG_COUNT = NAMES.length;

/** The number of a known element. */
export function tagId(name: string): number {
  return TABLE.id(name);
}

/** A known element by its name. */
export function tagOf(name: string): Tag {
  return TAGS[TABLE.id(name)]!;
}

/** The element whose name stands at [start, end) of the source. */
export function tagAt(source: SourceText, start: number, end: number): Tag {
  const id = TABLE.find(source.codes, start, end);
  return id >= 0
    ? TAGS[id]!
    : { id: TAG_COUNT, name: source.text.slice(start, Math.min(end, start + 64)).toLowerCase(), is: 0 };
}
