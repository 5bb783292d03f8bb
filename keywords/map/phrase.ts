const LATIN = /[\p{Script=Latin}\p{N}]/u;

/**
 * Where a phrase stands in a text, both as `fieldOf` writes them, without overlaps. A Latin phrase must not begin or end
 * inside a word: `tea` does not stand in `team`; Chinese has no such borders.
 */
export function phraseHits(text: string, phrase: string): number[] {
  const hits: number[] = [];
  if (phrase === '') return hits;
  const bounded = { start: LATIN.test(phrase[0]!), end: LATIN.test(phrase.at(-1)!) };
  for (let at = text.indexOf(phrase); at >= 0; ) {
    const end = at + phrase.length;
    const inside =
      (bounded.start && at > 0 && LATIN.test(text[at - 1]!)) ||
      (bounded.end && end < text.length && LATIN.test(text[end]!));
    if (!inside) hits.push(at);
    at = text.indexOf(phrase, inside ? at + 1 : end);
  }
  return hits;
}

/** Whether the phrase stands in the text. */
export function hasPhrase(text: string, phrase: string): boolean {
  if (!text.includes(phrase)) return false;
  return phraseHits(text, phrase).length > 0;
}
