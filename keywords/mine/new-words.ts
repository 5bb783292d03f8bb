/** A word found in texts: how often, how strongly its parts cling together, how freely it stands. */
export interface NewWord {
  text: string;
  count: number;
  /** Smallest pointwise mutual information over its splits, in bits. */
  pmi: number;
  /** Smaller of the entropies of what stands left and right of it, in bits. */
  entropy: number;
  example: string;
}

export interface MineOptions {
  minCount: number;
  minPmi: number;
  minEntropy: number;
  limit: number;
  /** True for words that are known already. */
  known: (word: string) => boolean;
  /** Places of known words in a text (lower case): no new word begins or ends inside one (龙井[茶保质期]). */
  spans?: (text: string) => readonly { start: number; end: number }[];
}

const MAX_GRAMS = 2_000_000;

/**
 * New words by frequency, PMI and boundary entropy: Chinese n-grams of 2–5 characters, Latin ones of 1–3 words. A gram
 * counts when its parts cling together (PMI), its neighbours vary on both sides (entropy), and no longer gram always
 * contains it. Strongest first: count × entropy. Deterministic; texts are looked at once.
 */
export function newWords(texts: Iterable<string>, options: MineOptions): NewWord[] {
  const grams = new Map<
    string,
    { count: number; left: Map<string, number>; right: Map<string, number>; example: string }
  >();
  const units = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    const lower = text.toLowerCase();
    const inside = insideKnown(lower, options.spans);
    for (const match of lower.matchAll(/[\u3400-\u9fff]+|[a-z0-9][a-z0-9'&-]*(?: [a-z0-9][a-z0-9'&-]*)*/g)) {
      const run = match[0];
      const han = /[\u3400-\u9fff]/.test(run);
      const parts = han ? [...run] : run.split(' ');
      const glue = han ? '' : ' ';
      const starts: number[] = [];
      let offset = match.index;
      for (const part of parts) {
        starts.push(offset);
        offset += part.length + glue.length;
      }
      for (const part of parts) units.set(part, (units.get(part) ?? 0) + 1);
      total += parts.length;
      for (let size = han ? 2 : 1; size <= (han ? 5 : 3); size++) {
        for (let at = 0; at + size <= parts.length; at++) {
          const last = at + size - 1;
          if (inside.has(starts[at]!) || inside.has(starts[last]! + parts[last]!.length)) continue;
          const gram = parts.slice(at, at + size).join(glue);
          let entry = grams.get(gram);
          if (!entry) {
            if (grams.size >= MAX_GRAMS) continue;
            grams.set(gram, (entry = { count: 0, left: new Map(), right: new Map(), example: text }));
          }
          entry.count += 1;
          // The edge of a run is a free side: each one counts as a neighbour of its own.
          const left = parts[at - 1] ?? `^${entry.count}`;
          const right = parts[at + size] ?? `$${entry.count}`;
          if (entry.left.size < 200) entry.left.set(left, (entry.left.get(left) ?? 0) + 1);
          if (entry.right.size < 200) entry.right.set(right, (entry.right.get(right) ?? 0) + 1);
        }
      }
    }
  }
  const found: NewWord[] = [];
  for (const [text, entry] of grams) {
    if (entry.count < options.minCount || options.known(text)) continue;
    const han = /[\u3400-\u9fff]/.test(text);
    const parts = han ? [...text] : text.split(' ');
    if (!han && parts.length === 1) continue;
    if (STOP_EDGE.test(parts[0]!) || STOP_EDGE.test(parts.at(-1)!)) continue;
    const pmi = smallestPmi(parts, han ? '' : ' ', entry.count, grams, units, total);
    const edge = Math.min(entropy(entry.left), entropy(entry.right));
    if (pmi >= options.minPmi && edge >= options.minEntropy)
      found.push({ text, count: entry.count, pmi, entropy: edge, example: entry.example });
  }
  found.sort((a, b) => b.count * b.entropy - a.count * a.entropy || (a.text < b.text ? -1 : 1));
  return found.slice(0, options.limit);
}

/** Borders that lie inside a known word. */
function insideKnown(text: string, spans: MineOptions['spans']): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { start, end } of spans?.(text) ?? []) for (let at = start + 1; at < end; at++) inside.add(at);
  return inside;
}

const STOP_EDGE = /^(?:[的了吗呢啊和与是在有怎么什哪多少个]|a|an|the|of|for|to|in|on|with|and|or|is|how|what|best)$/;

function smallestPmi(
  parts: readonly string[],
  glue: string,
  count: number,
  grams: ReadonlyMap<string, { count: number }>,
  units: ReadonlyMap<string, number>,
  total: number,
): number {
  let smallest = Number.POSITIVE_INFINITY;
  const frequency = (from: number, to: number) =>
    to - from === 1 ? (units.get(parts[from]!) ?? 1) : (grams.get(parts.slice(from, to).join(glue))?.count ?? 1);
  for (let at = 1; at < parts.length; at++) {
    smallest = Math.min(smallest, Math.log2((count * total) / (frequency(0, at) * frequency(at, parts.length))));
  }
  return smallest;
}

function entropy(neighbours: ReadonlyMap<string, number>): number {
  let total = 0;
  for (const count of neighbours.values()) total += count;
  let bits = 0;
  for (const count of neighbours.values()) bits -= (count / total) * Math.log2(count / total);
  return bits;
}
