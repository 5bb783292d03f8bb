import type { Sqlite } from '../../src/store/open.ts';
import type { DuplicateGroup } from '../model/site-facts.ts';
import { jaccard, shingleSet } from '../similarity/jaccard.ts';
import { estimateSimilarity, SIGNATURE_SIZE } from '../similarity/signature.ts';
import { groupKeys, textKey } from './group-keys.ts';
import { NODE, type SiteNodes } from './load-nodes.ts';

const BANDS = 16;
const ROWS = SIGNATURE_SIZE / BANDS;
/** In a crowded bucket a page is compared with at most this many different clusters. */
const MAX_CLUSTERS = 8;
/** The estimate of 128 values is off by 0.03 (one standard deviation at 0.85): three of them below are still verified. */
const SLACK = 0.1;
const MAX_SETS = 4_000;
const CHUNK = 10_000;

/** Pages too short to say whether they repeat each other: characters of main text. */
const MIN_CHARS = 60;

/**
 * Groups of indexable pages whose main texts are nearly the same: locality-sensitive hashing of the MinHash signatures
 * (16 bands of 8 values) proposes pairs, the exact Jaccard similarity of their shingles decides. Exact copies count once
 * (their first page). Near-linear: in a crowded bucket every page is compared with a few clusters, never with all pages.
 */
export function nearDuplicates(db: Sqlite, crawlId: number, nodes: SiteNodes, threshold: number): DuplicateGroup[] {
  const { places, signatures, copy } = loadSignatures(db, crawlId, nodes);
  const signature = (i: number) => signatures.subarray(i * SIGNATURE_SIZE, (i + 1) * SIGNATURE_SIZE);
  const sets = shingleReader(db, (i) => nodes.index.ids[places[i]!]!);
  const clusters = new Clusters(places.length);
  const keys = new Float64Array(places.length);
  for (let band = 0; band < BANDS; band++) {
    for (let i = 0; i < places.length; i++)
      keys[i] = copy[i] === 1 ? -1 : bandKey(signatures, i * SIGNATURE_SIZE + band * ROWS);
    groupKeys(keys, (members) => {
      const met: number[] = [];
      for (const member of members) {
        let known = false;
        for (const other of met) {
          if (clusters.find(member) === clusters.find(other)) {
            known = true;
            break;
          }
          if (estimateSimilarity(signature(member), signature(other)) < threshold - SLACK) continue;
          const similarity = jaccard(sets(member), sets(other));
          if (similarity < threshold) continue;
          clusters.join(other, member, similarity);
          known = true;
          break;
        }
        if (!known && met.length < MAX_CLUSTERS) met.push(member);
      }
    });
  }
  return clusters.groups().map(({ members, similarity }) => ({
    key: similarity.toFixed(3),
    ids: members.map((i) => nodes.index.ids[places[i]!]!),
    similarity,
  }));
}

function bandKey(signatures: Uint16Array, from: number): number {
  let a = 0x811c9dc5;
  let b = 0x9e3779b1;
  for (let i = from; i < from + ROWS; i++) {
    a = Math.imul(a ^ signatures[i]!, 0x01000193);
    b = Math.imul(b ^ signatures[i]!, 0x85ebca6b);
    b = (b << 13) | (b >>> 19);
  }
  return (a >>> 0) * 0x200000 + (b >>> 11);
}

function loadSignatures(db: Sqlite, crawlId: number, nodes: SiteNodes) {
  const statement = db
    .prepare<[number, number, number, number]>(
      `SELECT url_id, content_hash, signature FROM page NOT INDEXED WHERE url_id > ? AND crawl_id = ? AND status = 200 AND indexable = 1
       AND signature IS NOT NULL AND text_chars >= ? ORDER BY url_id LIMIT ?`,
    )
    .raw();
  let capacity = 0;
  for (let i = 0; i < nodes.index.size; i++) if ((nodes.flags[i]! & NODE.html) !== 0) capacity += 1;
  const places = new Uint32Array(capacity);
  const signatures = new Uint16Array(capacity * SIGNATURE_SIZE);
  const bytes = new Uint8Array(signatures.buffer);
  const hashes = new Float64Array(capacity).fill(-1);
  let count = 0;
  for (let after = -1; ; ) {
    const rows = statement.all(after, crawlId, MIN_CHARS, CHUNK) as [number, string | null, Uint8Array][];
    for (const [id, hash, value] of rows) {
      const at = nodes.index.at(id);
      if (at < 0 || value.length !== SIGNATURE_SIZE * 2 || count === capacity) continue;
      if (hash !== null) hashes[count] = textKey(hash);
      places[count] = at;
      bytes.set(value, count * SIGNATURE_SIZE * 2);
      count += 1;
    }
    if (rows.length < CHUNK) break;
    after = rows[rows.length - 1]![0];
  }
  const copy = new Uint8Array(count);
  groupKeys(hashes.subarray(0, count), (members) => {
    for (const member of members.slice(1)) copy[member] = 1;
  });
  return { places: places.subarray(0, count), signatures: signatures.subarray(0, count * SIGNATURE_SIZE), copy };
}

/** Shingle sets read from the stored texts, the latest few thousand kept. */
function shingleReader(db: Sqlite, idOf: (i: number) => number): (i: number) => Uint32Array {
  const statement = db.prepare<[number], string>('SELECT text FROM page_text WHERE url_id = ?').pluck();
  const kept = new Map<number, Uint32Array>();
  return (i) => {
    let set = kept.get(i);
    if (set === undefined) {
      set = shingleSet(statement.get(idOf(i)) ?? '');
      if (kept.size >= MAX_SETS) kept.delete(kept.keys().next().value!);
    } else kept.delete(i);
    kept.set(i, set);
    return set;
  };
}

/** Union-find that remembers the lowest similarity that joined each cluster. */
class Clusters {
  private readonly parent: Int32Array;
  private readonly lowest: Float32Array;

  constructor(size: number) {
    this.parent = new Int32Array(size).fill(-1);
    this.lowest = new Float32Array(size).fill(1);
  }

  find(node: number): number {
    let root = node;
    while (this.parent[root]! >= 0) root = this.parent[root]!;
    for (let at = node; at !== root; ) {
      const up = this.parent[at]!;
      this.parent[at] = root;
      at = up;
    }
    return root;
  }

  join(a: number, b: number, similarity: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x === y) return;
    const [root, child] = this.parent[x]! <= this.parent[y]! ? [x, y] : [y, x];
    this.parent[root]! += this.parent[child]!;
    this.parent[child] = root;
    this.lowest[root] = Math.min(this.lowest[root]!, this.lowest[child]!, similarity);
  }

  groups(): { members: number[]; similarity: number }[] {
    const byRoot = new Map<number, number[]>();
    for (let i = 0; i < this.parent.length; i++) {
      const root = this.find(i);
      if (this.parent[root]! >= -1) continue;
      const members = byRoot.get(root);
      if (members) members.push(i);
      else byRoot.set(root, [i]);
    }
    return [...byRoot]
      .map(([root, members]) => ({ members, similarity: Math.round(this.lowest[root]! * 1_000) / 1_000 }))
      .sort((a, b) => b.members.length - a.members.length || a.members[0]! - b.members[0]!);
  }
}
