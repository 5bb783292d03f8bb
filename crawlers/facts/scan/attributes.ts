import { decodeHTMLAttribute } from 'entities/decode';
import { NameTable } from './name-table.ts';
import type { SourceText } from './source-text.ts';

/** Attributes that some fact needs; all others are skipped while scanning. */
const NAMES = [
  'id',
  'class',
  'style',
  'href',
  'src',
  'rel',
  'name',
  'content',
  'property',
  'http-equiv',
  'charset',
  'alt',
  'width',
  'height',
  'title',
  'aria-label',
  'aria-hidden',
  'role',
  'target',
  'hidden',
  'lang',
  'xml:lang',
  'hreflang',
  'media',
  'type',
  'itemscope',
  'itemtype',
  'itemprop',
  'typeof',
  'vocab',
  'datetime',
  'srcset',
  'sizes',
  'loading',
  'action',
  'method',
  'as',
  'open',
  'color',
  'face',
  'size',
  'encoding',
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-lazyload',
  'data-lazy-img',
  'data-ks-lazyload',
  'data-echo',
  'data-actualsrc',
  'data-url',
  'data-img',
  'data-image',
  'data-srcset',
  'data-bg',
  'itemid',
] as const;

const TABLE = new NameTable(NAMES);

type AttributeName = (typeof NAMES)[number];

/** Numbers of the known attributes, for `Attributes.has` and `Attributes.get`. */
export const ATTR = Object.fromEntries(NAMES.map((name, id) => [name, id])) as Readonly<Record<AttributeName, number>>;

/** A value longer than this is cut before anything looks at it. */
const MAX_VALUE = 65_536;

/**
 * The attributes of the tag that is being looked at. Only places in the source are kept; strings are made when a value
 * is asked for, so that the many attributes nobody reads cost next to nothing. The first of several wins, as in HTML.
 */
export class Attributes {
  private readonly stamp = new Int32Array(NAMES.length);
  private readonly starts = new Int32Array(NAMES.length);
  private readonly ends = new Int32Array(NAMES.length);
  private current = 0;
  private readonly source: SourceText;

  constructor(source: SourceText) {
    this.source = source;
  }

  /** Forgets everything: a new tag begins. */
  reset(): void {
    this.current += 1;
  }

  add(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const id = TABLE.find(this.source.codes, nameStart, nameEnd);
    if (id < 0 || this.stamp[id] === this.current) return;
    this.stamp[id] = this.current;
    this.starts[id] = valueStart;
    this.ends[id] = valueEnd;
  }

  has(id: number): boolean {
    return this.stamp[id] === this.current;
  }

  /** A number for the raw value, equal for equal values: to look something up without making a string. -1: missing. */
  hash(id: number): number {
    if (this.stamp[id] !== this.current) return -1;
    const start = this.starts[id]!;
    const end = Math.min(this.ends[id]!, start + MAX_VALUE);
    const { codes } = this.source;
    let a = 0x811c9dc5;
    let b = end - start;
    for (let i = start; i < end; i++) {
      const code = codes[i]!;
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b + code, 0x85ebca6b);
    }
    return (a >>> 0) * 0x100000 + (b >>> 12);
  }

  /** The decoded value; an attribute without value gives an empty text, a missing one null. */
  get(id: number): string | null {
    if (this.stamp[id] !== this.current) return null;
    const start = this.starts[id]!;
    const value = this.source.text.slice(start, Math.min(this.ends[id]!, start + MAX_VALUE));
    return value.includes('&') ? decodeHTMLAttribute(value) : value;
  }
}
