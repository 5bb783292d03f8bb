/**
 * The facts of one fetched URL, all made in one pass and shared by every rule. Rules read facts; they never parse,
 * fetch or look at a clock. Texts are trimmed, white space folded, and cut at generous caps (`cut` says so).
 */

export type PageType = 'home' | 'category' | 'product' | 'promo' | 'article' | 'search' | 'utility' | 'other';

/** Where in the document an element stands, as a spec-true HTML parser places it. */
export type Place = 'head' | 'body';

export interface ResponseFacts {
  status: number;
  /** Lower-case names; several values are joined with `, `, except those in `headerLists`. */
  headers: Readonly<Record<string, string>>;
  /** Every value of headers that may come several times: link, x-robots-tag, set-cookie. */
  headerLists: Readonly<Record<string, readonly string[]>>;
  contentType: string | null;
  /** Bytes on the wire and after decoding of the body. */
  codedBytes: number;
  bytes: number;
  /** `Content-Encoding` as sent, e.g. `gzip`; null when none. */
  encoding: string | null;
  /** True when the body was cut at a cap. */
  cut: boolean;
  ttfbMs: number;
  totalMs: number;
  fetchedAt: number;
  /** Target of a 3xx `Location`, absolute; null when there is none or it does not parse. */
  location: string | null;
  rawLocation: string | null;
}

export interface CharsetFacts {
  /** The encoding the page was decoded with (WHATWG name, lower case). */
  used: string;
  /** What decided: the marks in the bytes come first, then what is declared, then statistics. */
  by: 'bom' | 'header' | 'meta' | 'utf8-strict' | 'statistics' | 'fallback';
  header: string | null;
  meta: string | null;
  /** Byte offset at which the meta declaration ends; null when there is none. */
  metaOffset: number | null;
  metaCount: number;
  /** Declared and real encodings disagree (GB labels count as one family). */
  disagrees: boolean;
  /** U+FFFD characters after decoding. */
  replacementChars: number;
}

export interface TitleFact {
  text: string;
  place: Place;
}

export interface MetaFact {
  /** `name`, `property` or `http-equiv`, lower case. */
  name: string;
  content: string;
  place: Place;
}

export interface HeadingFact {
  level: number;
  text: string;
  /** The text comes only from the alt of an image inside. */
  altOnly: boolean;
  hidden: boolean;
}

export interface LinkFact {
  /** As written, cut at 2,000 characters. */
  href: string;
  /** Absolute, normalised, without fragment; null when it does not parse or is not http(s). */
  url: string | null;
  /** The fragment without `#`; null when there is none. */
  fragment: string | null;
  /** Scheme when it is not http(s): `mailto`, `tel`, `javascript`, `data`, … */
  scheme: string | null;
  kind: number;
  position: number;
  flags: number;
  /** Visible text; for an image link its alt. */
  anchor: string;
  /** Text of aria-label or title when there is no visible text. */
  label: string;
  /** True when the link holds an image with an empty or missing alt and no text. */
  imageWithoutAlt: boolean;
  /** `hreflang` or `media` of a link element; null otherwise. */
  lang: string | null;
  /** Which n-th element this is; with the href it names the spot. */
  line: number;
}

export interface ImageFact {
  src: string;
  url: string | null;
  /** null: the attribute is absent. */
  alt: string | null;
  width: string | null;
  height: string | null;
  /** URL in a lazy-load attribute (`data-src`, `data-original`…) when `src` is absent or a placeholder. */
  lazySrc: string | null;
  /** A <noscript> twin carries the real image. */
  noscriptFallback: boolean;
  inLink: boolean;
  inPicture: boolean;
  loading: string | null;
  sizedByStyle: boolean;
}

export interface CanonicalFact {
  href: string;
  /** Absolute; null when it does not parse. */
  url: string | null;
  source: 'html' | 'header';
  place: Place;
}

