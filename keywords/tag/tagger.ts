import { toSimplified } from '../normalise/traditional.ts';
import { joinProducts } from './compounds.ts';
import { inContext } from './context.ts';
import { derive } from './derive.ts';
import type { Dimension } from './dimensions.ts';
import { GoodsHeads } from './goods-heads.ts';
import { guessProducts } from './guess-product.ts';
import type { LexiconEntry } from './lexicon.ts';
import { Trie } from './matcher.ts';
import { recogniseSpans, type Span } from './recognise-spans.ts';
import { type Residue, residuesOf } from './residue.ts';
import { selectSpans } from './select-spans.ts';

/** One tag of a keyword. `start` = `end`: it follows from other tags. */
export interface Tag {
  dim: Dimension;
  code: string;
  start: number;
  end: number;
  /** `lexicon:<pack>`, the name of a pattern or of a rule, `lock`. */
  rule: string;
  /** 0–100. */
  confidence: number;
  /** Code of the known goods that unlisted goods are a kind of. */
  kind?: string;
}

export interface Tagging {
  tags: Tag[];
  /** What nothing explains: food for `souk keywords teach`. */
  residues: Residue[];
}

interface Meaning {
  dim: Dimension | 'block';
  code: string;
  parent: string | null;
  rule: string;
}

/** Turns keywords into tags by lexicons and rules. Pure: the same text and lexicon always give the same tags. */
export class Tagger {
  readonly #trie: Trie;
  readonly #meanings: Meaning[][] = [];
  readonly #categories = new Map<string, string>();
  readonly #heads: GoodsHeads;

  constructor(entries: readonly LexiconEntry[]) {
    this.#heads = new GoodsHeads(entries);
    this.#trie = new Trie(entries.reduce((sum, entry) => sum + entry.terms.length, 0));
    for (const entry of entries) {
      const meaning: Meaning = {
        dim: entry.dim,
        code: entry.code,
        parent: entry.parent,
        rule: `lexicon:${entry.pack}`,
      };
      if (entry.dim === 'product' && entry.parent) this.#categories.set(entry.code, entry.parent);
      for (const term of entry.terms) {
        for (const form of forms(term)) this.#learn(form, meaning);
      }
    }
  }

  /** Terms in the dictionary. */
  get size(): number {
    return this.#trie.terms;
  }

  #learn(term: string, meaning: Meaning): void {
    const list = (this.#meanings[this.#trie.add(term)] ??= []);
    if (!list.some((known) => known.dim === meaning.dim && known.code === meaning.code)) list.push(meaning);
  }

