import type { Span } from './recognise-spans.ts';

/** A run of text that no span explains. */
export interface Residue {
  text: string;
  start: number;
  end: number;
}

/** Characters that link words and name nothing. 不, 无, 没 are not among them: they turn a meaning round. */
const LINKS =
  /^[的了吗呢啊吧呀嘛和与及或是有在用给送被把从到为跟同地得着过这那个款种家些只件套适合买要能会想让对最好]+|[的了吗呢啊吧呀嘛和与及或是有在用给被把从到为跟这那个款种家些要能会想让对]+$/g;
const STOP = new Set(
  'a an the of for to in on with and or at by from as your my his her our their its it this that these those be been i you we they me us so than then too very just not no without into over per via up off out about after before while during if but all any more most some such only own same'.split(
    ' ',
  ),
);

const PIECE = /[\u3400-\u9fff]+|[\p{L}\p{N}][\p{L}\p{N}'.&+-]*(?:\s+[\p{L}\p{N}][\p{L}\p{N}'.&+-]*)*/gu;

/** What is left of a text when the spans are taken out: Han runs of two characters or more, Latin word groups. */
export function residuesOf(text: string, spans: readonly Span[]): Residue[] {
  const residues: Residue[] = [];
  for (const [from, to] of uncovered(text, spans)) {
    // A single character between words says nothing.
    if (to - from < 2) continue;
    const piece = text.slice(from, to);
    for (const match of piece.matchAll(PIECE)) {
      const run = /[\u3400-\u9fff]/.test(match[0]) ? match[0].replace(LINKS, '') : contentWords(match[0]);
      if (run.length < 2 || /^\d+$/.test(run)) continue;
      const offset = Math.max(0, match[0].indexOf(run.split(' ')[0]!));
      const start = from + match.index + offset;
      residues.push({ text: run, start, end: start + run.length });
    }
  }
  return residues;
}

/** The stretches of a text that no span covers, from and to. The spans are in the order of their starts. */
export function uncovered(text: string, spans: readonly Span[]): [number, number][] {
  const free: [number, number][] = [];
  let at = 0;
  for (const span of spans) {
    if (span.start > at) free.push([at, span.start]);
    if (span.end > at) at = span.end;
  }
  if (at < text.length) free.push([at, text.length]);
  return free;
}

function contentWords(run: string): string {
  const words = run.split(/\s+/);
  while (words.length > 0 && STOP.has(words[0]!)) words.shift();
  while (words.length > 0 && STOP.has(words.at(-1)!)) words.pop();
  return words.join(' ');
}
