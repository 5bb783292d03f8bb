import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { normaliseKeyword } from '../normalise/normalise.ts';
import { DIMENSION_NAMES } from '../tag/dimensions.ts';
import type { LexiconEntry } from '../tag/lexicon.ts';

export interface ExpandOptions {
  /** `{region}{product}{price}`: slots are dimensions; `{product:longjing|biluochun}` names values. */
  templates: readonly string[];
  lang: 'zh' | 'en';
  limit: number;
  /** Values per slot when the template names none: those the bank already holds, by number of keywords. */
  common: (dim: string) => readonly string[];
}

/** Ready templates per language: questions and comparisons that people ask about products. */
export const READY_TEMPLATES: Readonly<Record<'zh' | 'en', readonly string[]>> = {
  zh: [
    '{product}{price:asked}',
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
 * Fills typed templates with terms of the lexicon. Combinations come in a fair order (first values of every slot first) and
 * stop at the limit; a slot that comes twice never repeats its value. Whatever comes out was made up: no volume.
 */
export function expandTemplates(
  lexicon: readonly LexiconEntry[],
  options: ExpandOptions,
): { words: string[]; capped: boolean } {
  const words = new Set<string>();
  let capped = false;
  for (const template of options.templates) {
    const slots = [...template.matchAll(/\{([a-z_]+)(?::([^{}]+))?\}/g)].map((match) => ({
      text: match[0],
      dim: match[1]!,
      terms: slotTerms(lexicon, match[1]!, match[2], options),
    }));
    if (slots.length === 0) throw badTemplate(template);
    for (const filling of fillings(slots.map((slot) => slot.terms.length))) {
      if (words.size >= options.limit) {
        capped = true;
        break;
      }
      const seen = new Set<string>();
      let text = template;
      let repeated = false;
      slots.forEach((slot, at) => {
        const term = slot.terms[filling[at]!]!;
        if (seen.has(`${slot.dim}/${term}`)) repeated = true;
        seen.add(`${slot.dim}/${term}`);
        text = text.replace(slot.text, term);
      });
      const norm = normaliseKeyword(text);
      if (!repeated && norm !== '') words.add(norm);
    }
  }
  return { words: [...words], capped };
}

/** Every root with every modifier, in both orders where the language allows it (Chinese: behind; English: in front and behind). */
export function rootsTimesModifiers(
  roots: readonly string[],
  modifiers: readonly string[],
  limit: number,
): { words: string[]; capped: boolean } {
  const words = new Set<string>();
  for (const root of roots) {
    for (const modifier of modifiers) {
      if (words.size >= limit) return { words: [...words], capped: true };
      const latin = /[a-z]/i.test(root) || /[a-z]/i.test(modifier);
      words.add(normaliseKeyword(latin ? `${modifier} ${root}` : `${root}${modifier}`));
      if (latin) words.add(normaliseKeyword(`${root} ${modifier}`));
    }
  }
  return { words: [...words].slice(0, limit), capped: words.size > limit };
}

function slotTerms(
  lexicon: readonly LexiconEntry[],
  dim: string,
  named: string | undefined,
  options: ExpandOptions,
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
    const own = entries
      .flatMap((entry) => entry.terms)
      .find((term) => /[\u3400-\u9fff]/.test(term) === (options.lang === 'zh'));
    if (own) terms.push(own);
  }
  return [...new Set(terms)];
}

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
