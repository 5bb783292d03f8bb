import { CodeReader } from './codes.ts';

const reader = new CodeReader();

/** How many characters of each script a text holds; the ground for every language decision. */
export interface ScriptCounts {
  han: number;
  kana: number;
  hangul: number;
  latin: number;
  cyrillic: number;
  other: number;
  digits: number;
}

/** 1: a letter, 2: a digit. */
const ASCII = new Uint8Array(128);
for (let code = 0x61; code <= 0x7a; code++) ASCII[code] = ASCII[code - 32] = 1;
for (let code = 0x30; code <= 0x39; code++) ASCII[code] = 2;

/** Counts characters by script; spaces and punctuation count nowhere. */
export function countScripts(text: string): ScriptCounts {
  return countCodeScripts(reader.read(text), text.length);
}

/** The same over the first `length` units of an array (see `CodeReader`). */
export function countCodeScripts(codes: Uint16Array, length: number): ScriptCounts {
  const counts: ScriptCounts = { han: 0, kana: 0, hangul: 0, latin: 0, cyrillic: 0, other: 0, digits: 0 };
  let latin = 0;
  let digits = 0;
  for (let i = 0; i < length; i++) {
    const code = codes[i]!;
    if (code < 0x80) {
      const kind = ASCII[code]!;
      latin += kind & 1;
      digits += kind >> 1;
    } else if (
      (code >= 0x4e00 && code <= 0x9fff) ||
      (code >= 0x3400 && code <= 0x4dbf) ||
      (code >= 0xf900 && code <= 0xfaff)
    ) {
      counts.han += 1;
    } else if (code >= 0x3041 && code <= 0x30ff) counts.kana += 1;
    else if (code >= 0xac00 && code <= 0xd7a3) counts.hangul += 1;
    else if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) counts.latin += 1;
    else if (code >= 0x400 && code <= 0x4ff) counts.cyrillic += 1;
    else if (code >= 0xd840 && code <= 0xd88d) {
      counts.han += 1; // CJK extensions B–G live in the surrogate pairs D840–D88D.
      i += 1;
    } else if (code >= 0x370 && code < 0x2000) counts.other += 1;
  }
  counts.latin += latin;
  counts.digits = digits;
  return counts;
}

/** True when a text is mainly Chinese, Japanese or Korean: it must be measured by characters, not by words. */
export function isCjkText(text: string): boolean {
  const counts = countScripts(text);
  const cjk = counts.han + counts.kana + counts.hangul;
  // A Han character carries about as much as half an English word (≈ 2.5 letters).
  return cjk > 0 && cjk * 2.5 >= counts.latin;
}
