import { type DateClaim, findDates } from '../claims/dates.ts';
import { foldWidth } from '../claims/fold.ts';
import { findMarks } from '../claims/marks.ts';
import { findQuantities, type Quantity } from '../claims/quantity.ts';
import type { Fact } from '../model/fact.ts';

/** A fact with everything it says taken out once: figures, dates, ranks, words. */
export interface KnownFact {
  fact: Fact;
  quantities: readonly Quantity[];
  dates: readonly Pick<DateClaim, 'year' | 'month' | 'day'>[];
  /** Keys of its ranks, and whether it compares. */
  ranks: readonly string[];
  compares: boolean;
  /** Everything it says, folded and without spaces or quotation marks: for names and quotations. */
  text: string;
  /** Character pairs (Chinese) and word stems (English) of statement and attribute, without subject and figures. */
  words: ReadonlySet<string>;
  /** The statement says its subject's name. */
  selfNamed: boolean;
  /** Subject and aliases, folded. */
  names: readonly string[];
}

/** Prepares facts for verification; pure, so that a caller may keep the result. */
export function knownFacts(facts: readonly Fact[]): KnownFact[] {
  return facts.map((fact) => {
    const own = [fact.statement, `${fact.value}${fact.unit}`, ...fact.wording].join('\n');
    const all = [
      own,
      fact.subject,
      ...fact.aliases,
      fact.attribute,
      fact.source,
      fact.scope.region,
      fact.scope.period,
      fact.scope.other,
    ].join('\n');
    const marks = findMarks(foldWidth(own));
    const names = [fact.subject, ...fact.aliases].map(plain).filter((name) => name !== '');
    return {
      fact,
      quantities: findQuantities([own, fact.scope.other, fact.scope.period].join('\n')),
      dates: findDates(
        foldWidth([own, fact.scope.period, fact.sourceDate, fact.source, fact.validFrom, fact.validUntil].join('\n')),
      ),
      ranks: marks.filter((mark) => mark.kind === 'rank').map((mark) => mark.key),
      compares: marks.some((mark) => mark.kind === 'comparison'),
      text: plain(all),
      words: contentWords(`${fact.statement} ${fact.attribute}`, names),
      names,
      selfNamed: names.some((name) => plain(fact.statement).includes(name)),
    };
  });
}

/** Folded, lower case, without spaces and quotation marks: what two spellings of one thing share. */
export function plain(text: string): string {
  return foldWidth(text)
    .toLowerCase()
    .replace(/[\s“”"'‘’「」《》]/g, '');
}

/** Pairs of Han characters and stems of Latin words that carry meaning: tells whether two texts speak of one thing. */
export function contentWords(text: string, without: readonly string[]): Set<string> {
  let rest = foldWidth(text).toLowerCase();
  for (const name of without) if (name !== '') rest = rest.replaceAll(name, ' ');
  const words = new Set<string>();
  for (const run of rest.match(/[\u3400-\u9fff]+/g) ?? []) {
    const chars = run.replace(/[的了是在有和与及为达到]|[零〇一二两三四五六七八九十百千万亿]+/g, ' ');
    for (const part of chars.split(' ')) for (let i = 0; i + 2 <= part.length; i++) words.add(part.slice(i, i + 2));
  }
  for (const word of rest.match(/[a-z]{3,}/g) ?? []) if (!STOP.has(word)) words.add(word.slice(0, 5));
  return words;
}

const STOP = new Set(
  'the and for with from that this are was were has have its our per cent percent over about than into been who which will can not all more one two'.split(
    ' ',
  ),
);
