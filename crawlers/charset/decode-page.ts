import { isAscii, isUtf8 } from 'node:buffer';
import type { CharsetFacts } from '../model/page-facts.ts';
import { encodingName, headerCharset, metaCharset } from './declared.ts';
import { decodeAs, guessEncoding, plausibility } from './score.ts';

type By = CharsetFacts['by'];

/**
 * The text of a page and how its encoding was found. Order: byte order mark; strict UTF-8; the declared encoding (header
 * before meta) when the bytes agree with it; the best of GB18030, Big5, Shift_JIS, EUC-JP and EUC-KR by statistics;
 * windows-1252. The bytes decide: a declaration that they contradict is reported in `disagrees`, not obeyed.
 */
export function decodePage(body: Uint8Array, contentTypeHeader: string | null): { text: string; facts: CharsetFacts } {
  const header = headerCharset(contentTypeHeader);
  const meta = metaCharset(body);
  const declaredBy: 'header' | 'meta' = header !== null && encodingName(header) !== null ? 'header' : 'meta';
  const declared = declaredName(header, meta.label);
  const { used, by, skip } = choose(body, declared, declaredBy);
  const bytes = skip === 0 ? body : body.subarray(skip);
  const text =
    used === 'utf-8'
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')
      : decodeAs(bytes, used).replace(/^\ufeff/, '');
  const disagreeing = (label: string | null) => {
    if (label === null) return false;
    const name = encodingName(label);
    return name === null || (name !== used && !(isAscii(body) && isAsciiSuperset(name)) && !sameLatin(name, used));
  };
  return {
    text,
    facts: {
      used,
      by,
      header,
      meta: meta.label,
      metaOffset: meta.endOffset,
      metaCount: meta.count,
      disagrees: disagreeing(header) || disagreeing(meta.label) || conflict(header, meta.label),
      replacementChars: countReplacements(text),
    },
  };
}

function declaredName(header: string | null, meta: string | null): string | null {
  const name = (header === null ? null : encodingName(header)) ?? (meta === null ? null : encodingName(meta));
  // A page without byte order mark that could be read so far is not UTF-16 (WHATWG: treat as UTF-8).
  return name === 'utf-16le' || name === 'utf-16be' ? 'utf-8' : name;
}

function choose(
  body: Uint8Array,
  declared: string | null,
  declaredBy: 'header' | 'meta',
): { used: string; by: By; skip: number } {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return { used: 'utf-8', by: 'bom', skip: 3 };
  if (body[0] === 0xff && body[1] === 0xfe) return { used: 'utf-16le', by: 'bom', skip: 2 };
  if (body[0] === 0xfe && body[1] === 0xff) return { used: 'utf-16be', by: 'bom', skip: 2 };
  const wide = zeroPattern(body);
  if (wide !== null) return { used: wide, by: 'statistics', skip: 0 };
  if (isAscii(body)) {
    if (declared === 'iso-2022-jp' && body.includes(0x1b)) return { used: declared, by: declaredBy, skip: 0 };
    if (declared === null || !isAsciiSuperset(declared)) return { used: 'utf-8', by: 'utf8-strict', skip: 0 };
    return { used: declared, by: declaredBy, skip: 0 };
  }
  const trusted = declared !== null && declared !== 'utf-8';
  if (isUtf8(body)) {
    if (trusted && isShortCoincidence(body, declared)) return { used: declared, by: declaredBy, skip: 0 };
    return { used: 'utf-8', by: declared === 'utf-8' ? declaredBy : 'utf8-strict', skip: 0 };
  }
  if (mostlyUtf8(body)) return { used: 'utf-8', by: declared === 'utf-8' ? declaredBy : 'utf8-strict', skip: 0 };
  const guess = guessEncoding(body);
  if (trusted) {
    const own = plausibility(decodeAs(body.subarray(0, 262_144), declared));
    // The declaration stands unless another encoding explains the bytes far better.
    if (guess === null || guess.encoding === declared || own >= guess.score - 0.8) {
      return { used: declared, by: declaredBy, skip: 0 };
    }
  }
  if (guess !== null) return { used: guess.encoding, by: 'statistics', skip: 0 };
  return { used: 'windows-1252', by: 'fallback', skip: 0 };
}

/** Two-byte GBK words such as 联通 are valid UTF-8 by accident; a page with so few of them keeps its declaration. */
function isShortCoincidence(body: Uint8Array, declared: string): boolean {
  let sequences = 0;
  for (const byte of body) {
    if (byte >= 0xe0) return false;
    if (byte >= 0xc0) sequences += 1;
  }
  return sequences <= 8 && plausibility(decodeAs(body, declared)) > 0.4;
}

/** UTF-8 with a few damaged characters (cut in a template, one foreign quote) is still UTF-8. */
function mostlyUtf8(body: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < body.length; ) {
    const byte = body[i]!;
    if (byte < 0x80) {
      i += 1;
      continue;
    }
    const length =
      byte >= 0xc2 && byte < 0xe0 ? 2 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
    let valid = length > 0;
    for (let k = 1; k < length && valid; k++) valid = (body[i + k]! & 0xc0) === 0x80;
    if (valid) {
      good += 1;
      i += length;
    } else {
      bad += 1;
      i += 1;
    }
  }
  return good > bad * 8;
}

/** UTF-16 without a mark: ASCII markup has a zero in every other byte. */
function zeroPattern(body: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const size = Math.min(body.length, 2048) & ~1;
  if (size < 16) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < size; i += 2) {
    if (body[i] === 0) even += 1;
    if (body[i + 1] === 0) odd += 1;
  }
  if (odd > size * 0.3 && even < size * 0.02) return 'utf-16le';
  if (even > size * 0.3 && odd < size * 0.02) return 'utf-16be';
  return null;
}

function isAsciiSuperset(name: string): boolean {
  return !name.startsWith('utf-16') && name !== 'iso-2022-jp' && name !== 'replacement';
}

const sameLatin = (a: string, b: string) => /^(?:windows-1252|iso-8859-1|us-ascii)$/.test(a) && b === 'windows-1252';

function conflict(header: string | null, meta: string | null): boolean {
  if (header === null || meta === null) return false;
  return encodingName(header) !== encodingName(meta);
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count += 1;
  return count;
}
