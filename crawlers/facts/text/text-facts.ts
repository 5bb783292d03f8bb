import xxhash from 'xxhash-wasm';
import { detectLanguage } from '../../../src/kernel/text/language.ts';
import { measureText } from '../../../src/kernel/text/measure.ts';
import type { TextFacts } from '../../model/page-facts.ts';
import { shingles } from '../../similarity/shingles.ts';
import { signatureOf } from '../../similarity/signature.ts';
import type { TextBlock } from './text-blocks.ts';

// A few kilobytes of WebAssembly, compiled once when the module is first loaded.
const { h64ToString } = await xxhash();

/** Everything that is said about the text of a page, from its main blocks. */
export function textFacts(main: readonly TextBlock[], visibleChars: number, hiddenChars: number): TextFacts {
  const text = main.map((block) => block.text).join('\n');
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
    hash: text === '' ? null : h64ToString(text.toLowerCase()),
    signature: text === '' ? null : signatureOf(shingles(text, measure.cjk)),
  };
}
