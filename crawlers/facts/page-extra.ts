import type { Vote } from './page-type/page-type.ts';

/**
 * The small facts of a page that have no column of their own, stored as JSON in `page_text.extra` for site rules and
 * other areas. A key is left out when there is nothing to say; lists are capped.
 */
export interface PageExtra {
  /** `lang` of <html> as written. */
  htmlLang?: string;
  /** All titles, when there is more than one. */
  titles?: string[];
  /** All meta descriptions, when there is more than one. */
  descriptions?: string[];
  keywords?: string;
  /** All h1 texts, when there is more than one. */
  h1s?: string[];
  /** Every canonical statement: absolute URL (null when it does not parse), href as written, where it stands. */
  canonicals?: { url: string | null; href: string; source: 'html' | 'header'; place: 'head' | 'body' }[];
  hreflangs?: { lang: string; url: string | null; source: 'html' | 'header'; place: 'head' | 'body' }[];
  next?: string;
  prev?: string;
  amphtml?: string;
  /** `[media or type, URL]` of rel=alternate without hreflang: mobile versions, feeds. */
  alternates?: [string, string][];
  refresh?: { seconds: number; url: string | null };
  /** Types named by structured data, and how many blocks do not parse. */
  types?: string[];
  structuredErrors?: number;
  ogUrl?: string;
  ogTitle?: string;
  ogImage?: string;
  viewport?: string;
  /** Baidu's mobile adaptation: `applicable-device` and `mobile-agent`. */
  applicableDevice?: string;
  mobileAgent?: string;
  /** 32-bit hashes of all ids and anchor names (`fragmentHash`), little-endian, base64. */
  ids?: string;
  /** Links to a place on another page of the same origin: `[URL, fragment]`, at most 20. */
  fragments?: [string, string][];
  /** Directives for one named agent: `googlebot` → [`noindex`]. */
  agents?: Record<string, string[]>;
  images: number;
  imagesWithoutAlt: number;
  /** Alts of images that have no address in the page (lazy-loaded ones): at most 20. All others stand on image links. */
  lazyAlts?: string[];
  /** Unique targets of anchors on the same host and elsewhere. */
  internalLinks: number;
  externalLinks: number;
  visibleChars: number;
  hiddenChars?: number;
  elements: number;
  headBrokenBy?: string;
  /** Newest ISO day that markup states. */
  newestDate?: string;
  /** Values of the fields that the user asked for (`--extract`). */
  extracted?: Readonly<Record<string, readonly string[]>>;
  /** What the page type was decided from. */
  typeEvidence?: readonly Vote[];
}

/** 32-bit FNV-1a of a fragment or id in UTF-16 units: how `PageExtra.ids` keeps them. */
export function fragmentHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Packs ids for `PageExtra.ids`. */
export function packIds(ids: readonly string[]): string {
  const hashes = Uint32Array.from(ids, fragmentHash);
  return Buffer.from(hashes.buffer).toString('base64');
}

/** The hashes of `PageExtra.ids`; test one with `.has(fragmentHash(id))`. */
export function unpackIds(packed: string): Set<number> {
  const bytes = Buffer.from(packed, 'base64');
  const hashes = new Set<number>();
  for (let i = 0; i + 4 <= bytes.length; i += 4) hashes.add(bytes.readUInt32LE(i));
  return hashes;
}
