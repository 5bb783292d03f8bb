import { encodeText } from '../../src/io/csv-write.ts';

/** First codes of each initial among the level-1 characters of GB 2312, which stand in pinyin order (i, u, v begin nothing). */
const INITIALS: readonly [number, string][] = [
  [0xb0a1, 'a'],
  [0xb0c5, 'b'],
  [0xb2c1, 'c'],
  [0xb4ee, 'd'],
  [0xb6ea, 'e'],
  [0xb7a2, 'f'],
  [0xb8c1, 'g'],
  [0xb9fe, 'h'],
  [0xbbf7, 'j'],
  [0xbfa6, 'k'],
  [0xc0ac, 'l'],
  [0xc2e8, 'm'],
  [0xc4c3, 'n'],
  [0xc5b6, 'o'],
  [0xc5be, 'p'],
  [0xc6da, 'q'],
  [0xc8bb, 'r'],
  [0xc8f6, 's'],
  [0xcbfa, 't'],
  [0xcdda, 'w'],
  [0xcef4, 'x'],
  [0xd1b9, 'y'],
  [0xd4d1, 'z'],
];

/**
 * A slug for a URL: Latin words joined by hyphens, Han characters as pinyin initials (明前绿茶: `mqlc`); characters that
 * GB 2312 does not sort are left out. At most 60 characters.
 */
export function slugOf(text: string): string {
  let out = '';
  for (const char of text.normalize('NFKD').toLowerCase()) {
    if (/[a-z0-9]/.test(char)) out += char;
    else if (/\p{Script=Han}/u.test(char)) {
      const bytes = encodeText(char, 'gbk');
      const code = (bytes[0]! << 8) | (bytes[1] ?? 0);
      if (code >= 0xb0a1 && code <= 0xd7f9) out += INITIALS.findLast(([first]) => code >= first)![1];
    } else if (!/\p{M}/u.test(char) && !out.endsWith('-')) out += '-';
  }
  return out.replace(/^-+|-+$/g, '').slice(0, 60) || 'article';
}
