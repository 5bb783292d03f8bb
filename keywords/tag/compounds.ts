import type { GoodsHeads } from './goods-heads.ts';
import { joinsBefore, joinsBehind } from './latin-names.ts';
import type { Span } from './recognise-spans.ts';
import { uncovered } from './residue.ts';
import { classWords } from './word-classes.ts';

/**
 * Names of goods made of several: in 手机|充电器, 茶叶|包装盒, dog food | bowl the last part says what it is and the parts before it
 * only which one, so they become one product with the value of the last. A head that the lexicon does not know joins,
 * too (冷库|板, 三七|粉), when it ends as goods do. A word that is goods and material (大理石) is material before other goods; a place of
 * business (超市|货架) only says where the goods stand.
 */
export function joinProducts(
  text: string,
  spans: readonly Span[],
  heads: GoodsHeads,
  categories: ReadonlyMap<string, string>,
): Span[] {
  const products = spans.filter((span) => span.dim === 'product');
  if (products.length === 0) return spans as Span[];
  const gone = new Set<Span>();
  const made: Span[] = [];
  let last: Span | undefined;
  for (const span of products) {
    if (last && last.start === span.start && last.end === span.end) continue;
    if (last && adjacent(text, last.end, span.start)) {
      const material = spans.some(
        (other) => other.dim === 'material' && other.start === last!.start && other.end === last!.end,
      );
      const venue = categories.get(last.code) === 'service' && categories.get(span.code) !== 'service';
      for (const product of products) if (product.start === last.start && product.end === last.end) gone.add(product);
      if (!material && !venue) {
        const joined = { ...span, start: last.start, confidence: 85 };
        for (const product of products) if (product.start === span.start && product.end === span.end) gone.add(product);
        const before = made.indexOf(last);
        if (before >= 0) made.splice(before, 1);
        made.push(joined);
        last = joined;
        continue;
      }
    }
    last = span;
  }
  const kept = spans.filter(
    (span) =>
      !gone.has(span) &&
      // Goods and material at once: alone it is the goods.
      !(span.dim === 'material' && isAlone(span, products, gone)),
  );
  const named = [...kept, ...made].map((span) => (span.dim === 'product' ? withQuality(text, span, spans) : span));
  const joined = named.sort((a, b) => a.start - b.start || a.end - b.end);
  return withNeighbours(text, joined, heads);
}

/** hiking | boots, 登山|鞋: an activity belongs to the name; any quality does before a single character (防滑|鞋). */
function withQuality(text: string, span: Span, spans: readonly Span[]): Span {
  const single = span.end - span.start === 1;
  for (const other of spans) {
    if (other.start >= span.start || !adjacent(text, other.end, span.start)) continue;
    if ((other.dim === 'function' && (other.code === 'running' || single)) || (single && other.dim === 'material'))
      return { ...span, start: other.start };
  }
  return span;
}

function isAlone(span: Span, products: readonly Span[], gone: ReadonlySet<Span>): boolean {
  return products.some((product) => product.start === span.start && product.end === span.end && !gone.has(product));
}

function adjacent(text: string, from: number, to: number): boolean {
  return from === to ? isHanAt(text, to) : to === from + 1 && text[from] === ' ' && !isHanAt(text, to);
}

/** A known product with an unknown head right behind it or an unknown noun right before it. */
function withNeighbours(text: string, spans: Span[], heads: GoodsHeads): Span[] {
  let longer: Map<Span, Span> | undefined;
  for (const [start, end] of uncovered(text, spans)) {
    for (const span of spans) {
      if (span.dim !== 'product') continue;
      const now = longer?.get(span) ?? span;
      let next: Span | undefined;
      // One word between two names belongs to the second: tea | advent calendar.
      if (span.end === start && !spans.some((other) => other.dim === 'product' && other.start === end))
        next = headBehind(text, now, start, end, heads);
      else if (span.start === end) next = nounBefore(text, now, start, end);
      if (next) (longer ??= new Map()).set(span, next);
    }
  }
  return longer ? spans.map((span) => longer.get(span) ?? span) : spans;
}

/** 冷库|板, chicken | breast: what follows says what it is. */
function headBehind(text: string, span: Span, from: number, to: number, heads: GoodsHeads): Span | undefined {
  let end = from;
  // 跑步袜|子
  if (text[from] === '子' && isHanAt(text, from - 1)) return { ...span, end: from + 1 };
  if (isHanAt(text, from) && isHanAt(text, from - 1)) {
    const run = /^[\u3400-\u9fff]+/.exec(text.slice(from, to))![0];
    const first = run.length === 1 ? undefined : classWords(run)[0]!;
    const word = first ? (first.tag[0] === 'n' || first.text.length === 1 ? first.text : '') : run;
    if (word === '' || word.length > 3 || !heads.han(word.at(-1)!)) return undefined;
    end = from + word.length;
  } else {
    const match = /^ ([a-z][a-z'-]+)(?![a-z0-9'-])/.exec(text.slice(from, to));
    if (!match || !joinsBehind(match[1]!, heads)) return undefined;
    end = from + match[0].length;
  }
  return { ...span, code: `?${text.slice(span.start, end)}`, end, rule: 'compound', confidence: 70 };
}

/** 草坪|种子, heat | pump: what stands before says which one: a value of its own, below that of the known goods. */
function nounBefore(text: string, span: Span, from: number, to: number): Span | undefined {
  if (isHanAt(text, to - 1) && isHanAt(text, to)) {
    const run = text.slice(from, to);
    if (run.length > 4 || run.length < 2 || !/^[\u3400-\u9fff]+$/.test(run)) return undefined;
    const words = classWords(run);
    const word = words.at(-1)!;
    // Alone in its place, or after the 和 of a comparison.
    if (words.length > 2 || (words.length === 2 && words[0]!.kind !== 'link')) return undefined;
    if (word.text.length < 2 || word.kind !== 'noun' || (word.tag !== 'n' && word.tag !== 'vn')) return undefined;
    return kindOf(text, span, from + word.at);
  }
  const words = /(?:^|([a-z']+) )([a-z][a-z-]+) $/.exec(text.slice(0, to));
  if (!words || words[2]!.length + 1 > to - from || text.slice(span.start, span.end).split(' ').length > 2)
    return undefined;
  if (!joinsBefore(words[2]!, words[1] ?? '')) return undefined;
  return kindOf(text, span, to - 1 - words[2]!.length);
}

function kindOf(text: string, span: Span, start: number): Span {
  const kind = span.kind ?? (span.code.startsWith('?') ? undefined : span.code);
  const code = `?${text.slice(start, span.end)}`;
  return { ...span, code, start, rule: 'compound', confidence: 75, ...(kind === undefined ? {} : { kind }) };
}

function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff;
}
