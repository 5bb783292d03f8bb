import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { normaliseKeyword } from '../normalise/normalise.ts';
import { DIMENSION_NAMES } from '../tag/dimensions.ts';
import type { LexiconEntry } from '../tag/lexicon.ts';

export interface ExpandOptions {
  /** `{region}{product}{price}`: slots are dimensions; `{product:longjing|biluochun}` names values. */
  templates: readonly string[];
  /** Language of the words; undefined: that of each template (Latin letters and no Chinese: English). */
  lang?: 'zh' | 'en' | undefined;
  limit: number;
  /** Values per slot when the template names none: those the bank already holds, by number of keywords. */
  common: (dim: string) => readonly string[];
}

/** Ready templates per language: questions and comparisons that people ask about products. */
export const READY_TEMPLATES: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: [
    '{product}价格',
    '{product}多少钱',
    '{product}哪个牌子好',
    '{product}怎么选',
    '{region}{product}批发',
    '{audience}{product}推荐',
    '{season}{product}送礼',
    '{product}和{product}的区别',
    '{brand}{product}怎么样',
  ],
  en: [
    'best {product} for {audience}',
    '{product} price',
    'how to choose {product}',
    '{product} vs {product}',
    '{brand} {product} review',
    '{colour} {product}',
    '{season} {product} gift',
    '{product} in {region}',
  ],
};

/**
 * Fills typed templates with terms of the lexicon. Combinations come in a fair order (first values of every slot first, one
 * from every template in turn) and stop at the limit; a slot that comes twice never repeats its value. Whatever comes out
 * was made up: no volume. Errors: `template-wrong`.
 */
export function expandTemplates(
  lexicon: readonly LexiconEntry[],
  options: ExpandOptions,
): { words: string[]; capped: boolean } {
  const words = new Set<string>();
  let open = options.templates.map((template) => wordsOfTemplate(lexicon, template, options));
  while (open.length > 0) {
    const still: typeof open = [];
    for (const made of open) {
      const next = made.next();
      if (next.done) continue;
      if (words.size >= options.limit && !words.has(next.value)) return { words: [...words], capped: true };
      words.add(next.value);
      still.push(made);
    }
    open = still;
  }
  return { words: [...words], capped: false };
}

function wordsOfTemplate(lexicon: readonly LexiconEntry[], template: string, options: ExpandOptions): Iterator<string> {
  const pieces = template.split(/(\{[a-z_]+(?::[^{}]+)?\})/g);
  // A brace that is no slot would end up in a keyword.
  if (pieces.some((piece, at) => at % 2 === 0 && /[{}]/.test(piece)) || pieces.length < 3) throw badTemplate(template);
  const text = pieces.filter((_, at) => at % 2 === 0).join('');
  const lang = options.lang ?? (/[a-z]/i.test(text) && !/[\u3400-\u9fff]/.test(text) ? 'en' : 'zh');
  const slots = pieces.flatMap((piece, at) => {
    if (at % 2 === 0) return [];
    const [, dim = '', named] = /^\{([a-z_]+)(?::([^{}]+))?\}$/.exec(piece)!;
    return [{ dim, terms: slotTerms(lexicon, dim, named, { ...options, lang }) }];
  });
  return filled(pieces, slots);
}

function* filled(pieces: readonly string[], slots: readonly { dim: string; terms: string[] }[]): Generator<string> {
  for (const filling of fillings(slots.map((slot) => slot.terms.length))) {
    const terms = slots.map((slot, at) => slot.terms[filling[at]!]!);
    const named = slots.map((slot, at) => `${slot.dim}/${terms[at]}`);
    if (new Set(named).size < named.length) continue;
    const norm = normaliseKeyword(pieces.map((piece, at) => (at % 2 === 0 ? piece : terms[(at - 1) / 2]!)).join(''));
    if (norm !== '') yield norm;
  }
}

/**
 * Every root with every modifier: behind a Chinese root or with a Chinese modifier (nike怎么样), in front and behind where
 * both are Latin. One modifier for all roots, then the next, so that a limit leaves no root out.
 */
export function rootsTimesModifiers(
  roots: readonly string[],
  modifiers: readonly string[],
  limit: number,
): { words: string[]; capped: boolean } {
  const words = new Set<string>();
  for (const modifier of modifiers) {
    for (const root of roots) {
      const latin = !/[\u3400-\u9fff]/.test(root + modifier);
      for (const word of latin ? [`${modifier} ${root}`, `${root} ${modifier}`] : [`${root}${modifier}`]) {
        const norm = normaliseKeyword(word);
        if (norm === '' || words.has(norm)) continue;
        if (words.size >= limit) return { words: [...words], capped: true };
        words.add(norm);
      }
    }
  }
  return { words: [...words], capped: false };
}

function slotTerms(
  lexicon: readonly LexiconEntry[],
  dim: string,
  named: string | undefined,
  options: ExpandOptions & { lang: 'zh' | 'en' },
): string[] {
  if (!(DIMENSION_NAMES as string[]).includes(dim)) throw badTemplate(`{${dim}}`);
  const codes = named?.split('|').map((code) => code.trim()) ?? options.common(dim);
  const terms: string[] = [];
  for (const code of codes) {
    const entries = lexicon.filter(
      (entry) => entry.dim === dim && (entry.code === code || entry.zh === code || entry.en === code),
    );
    // A word that is no value of the dimension stands for itself.
    if (entries.length === 0) {
      if (named !== undefined) terms.push(code);
      continue;
    }
    const names = entries.flatMap((entry) => entry.terms).filter((term) => HAN.test(term) === (options.lang === 'zh'));
    // Places go by their short name: 杭州, not 杭州市.
    const own = dim === 'region' ? [...names].sort((a, b) => a.length - b.length)[0] : names[0];
    if (own) terms.push(own);
  }
  return [...new Set(terms)];
}

const HAN = /[\u3400-\u9fff]/;

/** Index combinations by growing sum, so that a cap keeps the first values of every slot instead of all of one. */
function* fillings(sizes: readonly number[]): Generator<number[]> {
  if (sizes.some((size) => size === 0)) return;
  const most = sizes.reduce((sum, size) => sum + size - 1, 0);
  for (let sum = 0; sum <= most; sum++) yield* withSum(sizes, 0, sum);
}

function* withSum(sizes: readonly number[], at: number, sum: number): Generator<number[]> {
  if (at === sizes.length) {
    if (sum === 0) yield [];
    return;
  }
  for (let value = 0; value <= Math.min(sum, sizes[at]! - 1); value++) {
    for (const rest of withSum(sizes, at + 1, sum - value)) yield [value, ...rest];
  }
}

function badTemplate(template: string): SoukError {
  return new SoukError({
    code: 'template-wrong',
    what: msg(
      { zh: '模板“{template}”里没有可用的槽位', en: 'The template “{template}” has no usable slot' },
      { template },
    ),
    next: msg(
      { zh: '用花括号写维度名，可用：{dims}', en: 'Write dimensions in braces: {dims}' },
      { dims: DIMENSION_NAMES.join(', ') },
    ),
  });
}
