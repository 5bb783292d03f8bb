import type { LexiconEntry } from './lexicon.ts';

/** Characters that end many names of goods and more that are none: 水, 书, 人 …. */
const LOOSE = new Set('水训司心人头容收作理学教他流化广名章室洗修运影术红金住源料发书测税导调营子游训班师所');
const ENOUGH = 4;
const ENOUGH_WORDS = 2;

/**
 * How names of goods end, learnt from the products of a lexicon: the last character of Chinese names (机, 箱, 鞋 …), the
 * last word of English ones (machine, shoes …). A larger pack teaches more of them.
 */
export class GoodsHeads {
  readonly #han = new Set<string>();
  readonly #latin = new Set<string>();

  constructor(entries: readonly LexiconEntry[]) {
    const han = new Map<string, number>();
    const latin = new Map<string, number>();
    for (const entry of entries) {
      if (entry.dim !== 'product') continue;
      for (const term of entry.terms) {
        if (/[\u3400-\u9fff]$/.test(term)) {
          if (term.length > 1) han.set(term.at(-1)!, (han.get(term.at(-1)!) ?? 0) + 1);
        } else {
          const word = term.slice(term.lastIndexOf(' ') + 1);
          latin.set(word, (latin.get(word) ?? 0) + (term === word ? ENOUGH_WORDS : 1));
        }
      }
    }
    for (const [char, count] of han) if (count >= ENOUGH && !LOOSE.has(char)) this.#han.add(char);
    for (const [word, count] of latin) {
      if (count < ENOUGH_WORDS || word.length < 3) continue;
      this.#latin.add(word);
      if (!word.endsWith('s')) this.#latin.add(`${word}s`);
    }
  }

  /** Does that character end names of goods? */
  han(char: string): boolean {
    return this.#han.has(char);
  }

  /** Does that English word (or its plural) end names of goods? */
  latin(word: string): boolean {
    return this.#latin.has(word);
  }
}
