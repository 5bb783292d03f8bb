const ABBREVIATION =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|No|Inc|Ltd|Co|vs|etc|e\.g|i\.e|approx|Fig|Vol|pp|U\.S|U\.K)|\b[A-Z])\.$/;

/**
 * Sentences of a paragraph with their offsets, marks included. Chinese ends at 。！？…… and takes closing quotes and brackets
 * along; English ends at .!? before a space and a capital, a figure or a quote, but not after an abbreviation.
 */
export function splitSentences(text: string): { text: string; start: number; end: number }[] {
  const out: { text: string; start: number; end: number }[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const trimmed = raw.trim();
    if (trimmed !== '') out.push({ text: trimmed, start: start + lead, end: start + lead + trimmed.length });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === '\n') {
      push(i + 1);
      continue;
    }
    if ('。！？!?…'.includes(char) || char === '.') {
      let end = i + 1;
      while (end < text.length && '。！？!?…'.includes(text[end]!)) end += 1;
      while (end < text.length && '”’」』）)】"'.includes(text[end]!)) end += 1;
      if (char === '.' || char === '!' || char === '?') {
        const next = text.slice(end, end + 3);
        if (!/^(?:\s+["“‘(]?[\p{Lu}\p{Script=Han}\d]|\s*$)/u.test(next) && !/^\p{Script=Han}/u.test(next)) continue;
        if (char === '.' && (ABBREVIATION.test(text.slice(Math.max(0, i - 6), i + 1)) || /\d/.test(text[i + 1] ?? '')))
          continue;
      }
      // “……。”他说 goes on: speech followed by its verb is one sentence.
      if (
        /^[^。！？]{0,6}(?:说|表示|指出|介绍|告诉|道)[，。：]/u.test(text.slice(end, end + 10)) &&
        /[”」]/.test(text[end - 1]!)
      )
        continue;
      push(end);
      i = end - 1;
    }
  }
  push(text.length);
  return out;
}
