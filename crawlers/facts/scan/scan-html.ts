import type { Attributes } from './attributes.ts';
import { scriptEnd } from './script-end.ts';
import type { SourceText } from './source-text.ts';
import { type Tag, tagAt } from './tags.ts';

/** How the text after a start tag is read. */
export const CONTENT = { data: 0, rawText: 1, rcData: 2, script: 3, plain: 4 } as const;
type Content = (typeof CONTENT)[keyof typeof CONTENT];

/** Receives the tokens of a document, in order. Offsets are in UTF-16 units of the source. */
export interface TokenSink {
  /** A start tag; its attributes are in the shared `Attributes`. Says how to read on, because only the tree knows. */
  open(tag: Tag, selfClosing: boolean): Content;
  close(tag: Tag): void;
  /** A piece of text; `entities`: character references have to be decoded. */
  text(start: number, end: number, entities: boolean): void;
  doctype(start: number, end: number): void;
  /** True inside svg or math, where <![CDATA[ is text. */
  inForeign(): boolean;
  /** True when enough was seen (a cap). */
  stopped(): boolean;
}

/**
 * Cuts an HTML text into tags and texts as the tokenizer of the HTML standard does (comments, bogus comments, raw text,
 * script escapes, attributes without quotes, unclosed tags at the end), in one forward pass that jumps from `<` to `<`.
 */
export function scanHtml(source: SourceText, attributes: Attributes, sink: TokenSink): void {
  const end = source.length;
  let at = 0;
  let textFrom = 0;
  while (at < end && !sink.stopped()) {
    const lt = source.text.indexOf('<', at);
    if (lt < 0 || lt + 1 >= end) break;
    const code = source.codes[lt + 1]!;
    if (isAlpha(code)) {
      if (lt > textFrom) sink.text(textFrom, lt, true);
      at = textFrom = openTag(source, lt + 1, attributes, sink);
    } else if (code === 47 /* / */) {
      const next = source.codes[lt + 2]!;
      if (lt + 2 >= end) break;
      if (lt > textFrom) sink.text(textFrom, lt, true);
      if (isAlpha(next)) at = textFrom = closeTag(source, lt + 2, attributes, sink);
      else at = textFrom = after(source, '>', lt + 2);
    } else if (code === 33 /* ! */) {
      if (lt > textFrom) sink.text(textFrom, lt, true);
      at = textFrom = declaration(source, lt, sink);
    } else if (code === 63 /* ? */) {
      if (lt > textFrom) sink.text(textFrom, lt, true);
      at = textFrom = after(source, '>', lt + 1);
    } else at = lt + 1;
  }
  if (textFrom < end && !sink.stopped()) sink.text(textFrom, end, true);
}

/** Position after the next `mark`; the end of the source when there is none. */
function after(source: SourceText, mark: string, from: number): number {
  const found = source.text.indexOf(mark, from);
  return found < 0 ? source.length : found + mark.length;
}

function declaration(source: SourceText, lt: number, sink: TokenSink): number {
  if (source.text.startsWith('--', lt + 2)) return commentEnd(source, lt + 4);
  if (source.text.startsWith('[CDATA[', lt + 2) && sink.inForeign()) {
    const close = source.text.indexOf(']]>', lt + 9);
    sink.text(lt + 9, close < 0 ? source.length : close, false);
    return close < 0 ? source.length : close + 3;
  }
  const close = source.text.indexOf('>', lt + 2);
  if (/^doctype/i.test(source.text.slice(lt + 2, lt + 9))) sink.doctype(lt + 9, close < 0 ? source.length : close);
  return close < 0 ? source.length : close + 1;
}

/** `<!-->` and `<!--->` are whole comments; otherwise one ends at `-->` or `--!>`. */
function commentEnd(source: SourceText, from: number): number {
  if (source.codes[from]! === 62) return from + 1;
  if (source.text.startsWith('->', from)) return from + 2;
  let at = from;
  for (;;) {
    at = source.text.indexOf('--', at);
    if (at < 0) return source.length;
    const next = source.codes[at + 2]!;
    if (next === 62) return at + 3;
    if (next === 33 && source.codes[at + 3]! === 62) return at + 4;
    at += 1;
  }
}

