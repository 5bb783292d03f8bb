import xxhash from 'xxhash-wasm';
import { detectLanguage } from '../../../src/kernel/text/language.ts';
import { measureText } from '../../../src/kernel/text/measure.ts';
import type { TextFacts } from '../../model/page-facts.ts';
import { shingles } from '../../similarity/shingles.ts';
import { signatureOf } from '../../similarity/signature.ts';

// A few kilobytes of WebAssembly, compiled once when the module is first loaded.
const { h64ToString } = await xxhash();

/** Everything that is said about the main text of a page (one line per block). */
export function textFacts(text: string, visibleChars: number, hiddenChars: number): TextFacts {
  const measure = measureText(text);
  return {
    main: text,
    visibleChars,
    mainChars: text.length,
    words: measure.words,
    hanChars: measure.scripts.han,
    cjk: measure.cjk,
    meanSentence: measure.meanSentence,
    lang: detectLanguage(text, measure.scripts),
    hiddenChars,
    hash: text === '' ? null : h64ToString(text),
    signature: text === '' ? null : signatureOf(shingles(text, measure.cjk)),
  };
}
