const MAX_SEGMENTS = 20;

/**
 * A path that a broken relative link makes longer and longer (`/a/b/a/b/a/b`): more than two repeats of one segment in a
 * row, a segment five times in all, a pair three times in a row, or more than 20 segments. Returns the repeated part, or
 * null for an ordinary path.
 */
export function repeatedSegments(path: string): string | null {
  const segments = path.split('/').filter((segment) => segment !== '');
  if (segments.length < 3) return null;
  if (segments.length > MAX_SEGMENTS) return `/${segments.slice(0, 2).join('/')}/…`;
  const counts = new Map<string, number>();
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i]!;
    if (segment === segments[i + 1] && segment === segments[i + 2]) return `/${segment}/${segment}/…`;
    const pair = i + 5 < segments.length && segment === segments[i + 2] && segment === segments[i + 4];
    if (pair && segments[i + 1] === segments[i + 3] && segments[i + 1] === segments[i + 5]) {
      return `/${segment}/${segments[i + 1]}/…`;
    }
    const count = (counts.get(segment) ?? 0) + 1;
    counts.set(segment, count);
    if (count >= 5 && !/^\d{1,2}$/.test(segment)) return `…/${segment}/…`;
  }
  return null;
}
