import type { Span } from './recognise-spans.ts';

/**
 * Chooses spans that do not overlap so that their weight is largest (weighted interval scheduling, O(n log n) after
 * sorting): a span weighs the square of its length, so that 越野跑鞋 beats 越野 + 跑鞋. All meanings of a chosen piece of text
 * stay. A single Han character counts only where nothing unexplained touches it: 女 in 跑鞋女, not in 女儿红.
 */
export function selectSpans(text: string, found: Span[]): Span[] {
  if (found.length === 0) return found;
  found.sort((a, b) => a.end - b.end || a.start - b.start);
  const pieces: Piece[] = [];
  for (const span of found) {
    const last = pieces.at(-1);
    const length = span.end - span.start;
    const weight = length * length * (span.rule === 'model' ? 0.5 : 1);
    if (last && last.start === span.start && last.end === span.end) {
      last.spans.push(span);
      last.weight = Math.max(last.weight, weight);
    } else pieces.push({ start: span.start, end: span.end, weight, spans: [span] });
  }
  const chosen = overlap(pieces) ? heaviest(pieces) : pieces;
  const kept = chosen.filter((piece, at) => {
    if (piece.end - piece.start > 1 || !isHan(text, piece.start)) return true;
    const left =
      piece.start === 0 ||
      !isHan(text, piece.start - 1) ||
      VERBS.includes(text[piece.start - 1]!) ||
      chosen[at - 1]?.end === piece.start;
    const right =
      piece.end === text.length ||
      !isHan(text, piece.end) ||
      VERBS.includes(text[piece.end]!) ||
      chosen[at + 1]?.start === piece.end;
    // 喝什么茶好: what is asked for.
    const asked = chosen[at - 1]?.end === piece.start && chosen[at - 1]!.spans.some((span) => span.dim === 'question');
    return left && (right || (asked && piece.spans.some((span) => span.dim === 'product')));
  });
  // 500ml is a size, not a model.
  return kept.flatMap((piece) =>
    piece.spans.length > 1
      ? piece.spans.filter((span) => span.rule !== 'model' || piece.spans.every(isModel))
      : piece.spans,
  );
}

interface Piece {
  start: number;
  end: number;
  weight: number;
  spans: Span[];
}

function overlap(pieces: readonly Piece[]): boolean {
  for (let at = 1; at < pieces.length; at++) if (pieces[at]!.start < pieces[at - 1]!.end) return true;
  return false;
}

/** The pieces without overlap whose weights sum up highest, in order. */
function heaviest(pieces: readonly Piece[]): Piece[] {
  const best = new Float64Array(pieces.length + 1);
  const before = new Int32Array(pieces.length);
  for (let i = 0; i < pieces.length; i++) {
    let j = i;
    while (j > 0 && pieces[j - 1]!.end > pieces[i]!.start) j -= 1;
    before[i] = j;
    best[i + 1] = Math.max(best[i]!, best[j]! + pieces[i]!.weight);
  }
  const chosen: Piece[] = [];
  for (let i = pieces.length; i > 0; ) {
    if (best[i] === best[i - 1]) i -= 1;
    else {
      chosen.push(pieces[i - 1]!);
      i = before[i - 1]!;
    }
  }
  return chosen.reverse();
}

function isModel(span: Span): boolean {
  return span.rule === 'model';
}

/** Characters beside which a single character still stands for itself: 喝茶, 买鞋, 红的. */
const VERBS = '喝买卖送饮煮泡用穿的和与有在是';

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff;
}
