import { crawledPages, crawledText, latestCrawl } from '../../crawlers/index.ts';
import { bootstrapTemplates, loadLexicon, newWords, normaliseKeyword, Tagger } from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';

export interface MinedWords {
  /** New words by frequency, PMI and boundary entropy. */
  words: ReturnType<typeof newWords>;
  templates: ReturnType<typeof bootstrapTemplates>['templates'];
  candidates: ReturnType<typeof bootstrapTemplates>['candidates'];
  texts: number;
}

/**
 * Looks for new words in the bank, in the titles and headings of crawled pages (own and competitors'), and in extra texts.
 * Words that the bank or the lexicon knows are left out. Writes nothing.
 */
export function mineKeywords(
  db: Sqlite,
  options: {
    hosts: readonly string[];
    texts: readonly string[];
    bank: boolean;
    minCount: number;
    limit: number;
    dim: string;
  },
): MinedWords {
  const lexicon = loadLexicon(db);
  const terms = new Set(lexicon.flatMap((entry) => entry.terms));
  const held = db.prepare('SELECT 1 FROM keyword WHERE norm = ?').pluck();
  const texts: string[] = [...options.texts];
  for (const host of options.hosts) {
    const crawlId = latestCrawl(db, host === '' ? undefined : host);
    if (crawlId === undefined) continue;
    for (const page of [...crawledPages(db, crawlId)]) {
      for (const text of [
        page.title,
        page.h1,
        ...(crawledText(db, page.id)?.headings.map((heading) => heading.text) ?? []),
      ]) {
        if (text) texts.push(text.slice(0, 300));
      }
    }
  }
  const bank = db.prepare('SELECT norm FROM keyword ORDER BY id').pluck().all() as string[];
  if (options.bank) texts.push(...bank);
  const tagger = new Tagger(lexicon);
  const { templates, candidates } = bootstrapTemplates(bank, (text) => tagger.spans(text), {
    dim: options.dim,
    minValues: 3,
    minTemplates: 3,
    rounds: 3,
  });
  return {
    words: newWords(texts, {
      minCount: options.minCount,
      minPmi: 2,
      minEntropy: 0.8,
      limit: options.limit,
      spans: (text) => tagger.spans(text),
      known: (word) => terms.has(word) || held.get(normaliseKeyword(word)) !== undefined,
    }),
    templates: templates.slice(0, options.limit),
    candidates: candidates.slice(0, options.limit),
    texts: texts.length,
  };
}
