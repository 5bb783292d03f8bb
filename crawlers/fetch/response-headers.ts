/** Headers of which every value counts. */
const LISTS = new Set(['link', 'x-robots-tag', 'set-cookie']);
const MAX_NAMES = 128;
const MAX_VALUE = 4_096;
const MAX_LIST = 64;

/**
 * Headers as facts: lower-case names, several values joined, capped in number and length (a hostile server may send
 * thousands). Cookies keep names and attributes only: their values are nobody's business.
 */
export function responseHeaders(raw: Record<string, string | string[] | undefined>): {
  headers: Record<string, string>;
  headerLists: Record<string, string[]>;
} {
  const headers: Record<string, string> = {};
  const headerLists: Record<string, string[]> = {};
  let count = 0;
  for (const name in raw) {
    const value = raw[name];
    if (value === undefined) continue;
    if (++count > MAX_NAMES) break;
    const key = name.toLowerCase();
    if (!LISTS.has(key)) {
      headers[key] = (typeof value === 'string' ? value : value.join(', ')).slice(0, MAX_VALUE);
      continue;
    }
    const list = (typeof value === 'string' ? [value] : value).slice(0, MAX_LIST);
    headerLists[key] = list.map((item) =>
      (key === 'set-cookie' ? item.replace(/=[^;]*/, '=…') : item).slice(0, MAX_VALUE),
    );
    headers[key] = headerLists[key].join(', ').slice(0, MAX_VALUE);
  }
  return { headers, headerLists };
}
