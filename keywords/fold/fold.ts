import { segmentWords } from '../../src/kernel/text/segment.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { toSimplified } from '../normalise/traditional.ts';

export type FoldTier = 'A' | 'B' | 'C';

export interface Fold {
  canonical: string;
  spellings: string[];
}

/** 的 了 吗 呢 啊 and English articles carry nothing; 不 无 没 免 非 and without are never dropped. */
const EMPTY = new Set(['的', '了', '吗', '呢', '啊', '吧', '呀', 'the', 'a', 'an', 'of']);

/**
 * The key under which two keywords are the same spelling. A: simplified, without spaces and hyphens. B: the same words in
 * any order, without empty words, English singular. C: the same characters in any order: only a suggestion, because
 * 榴莲饭盒 and 榴莲盒饭 are two things. Negations are part of every key.
 */
export function foldKey(norm: string, tier: FoldTier): string {
  const simple = toSimplified(norm);
  if (tier === 'A') return simple.replace(/[\s\-_·.'"]+/g, '');
  if (tier === 'C') return [...simple.replace(/[\s\-_·.'"]+/g, '')].sort().join('');
  const words = segmentWords(simple)
    .filter((word) => !EMPTY.has(word))
    .map((word) => (/^[a-z]{4,}$/.test(word) ? word.replace(/ies$/, 'y').replace(/([^su])s$/, '$1') : word));
  return words.sort().join(' ');
}

/**
 * Groups of spellings by a tier; the largest volume, then the shortest, then the first in code order stands for the group.
 * Latin-only keywords keep their spaces in tier A apart from hyphens (`e bike` = `e-bike`).
 */
export function foldGroups(db: Sqlite, tier: FoldTier): { ids: number[]; fold: Fold }[] {
  const groups = new Map<string, { id: number; text: string; volume: number | null }[]>();
  const rows = db.prepare<[], { id: number; text: string; volume: number | null }>(
    'SELECT id, norm AS text, volume FROM keyword ORDER BY id',
  );
  for (const row of rows.iterate()) {
    const key = foldKey(row.text, tier);
    if (key === '') continue;
    const list = groups.get(key);
    if (list) list.push(row);
    else groups.set(key, [row]);
  }
  const found: { ids: number[]; fold: Fold }[] = [];
  for (const list of groups.values()) {
    if (list.length < 2) continue;
    list.sort(
      (a, b) => (b.volume ?? -1) - (a.volume ?? -1) || a.text.length - b.text.length || (a.text < b.text ? -1 : 1),
    );
    found.push({
      ids: list.map((row) => row.id),
      fold: { canonical: list[0]!.text, spellings: list.slice(1).map((row) => row.text) },
    });
  }
  return found.sort((a, b) => b.ids.length - a.ids.length || (a.fold.canonical < b.fold.canonical ? -1 : 1));
}

/** Links every spelling of a tier to the one that stands for it. Nothing is merged or lost: see `unfold`. */
export function applyFold(db: Sqlite, tier: FoldTier, now: number): number {
  const groups = foldGroups(db, tier);
  const insert = db.prepare(
    'INSERT OR IGNORE INTO keyword_alias (keyword_id, canonical_id, tier, folded_at) VALUES (?, ?, ?, ?)',
  );
  let folded = 0;
  db.transaction(() => {
    db.prepare('DELETE FROM keyword_alias WHERE tier = ?').run(tier);
    for (const { ids } of groups) for (const id of ids.slice(1)) folded += insert.run(id, ids[0], tier, now).changes;
  })();
  return folded;
}

/** Takes the folding of a tier back. */
export function unfold(db: Sqlite, tier: FoldTier): number {
  return db.prepare('DELETE FROM keyword_alias WHERE tier = ?').run(tier).changes;
}