  /** All tags of a normalised keyword. `shop`: it comes from a shop's own search. */
  tag(norm: string, options: { shop?: boolean } = {}): Tagging {
    const text = toSimplified(norm);
    const spans = joinProducts(text, inContext(text, this.spans(text)), this.#heads, this.#categories);
    const residues = residuesOf(text, spans);
    const tags: Tag[] = [];
    const byDim = new Map<string, string[]>();
    const add = (tag: Tag) => {
      const codes = byDim.get(tag.dim);
      if (codes === undefined) byDim.set(tag.dim, [tag.code]);
      else if (!codes.includes(tag.code)) codes.push(tag.code);
      // 熟普和生普: one value named twice keeps both places.
      else if (tag.dim !== 'product' || tag.end === tag.start) return;
      tags.push(tag);
    };
    const question = mainQuestion(spans);
    for (const span of spans) {
      if (span.dim === 'question' && span !== question) continue;
      if (span.dim !== 'block' && span.dim !== 'intent') add(span as Tag);
    }
    if (question === undefined && text.endsWith('吗'))
      add({
        dim: 'question',
        code: 'can',
        start: text.length - 1,
        end: text.length,
        rule: 'question-ma',
        confidence: 85,
      });
    let unexplained = residues.length;
    if (byDim.get('product') === undefined && (residues.length > 0 || hasGap(text, spans))) {
      // A brand or 官网 says whose page is wanted: then only what surely is goods counts.
      const sure = byDim.has('brand') || spans.some((span) => span.dim === 'intent' && span.code === 'navigational');
      for (const { text: name, start, end, goods } of guessProducts(text, spans, byDim.has('question'), this.#heads)) {
        if (sure && !goods) continue;
        add({ dim: 'product', code: `?${name}`, start, end, rule: 'residue', confidence: goods ? 60 : 45 });
        unexplained -= residues.some((residue) => residue.start <= start && residue.end >= end) ? 1 : 0;
      }
    }
    for (const { dim, code, kind } of [...tags]) {
      if (dim !== 'product') continue;
      const category = this.#categories.get(kind ?? code);
      if (category) add({ dim: 'category', code: category, start: 0, end: 0, rule: 'product', confidence: 90 });
    }
    if (
      spans.some(
        (span) =>
          span.dim === 'intent' &&
          span.code === 'local' &&
          /附近|周边|near|nearby|closest|local/.test(text.slice(span.start, span.end)),
      )
    )
      add({ dim: 'region', code: 'near', start: 0, end: 0, rule: 'near', confidence: 90 });
    const { intents, funnel, pageType, length } = derive(
      text,
      spans,
      byDim,
      Math.max(0, unexplained),
      options.shop ?? false,
    );
    for (const { code, rule, confidence } of intents) {
      const cue = spans.find((span) => span.dim === 'intent' && span.code === code);
      add({ dim: 'intent', code, start: cue?.start ?? 0, end: cue?.end ?? 0, rule, confidence });
    }
    if (funnel) add({ dim: 'funnel', code: funnel, start: 0, end: 0, rule: 'intent', confidence: 80 });
    add({ dim: 'page_type', code: pageType, start: 0, end: 0, rule: 'intent', confidence: 70 });
    add({ dim: 'length', code: length, start: 0, end: 0, rule: 'ideas', confidence: 90 });
    return { tags, residues };
  }

  /** The chosen pieces of a simplified text with all their meanings, in order. */
  spans(text: string): Span[] {
    const found: Span[] = [];
    const names: number[] = [];
    this.#lexiconSpans(text, found, names);
    recogniseSpans(text, found);
    return selectSpans(text, names.length === 0 ? found : found.filter((span) => !insideName(span, names)));
  }

  /** Pushes what the dictionary finds; `names`: from and to of names that hold a place and are none (中国移动). */
  #lexiconSpans(text: string, found: Span[], names: number[]): void {
    const { hits } = this.#trie;
    for (let start = 0; start < text.length; start++) {
      // A Latin term begins where a word begins.
      if (start > 0 && isWordCode(text.charCodeAt(start)) && isWordCode(text.charCodeAt(start - 1))) continue;
      const count = this.#trie.match(text, start);
      for (let at = 0; at < count; at++) {
        const end = hits[at * 2 + 1]!;
        if (end < text.length && isWordCode(text.charCodeAt(end)) && isWordCode(text.charCodeAt(end - 1))) continue;
        const confidence = end - start > 1 ? 95 : 75;
        for (const { dim, code, rule } of this.#meanings[hits[at * 2]!]!) {
          if (code === NO_PLACE) names.push(start, end);
          else found.push({ dim, code, start, end, rule, confidence });
        }
      }
    }
  }
}

/** Code of blocked terms that only keep a place inside them from being one; the rest of their words count. */
const NO_PLACE = 'place-in-name';

function insideName(span: Span, names: readonly number[]): boolean {
  if (span.dim !== 'region') return false;
  for (let at = 0; at < names.length; at += 2) if (names[at]! <= span.start && names[at + 1]! >= span.end) return true;
  return false;
}

/** Does a single character stand beside a word, such as 杯 in 保温杯? */
function hasGap(text: string, spans: readonly Span[]): boolean {
  return spans.some((span) => span.end < text.length && text.charCodeAt(span.end) > 0x3400 && span.dim !== 'question');
}

function isWordCode(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0xc0 && code < 0x250);
}

/** The question that a keyword asks: the first one; of several words at one place the longest. */
function mainQuestion(spans: readonly Span[]): Span | undefined {
  let found: Span | undefined;
  for (const span of spans) {
    if (span.dim !== 'question') continue;
    if (!found || span.start < found.start || (span.start === found.start && span.end > found.end)) found = span;
  }
  // 哪个好, 还是, vs name the choice itself and beat a word before them.
  const choice = spans.find((span) => span.dim === 'question' && (span.code === 'which' || span.code === 'versus'));
  return choice ?? found;
}

/** The singular and the plural of an English noun phrase; Chinese terms as they are. */
function forms(term: string): string[] {
  if (!/^[a-z][a-z' -]*[a-z]$/.test(term) || term.length < 4) return [term];
  if (/(?:ss|us|is|s)$/.test(term)) return [term];
  return [
    term,
    /(?:x|ch|sh)$/.test(term) ? `${term}es` : /[^aeiou]y$/.test(term) ? `${term.slice(0, -1)}ies` : `${term}s`,
  ];
}
