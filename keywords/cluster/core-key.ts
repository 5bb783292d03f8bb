import { segmentWords } from '../../src/kernel/text/segment.ts';
import { toSimplified } from '../normalise/traditional.ts';
import type { Dimension } from '../tag/dimensions.ts';
import type { Span } from '../tag/recognise-spans.ts';
import { residuesOf } from '../tag/residue.ts';
import type { Tagger } from '../tag/tagger.ts';

/** Dimensions whose words change how somebody asks, not what about. `region` and others can be kept by option. */
const MODIFIERS: readonly Dimension[] = ['question', 'price', 'trust', 'platform', 'region', 'intent', 'season'];
/** 怎么泡 asks about 泡: what follows the question word is part of the matter. */
const QUESTION_WORDS =
  /^(?:怎么样|怎么办|怎么|如何|怎样|为什么|为啥|什么是|有哪些|哪里|哪个|how to|how do|how does|how|what is|what are|what|why do|why is|why are|why)\s*/;
const NEGATIONS = /不|无|没|非|免|without|\bno\b|\bnot\b|-free\b/;

/** The tokens of what a keyword is about, and whether it asks for knowledge or for goods. */
export interface Core {
  tokens: string[];
  informational: boolean;
}

/**
 * What a keyword is about: its words without links and modifiers, synonymous order removed. Negations are never dropped.
 * A keyword made of modifiers alone (价格) keeps them.
 */
export function coreOf(tagger: Tagger, norm: string, keep: ReadonlySet<string>): Core {
  const text = toSimplified(norm);
  const spans = tagger.spans(text);
  const tokens = new Set<string>();
  let informational = false;
  let buys = false;
  const done = new Set<number>();
  for (const span of spans) {
    if (span.dim === 'intent') {
      if (span.code === 'informational' || span.code === 'support') informational = true;
      else buys = true;
    } else if (span.dim === 'question' && ['how', 'what', 'why', 'who', 'when', 'how-long', 'can'].includes(span.code))
      informational = true;
    else if (span.dim === 'price') buys = true;
    if (done.has(span.start)) continue;
    done.add(span.start);
    const piece = text.slice(span.start, span.end);
    if (!isModifier(span, spans, keep)) tokens.add(stem(piece));
    else if (span.dim === 'question') {
      const matter = piece.replace(QUESTION_WORDS, '');
      if (matter !== piece && matter !== '' && !/^(?:样|办|用|选|挑|择|买)$/.test(matter)) tokens.add(matter);
    } else if (span.dim === 'intent' && span.code === 'informational') tokens.add(stem(piece));
  }
  for (const { text: rest } of residuesOf(text, spans)) {
    for (const word of wordsOfRest(rest)) tokens.add(word);
  }
  const negation = NEGATIONS.exec(text);
  if (negation && ![...tokens].some((token) => NEGATIONS.test(token))) tokens.add(`!${negation[0]}`);
  if (tokens.size === 0) for (const word of text.split(' ')) tokens.add(word);
  return { tokens: [...tokens].sort(), informational: informational && !buys };
}

const segmented = new Map<string, readonly string[]>();

/** Words of an unexplained piece; the same pieces come again and again, and segmenting is the dearest step. */
function wordsOfRest(rest: string): readonly string[] {
  const known = segmented.get(rest);
  if (known) return known;
  const words = (/[\u3400-\u9fff]/.test(rest) && rest.length > 3 ? segmentWords(rest) : rest.split(' ')).map(stem);
  if (segmented.size > 50_000) segmented.clear();
  segmented.set(rest, words);
  return words;
}

function isModifier(span: Span, spans: readonly Span[], keep: ReadonlySet<string>): boolean {
  return spans.every(
    (other) =>
      other.start !== span.start ||
      other.end !== span.end ||
      (MODIFIERS.includes(other.dim as Dimension) && !keep.has(other.dim)),
  );
}

/** The key under which keywords are one matter: sorted tokens, `?` in front when knowledge is asked for. */
export function coreKey(core: Core): string {
  return (core.informational ? '?' : '') + core.tokens.join(' ');
}

/** English plurals fold; everything else stays. Only for keys. */
function stem(word: string): string {
  if (!/^[a-z' -]+$/.test(word) || word.length < 4) return word;
  return word
    .replace(/ies$/, 'y')
    .replace(/(x|ch|sh|ss)es$/, '$1')
    .replace(/([^su])s$/, '$1')
    .replace(/'$/, '');
}
