/** Combinations of one path that are let in before the question is asked. */
const FREE = 200;
/** A path with this many different values is no filter list but a catalogue addressed by parameters. */
const MAX_PAIRS = 2_000;

interface PathStat {
  count: number;
  /** Different name=value pairs seen. */
  pairs: Set<string>;
  /** Name → number of different values. */
  values: Map<string, number>;
}

export interface FacetVerdict {
  pattern: string;
  /** Size of the space that the seen values span. */
  estimate: number;
}

/**
 * Parameter explosions: many combinations of few values. A catalogue (`?id=1…5000`) brings a new value with each URL; a
 * filter form brings new combinations of old values. A path is a trap when more than 200 combinations are known, at
 * least three parameters vary, there are more than three combinations for each different value, and the URL brings none.
 */
export class FacetWatch {
  readonly #paths = new Map<string, PathStat | null>();

  /** Judges a new URL; an admitted one is counted. Null: let it in. */
  judge(url: string): FacetVerdict | null {
    const query = url.indexOf('?');
    if (query === -1) return null;
    const path = url.slice(0, query);
    let stat = this.#paths.get(path);
    if (stat === null) return null;
    if (stat === undefined) {
      if (this.#paths.size > 20_000) return null;
      stat = { count: 0, pairs: new Set(), values: new Map() };
      this.#paths.set(path, stat);
    }
    const pairs = url
      .slice(query + 1)
      .split('&')
      .slice(0, 64);
    const fresh = pairs.filter((pair) => !stat.pairs.has(pair));
    if (fresh.length === 0 && stat.count >= FREE && stat.count > 3 * stat.pairs.size && varying(stat) >= 3) {
      return { pattern: `${path}?${[...stat.values.keys()].sort().join('&')}`, estimate: spaceOf(stat) };
    }
    stat.count += 1;
    for (const pair of fresh) {
      stat.pairs.add(pair);
      const name = pair.split('=', 1)[0]!;
      stat.values.set(name, (stat.values.get(name) ?? 0) + 1);
    }
    if (stat.pairs.size > MAX_PAIRS) this.#paths.set(path, null);
    return null;
  }
}

/** Parameters with several values, or that are sometimes left out: with optional ones, one value is enough to vary. */
const varying = (stat: PathStat) => [...stat.values.values()].filter((count) => count >= 2).length;

const spaceOf = (stat: PathStat) =>
  Math.min(
    1e12,
    [...stat.values.values()].reduce((product, count) => product * (count + 1), 1),
  );
