/**
 * Advance widths of Arial (and of its metric twin Liberation Sans) for U+0020–U+007E, in 1/1000 em; source: the
 * published Helvetica/Arial AFM tables. CJK glyphs are one em wide. Other characters take the width of their base letter
 * after decomposition, else 556 (the width of a digit).
 */
const ASCII = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

// biome-ignore format: a table
const OTHER: Readonly<Record<number, number>> = {
  8211: 556, 8212: 1000, 8216: 222, 8217: 222, 8220: 333, 8221: 333, 8226: 350, 8230: 1000,
  8364: 556, 8482: 1000, 160: 278, 169: 737, 171: 556, 174: 737, 183: 278, 187: 556, 215: 584,
};

import { isWide } from './width.ts';

/** Width of a text in CSS pixels at the given font size (20 px: a Google desktop title; 14 px: a description). */
export function pixelWidth(text: string, fontPx: number): number {
  let milli = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code >= 0x20 && code <= 0x7e) {
      milli += ASCII[code - 0x20]!;
      continue;
    }
    if (code >= 0xd800 && code <= 0xdbff) {
      code = text.codePointAt(i)!;
      i += 1;
    }
    milli += widthOf(code);
  }
  return Math.round((milli * fontPx) / 1000);
}

function widthOf(code: number): number {
  if (isWide(code)) return 1000;
  const known = OTHER[code];
  if (known !== undefined) return known;
  if (code < 0x20 || (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) || code === 0xfeff)
    return 0;
  const base = String.fromCodePoint(code).normalize('NFD').charCodeAt(0);
  return base >= 0x20 && base <= 0x7e ? ASCII[base - 0x20]! : 556;
}