function nameEnd(source: SourceText, from: number): number {
  let at = from;
  for (; at < source.length; at++) {
    const code = source.codes[at]!;
    if (isSpace(code) || code === 47 || code === 62) break;
  }
  return at;
}

function closeTag(source: SourceText, from: number, attributes: Attributes, sink: TokenSink): number {
  const to = nameEnd(source, from);
  const state = readAttributes(source, to, attributes);
  if (state < 0) return source.length;
  sink.close(tagAt(source, from, to));
  return state >> 1;
}

function openTag(source: SourceText, from: number, attributes: Attributes, sink: TokenSink): number {
  const to = nameEnd(source, from);
  const state = readAttributes(source, to, attributes);
  // A tag that the file ends in is dropped.
  if (state < 0) return source.length;
  const at = state >> 1;
  const tag = tagAt(source, from, to);
  const content = sink.open(tag, (state & 1) === 1);
  if (content === CONTENT.data) return at;
  if (content === CONTENT.plain) {
    if (at < source.length) sink.text(at, source.length, false);
    return source.length;
  }
  const close = content === CONTENT.script ? scriptEnd(source, at) : rawEnd(source, tag.name, at);
  if (close > at) sink.text(at, close, content === CONTENT.rcData);
  if (close >= source.length) {
    sink.close(tag);
    return source.length;
  }
  return close;
}

/** Where `</name` stands; the end of the source when it never comes. */
function rawEnd(source: SourceText, name: string, from: number): number {
  let at = from;
  for (;;) {
    at = source.text.indexOf('</', at);
    if (at < 0) return source.length;
    if (endsRaw(source, at + 2, name)) return at;
    at += 2;
  }
}

function endsRaw(source: SourceText, at: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    if ((source.codes[at + i]! | 32) !== name.charCodeAt(i)) return false;
  }
  const code = source.codes[at + name.length]!;
  return isSpace(code) || code === 47 || code === 62;
}

/** Reads attributes up to `>`. Returns the position behind it × 2, plus 1 for `/>`; -1 when the source ends first. */
function readAttributes(source: SourceText, from: number, attributes: Attributes): number {
  attributes.reset();
  const end = source.length;
  let at = from;
  let slash = false;
  for (;;) {
    if (at >= end) return -1;
    const code = source.codes[at]!;
    if (code === 62) return (at + 1) * 2 + (slash ? 1 : 0);
    if (code === 47) {
      slash = true;
      at += 1;
      continue;
    }
    slash = false;
    if (isSpace(code)) {
      at += 1;
      continue;
    }
    const nameStart = at;
    // A name may begin with `=`; after that `=` ends it.
    at += 1;
    for (; at < end; at++) {
      const c = source.codes[at]!;
      if (c === 61 || c === 62 || c === 47 || isSpace(c)) break;
    }
    const stop = at;
    while (at < end && isSpace(source.codes[at]!)) at += 1;
    if (source.codes[at]! !== 61 || at >= end) {
      attributes.add(nameStart, stop, stop, stop);
      continue;
    }
    at += 1;
    while (at < end && isSpace(source.codes[at]!)) at += 1;
    if (at >= end) return -1;
    const quote = source.codes[at]!;
    if (quote === 34 || quote === 39) {
      const close = source.text.indexOf(quote === 34 ? '"' : "'", at + 1);
      if (close < 0) return -1;
      attributes.add(nameStart, stop, at + 1, close);
      at = close + 1;
    } else {
      const valueStart = at;
      for (; at < end; at++) {
        const c = source.codes[at]!;
        if (c === 62 || isSpace(c)) break;
      }
      attributes.add(nameStart, stop, valueStart, at);
    }
  }
}

function isAlpha(code: number): boolean {
  const lower = code | 32;
  return lower >= 97 && lower <= 122;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}
