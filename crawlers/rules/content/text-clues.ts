/** How often `needle` stands in `text`, without overlaps, counting at most `most`. */
export function countOf(text: string, needle: string, most = 1000): number {
  let count = 0;
  for (let at = text.indexOf(needle); at >= 0 && count < most; at = text.indexOf(needle, at + needle.length))
    count += 1;
  return count;
}

/** The neighbourhood of a place in a text, for evidence. */
export function excerpt(text: string, at: number, length: number, around = 30): string {
  const from = Math.max(0, at - around);
  const to = Math.min(text.length, at + length + around);
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

/** The first of some phrases in a text and where it stands; null when none does. */
export function firstOf(text: string, phrases: readonly string[]): { phrase: string; at: number } | null {
  for (const phrase of phrases) {
    const at = text.indexOf(phrase);
    if (at >= 0) return { phrase, at };
  }
  return null;
}
