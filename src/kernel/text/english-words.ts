import { createRequire } from 'node:module';

/** What an English word is first of all. */
export type EnglishClass = 'noun' | 'gerund' | 'verb' | 'adjective' | 'other';

let classes: Map<string, EnglishClass> | undefined;

/**
 * The first part of speech of a lower-case English word, after the lexicon of the `natural` package (92,000 words);
 * undefined for words that it does not hold, which are mostly names. Loading takes about 60 ms, at the first use.
 */
export function englishClass(word: string): EnglishClass | undefined {
  classes ??= load();
  return classes.get(word);
}

function load(): Map<string, EnglishClass> {
  const require = createRequire(import.meta.url);
  const path = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json';
  const lexicon = require(path) as Record<string, string[]>;
  const made = new Map<string, EnglishClass>();
  for (const word in lexicon) {
    if (!/^[a-z][a-z'-]*$/.test(word)) continue;
    const tag = lexicon[word]![0]!;
    made.set(
      word,
      tag.startsWith('NN')
        ? 'noun'
        : tag.startsWith('VBG')
          ? 'gerund'
          : tag.startsWith('VB')
            ? 'verb'
            : tag.startsWith('JJ')
              ? 'adjective'
              : 'other',
    );
  }
  delete require.cache[require.resolve(path)];
  return made;
}
