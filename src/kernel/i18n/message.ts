/** The two languages of every user-visible text. */
export type Lang = 'zh' | 'en';

/** One text in both languages. `{name}` is replaced; `{n|page|pages}` picks the English plural of argument `n`. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Arg = string | number;
export type Args = Readonly<Record<string, Arg>>;

type Name<S extends string> = S extends `${infer N}|${string}` ? N : S;
type ParamsOf<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? Name<P> | ParamsOf<Rest> : never;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** The argument names of a text; `never` texts (zh and en name different arguments) do not compile. */
type TextParams<T extends Text> =
  Same<ParamsOf<T['zh']>, ParamsOf<T['en']>> extends true
    ? ParamsOf<T['zh']>
    : { error: 'zh and en must name the same arguments' };

type ArgTuple<T extends Text> = [TextParams<T>] extends [never]
  ? []
  : TextParams<T> extends string
    ? [args: Readonly<Record<TextParams<T>, Arg>>]
    : [error: never];

/** A text with its arguments, still without a language: what results and errors carry. */
export interface Message {
  readonly text: Text;
  readonly args: Args;
}

/** Binds arguments to a text. The compiler refuses texts whose zh and en argument names differ. */
export function msg<const T extends Text>(text: T, ...args: ArgTuple<T>): Message {
  return { text, args: (args[0] as Args | undefined) ?? {} };
}

// Made at first use: building a formatter costs more than all the rest of a start.
const numberFormats: Partial<Record<Lang, Intl.NumberFormat>> = {};

/** A number as people of that language read it (grouped thousands, at most two decimals). */
export function formatNumber(value: number, lang: Lang): string {
  numberFormats[lang] ??= new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-US', { maximumFractionDigits: 2 });
  return numberFormats[lang].format(value);
}

/** The message in one language. Unknown arguments stay visible as `{name}`, so that a test can find them. */
export function render(message: Message, lang: Lang): string {
  return message.text[lang].replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one, many) => {
    const value = message.args[name];
    if (value === undefined) return whole;
    if (one !== undefined) return value === 1 ? one : many;
    return typeof value === 'number' ? formatNumber(value, lang) : value;
  });
}
