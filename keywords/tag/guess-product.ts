import type { GoodsHeads } from './goods-heads.ts';
import { latinNames } from './latin-names.ts';
import type { Span } from './recognise-spans.ts';
import { uncovered } from './residue.ts';
import { type ClassedWord, classWords, isService } from './word-classes.ts';

/** A piece of a keyword that probably names the goods. */
export interface Name {
  text: string;
  start: number;
  end: number;
  /** It is the other side of a comparison with the name before it. */
  joined: boolean;
  /** Its last word ends names of goods in the lexicon. */
  goods: boolean;
}

/** Longest Chinese name that is guessed, in characters. */
const LONGEST = 6;
/** Dimensions whose words make a name together with a single character: 保温|桶, 紫砂|壶, 防滑|垫. */
const JOINING: ReadonlySet<string> = new Set(['function', 'material', 'style']);

/**
 * The likely goods of a keyword in which no known product stands: the names in the text that nothing explains, of
 * which a question names the first (its topic), everything else the last (a Chinese or English name of goods has its
 * head at the end); names that a comparison joins come together. Names that end as goods do in the lexicon go first.
 */
export function guessProducts(text: string, spans: readonly Span[], asked: boolean, heads: GoodsHeads): Name[] {
  const names: Name[] = [];
  for (const [start, end] of uncovered(text, spans)) {
    const piece = text.slice(start, end);
    for (const run of piece.matchAll(/[\u3400-\u9fff]+|[^\u3400-\u9fff]+/g)) {
      const from = start + run.index;
      if (isHan(run[0])) names.push(...hanNames(run[0], from, text, spans, heads));
      else names.push(...latinNames(run[0], from, text, spans, heads));
    }
  }
  names.sort((a, b) => a.start - b.start);
  for (let at = 1; at < names.length; at++)
    names[at]!.joined ||= isJoin(text, names[at - 1]!.end, names[at]!.start, spans);
  const best = choose(names, asked);
  if (best < 0) return [];
  let first = best;
  let last = best;
  while (first > 0 && names[first]!.joined) first -= 1;
  while (names[last + 1]?.joined) last += 1;
  return names.slice(first, last + 1);
}

function choose(names: readonly Name[], asked: boolean): number {
  let best = -1;
  for (let at = 0; at < names.length; at++) {
    const han = isHan(names[at]!.text);
    // An English name stands before its prepositions, so the first one leads there, too.
    const later = !asked && han;
    if (best < 0 || Number(names[at]!.goods) > Number(names[best]!.goods)) best = at;
    else if (later && names[at]!.goods === names[best]!.goods) best = at;
  }
  return best;
}

/** The names in a run of Han characters: nouns in a row; a verb only before a single head (烘干|箱) or as ordered work. */
function hanNames(run: string, from: number, text: string, spans: readonly Span[], heads: GoodsHeads): Name[] {
  if (run.length === 1) return single(text, from, spans, heads);
  const names: Name[] = [];
  const words = classWords(run);
  let open: ClassedWord[] = [];
  let linked = false;
  const close = () => {
    const name = nameOf(open, from, heads);
    open = [];
    if (!name) return;
    name.joined = linked;
    linked = false;
    names.push(name);
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    if (word.kind === 'noun' || (word.text.length > 2 && heads.han(word.text.at(-1)!))) open.push(word);
    else if (word.text.length === 1 && open.length > 0 && heads.han(word.text) && word.kind !== 'link') open.push(word);
    else if (word.kind === 'verb' && next && next.text.length === 1 && heads.han(next.text) && next.kind !== 'link')
      open.push(word);
    else if (word.kind === 'verb' && open.length > 0 && isService(word.text)) {
      open.push(word);
      close();
    } else {
      close();
      linked = word.kind === 'link' && names.length > 0;
    }
  }
  close();
  if (names.length === 0) open = words.filter((word) => word.kind === 'verb' && word.text.length > 1).slice(-1);
  // 围挡, 开锁: goods and work that the dictionary knows as verbs only.
  if (open.length > 0 && open[0]!.at + open[0]!.text.length === run.length) close();
  const [first] = names;
  // 女跑鞋, 跑鞋女: whom it is for, not part of the name.
  for (const name of names) trimAudience(name);
  if (first && first.start === from && first.text.length === 1) names.shift();
  return names.filter((name) => name.text.length > 1);
}

/** A single character behind a word of quality makes a name with it. */
function single(text: string, from: number, spans: readonly Span[], heads: GoodsHeads): Name[] {
  if (!heads.han(text[from]!)) return [];
  const before = spans.find((span) => span.end === from && JOINING.has(span.dim));
  if (!before) return [];
  const { start } = before;
  return [{ text: text.slice(start, from + 1), start, end: from + 1, joined: false, goods: true }];
}

function nameOf(words: ClassedWord[], from: number, heads: GoodsHeads): Name | undefined {
  let kept = words;
  while (kept.length > 1 && kept.reduce((sum, word) => sum + word.text.length, 0) > LONGEST) kept = kept.slice(1);
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return undefined;
  const text = kept.map((word) => word.text).join('');
  return {
    text,
    start: from + first.at,
    end: from + last.at + last.text.length,
    joined: false,
    goods: heads.han(text.at(-1)!),
  };
}

function trimAudience(name: Name): void {
  if (name.text.length > 2 && /^[男女][^儿性子]/.test(name.text)) {
    name.text = name.text.slice(1);
    name.start += 1;
  }
  if (name.text.length > 2 && /[^儿母父处美少]女$|[^少美]男$/.test(name.text)) {
    name.text = name.text.slice(0, -1);
    name.end -= 1;
  }
}

/** Only words of comparing or joining stand between two names. */
function isJoin(text: string, from: number, to: number, spans: readonly Span[]): boolean {
  const between = text.slice(from, to).trim();
  if (/^(?:和|与|跟|及|或|还是|是|或者|or|and|vs\.?|versus|、|\/|pk|对比)$/.test(between)) return true;
  return spans.some((span) => span.start >= from && span.end <= to && span.dim === 'question' && span.code === 'versus')
    ? between.length <= 8
    : false;
}

function isHan(text: string): boolean {
  return /^[\u3400-\u9fff]/.test(text);
}
