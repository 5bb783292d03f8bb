/**
 * Uses of a keyword in a text. `exact`: as one run, after NFKC and case folding, spaces between Han ignored; an English
 * keyword only at word ends, with a plural allowed. `loose`: sentences that hold all its parts near each other (6
 * characters apart at most in Chinese), because Chinese rarely repeats a phrase word for word.
 */
export function countKeyword(text: string, keyword: string): { exact: number; loose: number } {
  const fold = (value: string) => value.normalize('NFKC').toLowerCase();
  const hay = fold(text);
  const needle = fold(keyword).trim();
  if (needle === '') return { exact: 0, loose: 0 };
  if (!/\p{Script=Han}/u.test(needle)) {
    const words = needle.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const exact = [
      ...hay.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?:s|es)?(?![\\p{L}\\p{N}])`, 'gu')),
    ].length;
    const loose = hay
      .split(/[.!?\n]/)
      .filter((sentence) =>
        words.every((word) => new RegExp(`(?<![\\p{L}])${word.replace(/s$/, '')}`, 'u').test(sentence)),
      ).length;
    return { exact, loose: Math.max(0, loose - exact) };
  }
  const tight = hay.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
  const bare = needle.replace(/\s+/g, '');
  let exact = 0;
  for (let at = tight.indexOf(bare); at >= 0; at = tight.indexOf(bare, at + bare.length)) exact += 1;
  if (bare.length < 4) return { exact, loose: 0 };
  const half = Math.ceil(bare.length / 2);
  const pattern = new RegExp(
    `${escapePattern(bare.slice(0, half))}[^。！？\\n]{1,6}${escapePattern(bare.slice(half))}`,
    'gu',
  );
  return { exact, loose: [...tight.matchAll(pattern)].length };
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
