import { createRequire } from 'node:module';

let stemmer: { stem(word: string): string } | undefined;

/**
 * The Porter stem of an English word in lower case (`running` and `runs` give `run`); other words come back as they are.
 * Imported by sub-path: the root of `natural` loads database drivers.
 */
export function englishStem(word: string): string {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  stemmer ??= createRequire(import.meta.url)('natural/lib/natural/stemmers/porter_stemmer.js') as typeof stemmer;
  return stemmer!.stem(word);
}
