import type { Sqlite } from '../../src/store/open.ts';
import type { ClusterMethod } from '../store/read-clusters.ts';
import type { LexiconEntry } from '../tag/lexicon.ts';
import { Tagger } from '../tag/tagger.ts';
import { type Core, coreKey, coreOf } from './core-key.ts';
import { type ClusterItem, type Group, headOrder } from './groups.ts';
import { lexicalGroups } from './lexical.ts';
import { serpGroups } from './serp.ts';

/** A word in more heads than this is too common to be evidence of likeness. */
const CAP = 200;

export interface ClusterOptions {
  method: ClusterMethod;
  /** lexical: smallest similarity (0.6). serp: URLs to share (3). */
  threshold?: number;
  /** Dimensions whose words keep keywords apart although they are modifiers, e.g. `region`. */
  keep?: readonly string[];
  now: number;
}

export interface ClusterRun {
  method: ClusterMethod;
  keywords: number;
  clusters: number;
  largest: number;
  singles: number;
  params: Record<string, unknown>;
}

/** Groups the bank anew by one method and replaces the clusters of that method. One transaction; the result is stable. */
export function clusterBank(db: Sqlite, lexicon: readonly LexiconEntry[], options: ClusterOptions): ClusterRun {
  const keep = new Set(options.keep ?? []);
  const threshold = options.threshold ?? (options.method === 'serp' ? 3 : 0.6);
  const params: Record<string, unknown> =
    options.method === 'core'
      ? { keep: [...keep] }
      : options.method === 'lexical'
        ? { threshold, keep: [...keep], cap: CAP }
        : { shared: threshold };
  const groups =
    options.method === 'serp'
      ? serpGroups(serpItems(db), threshold)
      : textGroups(db, new Tagger(lexicon), options.method, keep, threshold);
  return db.transaction(() => {
    db.prepare('DELETE FROM cluster_run WHERE method = ?').run(options.method);
    const run: ClusterRun = { method: options.method, keywords: 0, clusters: 0, largest: 0, singles: 0, params };
    db.prepare('INSERT INTO cluster_run (method, params, keywords, clusters, made_at) VALUES (?, ?, 0, 0, ?)').run(
      options.method,
      JSON.stringify(params),
      options.now,
    );
    const units = monthlyIds(db);
    let id = db.prepare('SELECT coalesce(max(id), 0) FROM cluster').pluck().get() as number;
    const insertCluster = db.prepare(
      'INSERT INTO cluster (id, method, key, name, head_id, size, volume) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    const insertMember = db.prepare('INSERT INTO cluster_member (keyword_id, cluster_id, evidence) VALUES (?, ?, ?)');
    const keys = new Set<string>();
    for (const group of groups) {
      const [head] = group.members;
      let key = group.key;
      for (let twin = 2; keys.has(key); twin++) key = `${group.key} (${twin})`;
      keys.add(key);
      let volume: number | null = null;
      for (const member of group.members)
        if (member.volume !== null && units(member.id)) volume = (volume ?? 0) + member.volume;
      insertCluster.run(++id, options.method, key, head!.text, head!.id, group.members.length, volume);
      for (let at = 0; at < group.members.length; at++)
        insertMember.run(group.members[at]!.id, id, group.evidence[at] ?? null);
      run.keywords += group.members.length;
      run.clusters += 1;
      run.largest = Math.max(run.largest, group.members.length);
      if (group.members.length === 1) run.singles += 1;
    }
    db.prepare('UPDATE cluster_run SET keywords = ?, clusters = ? WHERE method = ?').run(
      run.keywords,
      run.clusters,
      options.method,
    );
    return run;
  })();
}

/** Volumes of different units are never added: popularity and index figures stay out of sums. */
function monthlyIds(db: Sqlite): (id: number) => boolean {
  const others = new Set(
    db.prepare("SELECT id FROM keyword WHERE volume_unit IN ('popularity', 'index')").pluck().all() as number[],
  );
  return (id) => !others.has(id);
}

function textGroups(
  db: Sqlite,
  tagger: Tagger,
  method: ClusterMethod,
  keep: ReadonlySet<string>,
  threshold: number,
): Group[] {
  const byKey = new Map<string, { core: Core; members: ClusterItem[] }>();
  const rows = db
    .prepare<[], [number, string, number | null]>('SELECT id, norm, volume FROM keyword ORDER BY id')
    .raw();
  for (const [id, text, volume] of rows.iterate() as unknown as Iterable<[number, string, number | null]>) {
    const core = coreOf(tagger, text, keep);
    const key = coreKey(core);
    const known = byKey.get(key);
    if (known) known.members.push({ id, text, volume });
    else byKey.set(key, { core, members: [{ id, text, volume }] });
  }
  const exact = [...byKey].map(([key, { core, members }]) => {
    members.sort(headOrder);
    return { key, core, members };
  });
  if (method === 'core') return exact.map(({ key, members }) => ({ key, members, evidence: [] }));
  const groups = lexicalGroups(
    exact.map(({ core, members }) => ({
      item: members[0]!,
      tokens: core.informational ? ['?', ...core.tokens] : core.tokens,
    })),
    { threshold, cap: CAP },
  );
  const members = new Map(exact.map((entry) => [entry.members[0]!.id, entry.members]));
  return groups.map((group) => {
    const all: ClusterItem[] = [];
    const evidence: (string | null)[] = [];
    group.members.forEach((head, at) => {
      for (const member of members.get(head.id)!) {
        all.push(member);
        evidence.push(group.evidence[at] ?? null);
      }
    });
    return { key: group.key, members: all, evidence };
  });
}

function serpItems(db: Sqlite): { item: ClusterItem; urls: number[] }[] {
  const rows = db
    .prepare<[], { id: number; text: string; volume: number | null; urls: string }>(
      `SELECT k.id, k.norm AS text, k.volume, s.urls FROM keyword_serp s JOIN keyword k ON k.id = s.keyword_id
       JOIN keyword_context c ON c.id = s.context_id ORDER BY k.id, c.period DESC, c.engine, c.market, c.device, s.urls`,
    )
    .all();
  const items: { item: ClusterItem; urls: number[] }[] = [];
  for (const row of rows) {
    // The newest page of each keyword.
    if (items.at(-1)?.item.id === row.id) continue;
    items.push({ item: { id: row.id, text: row.text, volume: row.volume }, urls: JSON.parse(row.urls) as number[] });
  }
  return items;
}
