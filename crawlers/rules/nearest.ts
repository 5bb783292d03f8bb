/** Up to three known names that a mistyped one most likely meant, closest first; empty when none is near. */
export function nearestNames(word: string, names: readonly string[]): string[] {
  const parts = new Set(word.toLowerCase().split('-').filter(Boolean));
  return names
    .map((name) => {
      const shared = name.split('-').filter((part) => parts.has(part)).length;
      const distance = editDistance(word.toLowerCase(), name);
      return {
        name,
        near:
          distance <= Math.max(2, name.length / 3) ||
          shared >= 2 ||
          (word.length >= 3 && name.includes(word.toLowerCase())),
        distance: distance - shared * 2,
      };
    })
    .filter(({ near }) => near)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
