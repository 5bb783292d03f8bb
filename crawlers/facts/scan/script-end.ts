import type { SourceText } from './source-text.ts';

/**
 * Where the `</script` stands that ends a script beginning at `from`; the end of the source when it never comes.
 * Follows the escaped states of the HTML standard: inside `<!-- … -->`, a nested `<script>` hides one `</script>`.
 */
export function scriptEnd(source: SourceText, from: number): number {
  let at = from;
  let escaped = false;
  let nested = false;
  let dashes = -1;
  for (;;) {
    const lt = source.text.indexOf('<', at);
    if (lt < 0) return source.length;
    if (escaped) {
      if (dashes < at) {
        dashes = source.text.indexOf('-->', at);
        if (dashes < 0) dashes = source.length;
      }
      if (dashes < lt) {
        escaped = nested = false;
        at = dashes + 3;
        continue;
      }
    }
    if (isScriptName(source, lt + 2) && source.codes[lt + 1]! === 47) {
      if (!nested) return lt;
      nested = false;
      at = lt + 8;
    } else if (!escaped && source.text.startsWith('!--', lt + 1)) {
      escaped = true;
      // `<!-->` and `<!--->` leave the escaped state at once: the dashes of the opening count.
      at = lt + 2;
      dashes = -1;
    } else {
      if (escaped && !nested && isScriptName(source, lt + 1)) nested = true;
      at = lt + 1;
    }
  }
}

function isScriptName(source: SourceText, at: number): boolean {
  for (let i = 0; i < 6; i++) if ((source.codes[at + i]! | 32) !== 'script'.charCodeAt(i)) return false;
  const code = source.codes[at + 6]!;
  return code === 62 || code === 47 || code === 32 || code === 10 || code === 9 || code === 13 || code === 12;
}
