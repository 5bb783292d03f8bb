const TEMPLATE =
  /\{\{[^{}]{0,60}\}\}|\$\{[^{}]{0,60}\}|<%.{0,60}?%>|\{%.{0,60}?%\}|\[object Object\]|%(?:s|d|title|sitename|sep|page)%?(?![\w%])/;
const EMPTY_WORD = /^(?:undefined|null|nan|none|true|false)$/i;

/**
 * What an unfinished template left in a text: `{{ product.name }}`, `%s`, `[object Object]`, or a part between separators
 * that is only `undefined` or `null`. Returns the piece, or null. A page that is about such a word (its h1 says it, as in
 * a manual) has none.
 */
export function templateLeftover(text: string, segments: readonly string[], h1: string): string | null {
  if (/[{$<[%]/.test(text)) {
    const found = TEMPLATE.exec(text)?.[0];
    if (found !== undefined && !h1.includes(found)) return found;
  }
  for (const segment of segments)
    if (EMPTY_WORD.test(segment) && !h1.toLowerCase().includes(segment.toLowerCase())) return segment;
  return null;
}
