/** Longest normalised keyword that is kept; search engines cut queries far below (Google 2,048 characters, Baidu 76). */
export const MAX_KEYWORD = 256;

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const QUOTES = /[‘’‛′`´]/g;
const DOUBLE_QUOTES = /[“”„‟″«»「」『』]/g;
const DASHES = /[‐‑‒–—―−﹣]/g;
/** Zero-width, bidi and other format characters, soft hyphen, C0/C1 controls. */
const INVISIBLE = /[\p{Cf}\p{Cc}\u034f\u115f\u1160\u17b4\u17b5\u3164]/gu;

/**
 * The text under which a keyword is kept: NFKC (full-width to half-width), lower case, quotes and dashes unified,
 * invisible characters dropped, one space between words, none at the ends. '' when nothing is left. Idempotent.
 */
export function normaliseKeyword(raw: string): string {
  // Nine of ten rows of a Western export are clean already.
  if (PLAIN.test(raw)) return raw;
  let text = raw;
  if (/[^\x20-\x7e]/.test(text)) {
    text = text.normalize('NFKC').replace(/\s+/g, ' ');
    text = text.replace(INVISIBLE, '').replace(QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, '-');
  }
  text = text.toLowerCase();
  if (text.includes('  ')) text = text.replace(/ {2,}/g, ' ');
  text = text.trim();
  // Lower-casing can bring compatibility characters back (İ): once more settles it.
  return /[^\x00-\x7f]/.test(text) ? text.normalize('NFKC') : text;
}
