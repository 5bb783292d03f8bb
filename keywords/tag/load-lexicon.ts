import type { Sqlite } from '../../src/store/open.ts';
import type { Dimension } from './dimensions.ts';
import { type LexiconEntry, parsePack, shippedLexicon } from './lexicon.ts';

/** A shop's own names and those of its rivals, from the configuration (`keywords.brands`). */
export interface BrandSettings {
  own?: readonly string[] | undefined;
  competitors?: readonly string[] | undefined;
}

/** The lexicon of a bank: shipped packs, the user's packs, what was taught, and the brands of the configuration. */
export function loadLexicon(db: Sqlite, brands: BrandSettings = {}): LexiconEntry[] {
  const packs = db
    .prepare<[], { name: string; body: string }>('SELECT name, body FROM lexicon_pack ORDER BY id')
    .all()
    .flatMap((pack) => parsePack(pack.name, pack.body));
  const taught = db
    .prepare<[], { term: string; dim: Dimension | 'block'; code: string }>(
      'SELECT term, dim, code FROM taught_term ORDER BY term',
    )
    .all()
    .map(
      ({ term, dim, code }): LexiconEntry => ({
        dim,
        code,
        zh: code,
        en: code,
        parent: null,
        terms: [term],
        pack: 'taught',
      }),
    );
  return [...shippedLexicon(), ...brandEntries(brands), ...packs, ...taught];
}

function brandEntries(brands: BrandSettings): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  for (const [parent, names] of [
    ['own', brands.own ?? []],
    ['competitor', brands.competitors ?? []],
  ] as const) {
    for (const name of names) {
      // `大金=daikin`: one brand in several spellings.
      const terms = name.split('=').map((term) => term.trim().toLowerCase());
      entries.push({ dim: 'brand', code: terms[0]!, zh: terms[0]!, en: terms.at(-1)!, parent, terms, pack: 'brands' });
    }
  }
  return entries;
}
