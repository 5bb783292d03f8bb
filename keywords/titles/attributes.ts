import type { Tagger } from '../tag/tagger.ts';

const ATTRIBUTES = ['material', 'size', 'colour', 'function', 'style', 'audience', 'season', 'price', 'trust'] as const;

/** One attribute value: how many own and competing products carry it, and how many searches ask for it. */
export interface AttributeRow {
  dim: (typeof ATTRIBUTES)[number];
  code: string;
  own: number;
  competitors: number;
  keywords: number;
  volume: number | null;
  /** Competitors or searchers use it, no own product does. */
  missing: boolean;
}

/**
 * Own product titles against those of competitors, by attribute value, with the demand of the bank: the words that one's
 * own titles lack. Missing ones first, by volume.
 */
export function compareAttributes(
  tagger: Tagger,
  own: readonly string[],
  competitors: readonly string[],
  demand: (dim: string, code: string) => { keywords: number; volume: number | null },
  demanded: Iterable<{ dim: string; code: string }>,
): AttributeRow[] {
  const rows = new Map<string, AttributeRow>();
  const rowOf = (dim: AttributeRow['dim'], code: string) => {
    const key = `${dim}=${code}`;
    let row = rows.get(key);
    if (!row) rows.set(key, (row = { dim, code, own: 0, competitors: 0, ...demand(dim, code), missing: false }));
    return row;
  };
  for (const [titles, side] of [
    [own, 'own'],
    [competitors, 'competitors'],
  ] as const) {
    for (const title of titles) {
      const seen = new Set<string>();
      for (const tag of tagger.tag(title.toLowerCase()).tags) {
        if (!(ATTRIBUTES as readonly string[]).includes(tag.dim) || seen.has(`${tag.dim}=${tag.code}`)) continue;
        seen.add(`${tag.dim}=${tag.code}`);
        rowOf(tag.dim as AttributeRow['dim'], tag.code)[side] += 1;
      }
    }
  }
  for (const { dim, code } of demanded)
    if ((ATTRIBUTES as readonly string[]).includes(dim)) rowOf(dim as AttributeRow['dim'], code);
  for (const row of rows.values()) row.missing = row.own === 0 && (row.competitors > 0 || row.keywords > 0);
  return [...rows.values()].sort(
    (a, b) =>
      Number(b.missing) - Number(a.missing) ||
      (b.volume ?? 0) - (a.volume ?? 0) ||
      b.competitors - a.competitors ||
      b.keywords - a.keywords ||
      (`${a.dim}${a.code}` < `${b.dim}${b.code}` ? -1 : 1),
  );
}
