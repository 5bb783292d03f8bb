import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { normaliseKeyword } from '../normalise/normalise.ts';
import { toSimplified } from '../normalise/traditional.ts';
import { DERIVED, isDimension } from './dimensions.ts';
import { unknownDimension } from './explain.ts';
import type { LexiconEntry } from './lexicon.ts';
import { type Tag, Tagger } from './tagger.ts';

/** A piece of text that no lexicon knows: how many keywords hold it, their volume, one example. */
export interface Untagged {
  text: string;
  keywords: number;
  volume: number;
  example: string;
}

const MAX_PIECES = 300_000;

/** The most frequent untagged residue of the bank, largest number of keywords first (then volume, then text). */
export function untaggedResidue(db: Sqlite, lexicon: readonly LexiconEntry[], limit: number): Untagged[] {
  const tagger = new Tagger(lexicon);
  const pieces = new Map<string, Untagged>();
  const rows = db.prepare<[], { norm: string; volume: number | null }>('SELECT norm, volume FROM keyword ORDER BY id');
  for (const { norm, volume } of rows.iterate()) {
    for (const { text } of tagger.tag(norm).residues) {
      const known = pieces.get(text);
      if (known) {
        known.keywords += 1;
        known.volume += volume ?? 0;
      } else if (pieces.size < MAX_PIECES) pieces.set(text, { text, keywords: 1, volume: volume ?? 0, example: norm });
    }
  }
  return [...pieces.values()]
    .sort((a, b) => b.keywords - a.keywords || b.volume - a.volume || (a.text < b.text ? -1 : 1))
    .slice(0, limit);
}

/** Takes `term=dim:code` (or `term=-`: means nothing) into the bank's own lexicon. */
export function teachTerm(db: Sqlite, answer: string, now: number): { term: string; dim: string; code: string } {
  const match = /^(.+?)\s*=\s*(?:(-)|([a-z_]+):(.+))$/.exec(answer.trim());
  if (!match) {
    throw new SoukError({
      code: 'teach-answer-wrong',
      what: msg({ zh: '看不懂“{answer}”', en: 'Cannot read “{answer}”' }, { answer }),
      next: msg({
        zh: '写成 词=维度:值，例如 桂花=product:osmanthus-tea；词=- 表示没有意义。',
        en: 'Write term=dimension:value, such as osmanthus=product:osmanthus-tea; term=- means nothing.',
      }),
    });
  }
  const term = toSimplified(normaliseKeyword(match[1]!));
  const dim = match[2] ? 'block' : match[3]!;
  const code = match[2] ? '-' : match[4]!.trim();
  if (dim !== 'block' && (!isDimension(dim) || DERIVED.has(dim))) throw unknownDimension(dim);
  db.prepare('INSERT OR REPLACE INTO taught_term (term, dim, code, taught_at) VALUES (?, ?, ?, ?)').run(
    term,
    dim,
    code,
    now,
  );
  return { term, dim, code };
}

/** What a lexicon would change, counted over the whole bank, with examples. */
export interface LexiconChange {
  keywords: number;
  changed: number;
  byDimension: Record<string, { added: number; removed: number }>;
  examples: { keyword: string; before: string; after: string }[];
}

/** Tags the bank with the lexicon as it is and as it would be, and compares; writes nothing. */
export function compareLexicons(
  db: Sqlite,
  before: readonly LexiconEntry[],
  after: readonly LexiconEntry[],
  limit = 20,
): LexiconChange {
  const old = new Tagger(before);
  const next = new Tagger(after);
  const change: LexiconChange = { keywords: 0, changed: 0, byDimension: {}, examples: [] };
  for (const norm of db
    .prepare<[], string>('SELECT norm FROM keyword ORDER BY volume DESC, id')
    .pluck()
    .iterate() as Iterable<string>) {
    change.keywords += 1;
    const a = new Set(old.tag(norm).tags.map(label));
    const b = new Set(next.tag(norm).tags.map(label));
    const added = [...b].filter((tag) => !a.has(tag));
    const removed = [...a].filter((tag) => !b.has(tag));
    if (added.length + removed.length === 0) continue;
    change.changed += 1;
    for (const [list, side] of [
      [added, 'added'],
      [removed, 'removed'],
    ] as const) {
      for (const tag of list)
        (change.byDimension[tag.slice(0, tag.indexOf('='))] ??= { added: 0, removed: 0 })[side] += 1;
    }
    if (change.examples.length < limit)
      change.examples.push({ keyword: norm, before: removed.join(' '), after: added.join(' ') });
  }
  return change;
}

function label(tag: Tag): string {
  return `${tag.dim}=${tag.code}`;
}
