/**
 * A glob over whole URLs: `*` any characters but `/`, `**` any characters, `?` one character, the rest literal; a pattern
 * without scheme is matched against the path and query. Compiled to pieces that are searched in order: linear, no
 * regular expression.
 */
export function urlGlob(pattern: string): (url: string) => boolean {
  const whole = /^(?:https?|\*{1,2}):\/\//i.test(pattern);
  const anchored = whole || pattern.startsWith('/') || pattern.startsWith('*') ? pattern : `**${pattern}**`;
  const tokens = tokensOf(anchored);
  return (url) => {
    const slash = url.indexOf('/', 8);
    return run(tokens, whole ? url : slash === -1 ? '/' : url.slice(slash));
  };
}

type Token = { text: string } | { wild: 'one' | 'part' | 'all' };

function tokensOf(pattern: string): Token[] {
  const tokens: Token[] = [];
  for (const piece of pattern.match(/\*{2,}|\*|\?|[^*?]+/g) ?? []) {
    if (piece.startsWith('**')) tokens.push({ wild: 'all' });
    else if (piece === '*') tokens.push({ wild: 'part' });
    else if (piece === '?') tokens.push({ wild: 'one' });
    else tokens.push({ text: piece });
  }
  return tokens;
}

/** Walks all tokens over the text at once, keeping the set of reachable positions: time is tokens × length at most. */
function run(tokens: readonly Token[], text: string): boolean {
  let at = new Uint8Array(text.length + 1);
  at[0] = 1;
  for (const token of tokens) {
    const next = new Uint8Array(text.length + 1);
    if ('text' in token) {
      for (let i = text.indexOf(token.text); i !== -1; i = text.indexOf(token.text, i + 1)) {
        if (at[i]) next[i + token.text.length] = 1;
      }
    } else if (token.wild === 'one') {
      for (let i = 0; i < text.length; i++) if (at[i]) next[i + 1] = 1;
    } else {
      let open = false;
      for (let i = 0; i <= text.length; i++) {
        if (at[i]) open = true;
        if (open) next[i] = 1;
        if (token.wild === 'part' && text.charCodeAt(i) === 47) open = false;
      }
    }
    at = next;
  }
  return at[text.length] === 1;
}
