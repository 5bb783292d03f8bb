import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';

let jieba: Jieba | undefined;

/** The Chinese segmenter with its default dictionary. Loading takes about 140 ms, so it happens at the first use. */
function loadJieba(): Jieba {
  if (jieba) return jieba;
  const require = createRequire(import.meta.url);
  const { Jieba: Constructor } = require('@node-rs/jieba') as typeof import('@node-rs/jieba');
  const { dict } = require('@node-rs/jieba/dict') as { dict: Uint8Array };
  jieba = Constructor.withDict(dict);
  return jieba;
}

const HAN_RUN = /\p{Script=Han}+/u;
/** A Han run, or letters and digits of other scripts with what may join them (don't, 3.5mm, C++). */
const TOKEN =
  /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+(?:['’.+#-](?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+)*[+#]*/gu;

/**
 * Words of a mixed Chinese and Latin text, in order, lower-cased, without punctuation: Han runs go through jieba (search
 * mode when `fine`), the rest splits at letters and digits. Never splits on spaces alone.
 */
export function segmentWords(text: string, options: { fine?: boolean } = {}): string[] {
  const words: string[] = [];
  for (const run of text.normalize('NFKC').match(TOKEN) ?? []) {
    if (!HAN_RUN.test(run)) words.push(run.toLowerCase());
    else if (run.length === 1) words.push(run);
    else words.push(...(options.fine ? loadJieba().cutForSearch(run, true) : loadJieba().cut(run, true)));
  }
  return words;
}

/** A word with its part of speech in the notation of the dictionary (n noun, v verb, a adjective, ns place …). */
export interface TaggedWord {
  word: string;
  tag: string;
}

/** Words of a run of Han characters with their parts of speech; `known`: words of the dictionary only, none inferred. */
export function tagHanWords(run: string, known = false): TaggedWord[] {
  return loadJieba().tag(run, !known) as TaggedWord[];
}