export interface HreflangFact {
  lang: string;
  href: string;
  url: string | null;
  source: 'html' | 'header';
  place: Place;
}

export interface RobotsFact {
  /** Lower case: `robots`, `googlebot`, `baiduspider`… or `*` for an X-Robots-Tag without agent. */
  agent: string;
  /** Lower case, split: `noindex`, `nofollow`, `max-snippet:0`, `unavailable_after:…`. */
  directives: readonly string[];
  source: 'meta' | 'header';
  place: Place;
}

export interface StructuredDataFact {
  format: 'json-ld' | 'microdata' | 'rdfa';
  types: readonly string[];
  /** Parsed JSON-LD (objects flattened out of @graph), capped; null when it does not parse. */
  data: unknown;
  error: { message: string; offset: number } | null;
}

export interface TextFacts {
  /** Main text, boilerplate (nav, header, footer, aside, repeated chrome) removed. */
  main: string;
  /** Characters of all visible text and of the main text. */
  visibleChars: number;
  mainChars: number;
  /** Over the main text. `words`: Latin words by letters and digits, plus segmented CJK words estimated as Han ÷ 1.6. */
  words: number;
  hanChars: number;
  /** Main text is measured by characters (Chinese, Japanese, Korean). */
  cjk: boolean;
  /** Mean sentence length: words for Latin, characters for CJK; null under 3 sentences. */
  meanSentence: number | null;
  /** Detected language of the main text: `zh-Hans`, `zh-Hant`, `zh`, `en`, `ja`, `ko`, …; null when too short. */
  lang: string | null;
  /** Characters inside elements hidden by the hidden attribute or an inline style. */
  hiddenChars: number;
  /** 8-byte hash of the folded main text, hex. Empty text has none. */
  hash: string | null;
  /** Similarity signature (see crawlers/similarity): MinHash values of character 4-grams or word 3-grams. */
  signature: Uint8Array | null;
}

export interface HtmlFacts {
  doctype: string | null;
  lang: string | null;
  base: string | null;
  titles: readonly TitleFact[];
  metas: readonly MetaFact[];
  headings: readonly HeadingFact[];
  links: readonly LinkFact[];
  images: readonly ImageFact[];
  canonicals: readonly CanonicalFact[];
  hreflangs: readonly HreflangFact[];
  robots: readonly RobotsFact[];
  structuredData: readonly StructuredDataFact[];
  /** The element that closed <head> early, if any, e.g. `div`. */
  headBrokenBy: string | null;
  headCount: number;
  bodyCount: number;
  viewport: string | null;
  /** All element ids and anchor names, for fragment links (at most 5,000). */
  ids: readonly string[];
  duplicateIds: readonly string[];
  elements: number;
  maxNesting: number;
  /** The parser stopped at a cap (elements, links, nesting): which one. */
  cutBy: string | null;
  forms: readonly { action: string | null; method: string; hasPassword: boolean; hasSearch: boolean }[];
  iframes: readonly string[];
  /** `picture` elements without an `img`. */
  picturesWithoutImg: number;
  /** Text of an HTML meta refresh: seconds and target. */
  refresh: { seconds: number; href: string; url: string | null } | null;
  /** Dates found in time elements, meta and JSON-LD: ISO day. */
  dates: readonly { source: string; value: string }[];
  favicon: boolean;
  pageType: { type: PageType; score: number; evidence: readonly { vote: string; type: PageType; weight: number }[] };
  text: TextFacts;
}

export interface PageFacts {
  url: string;
  depth: number;
  response: ResponseFacts;
  charset: CharsetFacts | null;
  /** Present when the body was HTML and was parsed. */
  html: HtmlFacts | null;
  /** Whether an engine may show this page, and if not why: a stable code such as `noindex`, `canonicalised`, `status-404`. */
  indexable: boolean;
  indexabilityReason: string | null;
  /** Fields that the user asked for by CSS selector; absent when none were. */
  extracted?: Readonly<Record<string, readonly string[]>>;
}
