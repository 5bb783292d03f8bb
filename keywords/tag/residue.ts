import { segmentWords } from '../../src/kernel/text/segment.ts';
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

/** What is left of a text when the spans are taken out: Han runs of two characters or more, Latin word groups. */
export function residuesOf(text: string, spans: readonly Span[]): Residue[] {
  const covered = new Uint8Array(text.length);
  for (const span of spans) covered.fill(1, span.start, span.end);
  const residues: Residue[] = [];
  const pattern = /[\u3400-\u9fff]+|[\p{L}\p{N}][\p{L}\p{N}'.&+-]*(?:\s+[\p{L}\p{N}][\p{L}\p{N}'.&+-]*)*/gu;
  let at = 0;
  while (at < text.length) {
    if (covered[at] === 1) {
      at += 1;
      continue;
    }
    let end = at;
    while (end < text.length && covered[end] === 0) end += 1;
    const piece = text.slice(at, end);
    for (const match of piece.matchAll(pattern)) {
      const run = /[\u3400-\u9fff]/.test(match[0]) ? match[0].replace(LINKS, '') : contentWords(match[0]);
      if (run.length < 2 || /^\d+$/.test(run)) continue;
      const offset = match[0].indexOf(run.split(' ')[0]!);
      residues.push({
        text: run,
        start: at + match.index + Math.max(0, offset),
        end: at + match.index + Math.max(0, offset) + run.length,
      });
    }
    at = end;
  }
  return residues;
}

function contentWords(run: string): string {
  const words = run.split(/\s+/);
  while (words.length > 0 && STOP.has(words[0]!)) words.shift();
  while (words.length > 0 && STOP.has(words.at(-1)!)) words.pop();
  return words.join(' ');
}

/** Where a Chinese run stops being a name: verbs, negations, particles in its middle. */
const BREAKS = /[不没被把会能要有在是放去里后前上下中来做得让该需应]/;
const LATIN_VERBS = new Set(
  'clean reset use wear make work fix get take keep start stop buy need find wash change train run choose'.split(' '),
);

/**
 * The likely product in a residue. Chinese: the first name-like piece of a question (the topic comes first), otherwise the
 * last one; a long piece is cut to its last words, six characters at most. Latin: up to three words without a leading verb.
 */
export function headOf(residue: Residue, asked: boolean): Residue {
  const { text, start, end } = residue;
  if (/[\u3400-\u9fff]/.test(text)) {
    const pieces: { text: string; at: number }[] = [];
    let at = 0;
    for (const piece of text.split(BREAKS)) {
      if (piece.length >= 2) pieces.push({ text: piece, at });
      at += piece.length + 1;
    }
    const chosen = asked ? pieces[0] : pieces.at(-1);
    if (!chosen) return residue;
    let head = chosen.text;
    if (head.length > 5) {
      const words = segmentWords(head);
      head = words.pop()!;
      while (words.length > 0 && head.length + words.at(-1)!.length <= 6) head = words.pop()! + head;
    }
    const from = start + chosen.at + chosen.text.length - head.length;
    return { text: head, start: from, end: from + head.length };
  }
  const words = text.split(' ').slice(-3);
  while (words.length > 1 && LATIN_VERBS.has(words[0]!)) words.shift();
  const head = words.join(' ');
  return { text: head, start: end - head.length, end };
}
