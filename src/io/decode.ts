import { TextDecoder } from 'node:util';

/** Encodings that Souk recognises in files people hand it. */
export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis' | 'windows-1252';

/**
 * The encoding of a file from its first bytes (64 KB are plenty): BOM, then UTF-16 without BOM by the places of its
 * zero bytes, then strict UTF-8, then GB18030. A cut character at the end of the sample is forgiven.
 * GBK and GB2312 files are read as GB18030, their superset.
 */
export function detectFileEncoding(sample: Uint8Array): { encoding: FileEncoding; bom: number } {
  const [a, b, c] = sample;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', bom: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', bom: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', bom: 2 };
  const utf16 = guessUtf16(sample);
  if (utf16) return { encoding: utf16, bom: 0 };
  if (isUtf8Prefix(sample)) return { encoding: 'utf-8', bom: 0 };
  return { encoding: looksLikeGbk(sample) ? 'gb18030' : 'windows-1252', bom: 0 };
}

/** Latin text in UTF-16 has a zero in every other byte; text files in other encodings hold (almost) none. */
function guessUtf16(sample: Uint8Array): FileEncoding | undefined {
  let even = 0;
  let odd = 0;
  const size = Math.min(sample.length, 4096) & ~1;
  for (let i = 0; i < size; i += 2) {
    if (sample[i] === 0) even += 1;
    if (sample[i + 1] === 0) odd += 1;
  }
  const enough = size / 2 / 5;
  if (odd > enough && even < odd / 10) return 'utf-16le';
  if (even > enough && odd < even / 10) return 'utf-16be';
  return undefined;
}

function isUtf8Prefix(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Share of high bytes that form valid GB18030 pairs; a Latin-1 text breaks the pairs at almost every accent. */
function looksLikeGbk(sample: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let i = 0; i < sample.length - 1; i++) {
    const lead = sample[i]!;
    if (lead < 0x80) continue;
    const trail = sample[i + 1]!;
    if (
      lead >= 0x81 &&
      lead <= 0xfe &&
      ((trail >= 0x40 && trail <= 0xfe && trail !== 0x7f) || (trail >= 0x30 && trail <= 0x39))
    ) {
      // Common Chinese text lives in B0–F7/A1–FE; é followed by a letter is a pair, too, but lies outside.
      good += lead >= 0xa1 && trail >= 0xa1 ? 1 : 0.25;
      i += 1;
    } else bad += 1;
  }
  return good > bad * 4 && good > 0;
}

/** A streaming decoder for that encoding; GBK labels must already be mapped to gb18030 (Node's `gbk` is not complete). */
export function fileDecoder(encoding: FileEncoding): TextDecoder {
  return new TextDecoder(encoding, { ignoreBOM: false });
}
