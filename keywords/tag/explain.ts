import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { normaliseKeyword } from '../normalise/normalise.ts';
import { type Dimension, isDimension } from './dimensions.ts';
import type { LexiconEntry } from './lexicon.ts';
import { withLocks } from './run-tags.ts';
import { type Tag, Tagger } from './tagger.ts';

export interface ExplainedTag extends Tag {
  /** The words that gave the tag; null: it follows from other tags or is locked. */
  text: string | null;
  zh: string;
  en: string;
}

/** Every tag of a keyword (in the bank or not) with its rule, words and confidence, and the words that nothing explains. */
export function explainKeyword(
  db: Sqlite,
  lexicon: readonly LexiconEntry[],
  raw: string,
): { norm: string; tags: ExplainedTag[]; residues: string[] } {
  const norm = normaliseKeyword(raw);
  const id = db.prepare('SELECT id FROM keyword WHERE norm = ?').pluck().get(norm) as number | undefined;
  const locks = new Map<Dimension, string[]>();
  if (id !== undefined) {
    const rows = db
      .prepare<[number], { dim: Dimension; codes: string }>('SELECT dim, codes FROM tag_lock WHERE keyword_id = ?')
      .all(id);
    for (const row of rows) locks.set(row.dim, JSON.parse(row.codes) as string[]);
  }
  const { tags, residues } = withLocks(new Tagger(lexicon).tag(norm), locks);
  const names = new Map(lexicon.map((entry) => [`${entry.dim}/${entry.code}`, entry]));
  return {
    norm,
    tags: tags.map((tag) => {
      const name = names.get(`${tag.dim}/${tag.code}`);
      const word = tag.code.startsWith('?') ? tag.code.slice(1) : tag.code;
      return {
        ...tag,
        text: tag.end > tag.start ? norm.slice(tag.start, tag.end) : null,
        zh: name?.zh ?? word,
        en: name?.en ?? word,
      };
    }),
    residues: residues.map((residue) => residue.text),
  };
}

/** Fixes a dimension of a keyword against every later re-tag; no codes = none; `undefined` = gives it free again. */
export function lockTags(
  db: Sqlite,
  raw: string,
  dim: string,
  codes: readonly string[] | undefined,
  now: number,
): void {
  const norm = normaliseKeyword(raw);
  const id = db.prepare('SELECT id FROM keyword WHERE norm = ?').pluck().get(norm) as number | undefined;
  if (id === undefined) throw unknownKeyword(raw);
  if (!isDimension(dim)) throw unknownDimension(dim);
  if (codes === undefined) db.prepare('DELETE FROM tag_lock WHERE keyword_id = ? AND dim = ?').run(id, dim);
  else
    db.prepare(
      `INSERT INTO tag_lock (keyword_id, dim, codes, locked_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (keyword_id, dim) DO UPDATE SET codes = excluded.codes, locked_at = excluded.locked_at`,
    ).run(id, dim, JSON.stringify(codes), now);
}

/** The error for a keyword that the bank does not hold. */
export function unknownKeyword(raw: string): SoukError {
  return new SoukError({
    code: 'keyword-unknown',
    what: msg({ zh: '词库里没有“{keyword}”', en: 'The bank does not hold “{keyword}”' }, { keyword: raw }),
    next: msg({
      zh: '先用 souk keywords add 加入，或用 souk keywords list --find 查找。',
      en: 'Add it with souk keywords add, or look for it with souk keywords list --find.',
    }),
  });
}

/** The error for a name that is no dimension. */
export function unknownDimension(dim: string): SoukError {
  return new SoukError({
    code: 'dimension-unknown',
    what: msg({ zh: '没有名为“{dim}”的维度', en: 'There is no dimension “{dim}”' }, { dim }),
    next: msg({
      zh: '维度列表见 souk keywords lexicon list。',
      en: 'See souk keywords lexicon list for the dimensions.',
    }),
  });
}
