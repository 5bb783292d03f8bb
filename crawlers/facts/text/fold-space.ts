/** True for characters that count as white space in texts: those of HTML, no-break and ideographic space, zero widths. */
function isSpace(code: number): boolean {
  if (code <= 32) return true;
  if (code < 0xa0) return code === 0x7f;
  return (
    code === 0xa0 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0xfeff ||
    code === 0x202f ||
    code === 0x2060
  );
}

/** The text trimmed, every run of white space one space. A text that is already so is returned as it is. */
export function foldSpace(text: string): string {
  const { length } = text;
  let clean = true;
  let before = true;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if (code > 32 && code < 0x7f) {
      before = false;
      continue;
    }
    if (!isSpace(code)) before = false;
    else if (before || code !== 32) {
      clean = false;
      break;
    } else before = true;
  }
  if (clean) return before ? text.slice(0, -1) : text;
  return text.replace(/[\x00-\x20\x7f\xa0\u2000-\u200b\u2028\u2029\u202f\u2060\u3000\ufeff]+/g, ' ').trim();
}

/** Folded and cut at `max` UTF-16 units, never inside a surrogate pair. */
export function foldAndCut(text: string, max: number): string {
  const folded = foldSpace(text.length > max * 8 ? text.slice(0, max * 8) : text);
  if (folded.length <= max) return folded;
  const last = folded.charCodeAt(max - 1);
  return folded.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
