import { dateCovered, findDates } from '../claims/dates.ts';
import { foldWidth } from '../claims/fold.ts';
import { findMarks, type MarkClaim } from '../claims/marks.ts';
import { findQuantities, type Quantity } from '../claims/quantity.ts';
import type { Fact } from '../model/fact.ts';
import { contentWords, type KnownFact, knownFacts, plain } from './known-fact.ts';
import { matchNumber } from './match-number.ts';
import { keepsScope } from './scope.ts';
import { type ClaimKind, type Verdict, type VerdictState, verdictMessage } from './verdict.ts';

/** One sentence to verify. `facts` undefined: written by a person, without citations; every fact may back it. */
export interface SentenceToVerify {
  text: string;
  facts?: readonly string[];
  kind?: 'fact' | 'opinion' | 'transition' | 'cta';
  /** Sentences with the same number stand in one paragraph. */
  paragraph: number;
}

export interface VerifyOptions {
  /** Day of judgement, `YYYY-MM-DD`. */
  on: string;
  /** Names, ids and figures that need no fact: the brief's keyword, the medium, the author. */
  allowed?: readonly string[];
}

/**
 * Judges every figure, date, rank, comparison, quotation, reference to research and name of the sentences against the
 * fact sheet, without a model. Pure. A sentence's subject is carried over from the sentences before it. Verdicts come in
 * the order of the text; nothing is said about sentences that claim nothing.
 */
export function verifySentences(
  sentences: readonly SentenceToVerify[],
  facts: readonly Fact[],
  options: VerifyOptions,
): Verdict[] {
  const known = knownFacts(facts);
  const byCode = new Map(known.map((one) => [one.fact.code, one]));
  const allNames = [...new Set(known.flatMap((one) => one.names))];
  const allowed = (options.allowed ?? []).map(plain).filter((word) => word !== '');
  const paragraphs = new Map<number, string>();
  for (const sentence of sentences)
    paragraphs.set(sentence.paragraph, `${paragraphs.get(sentence.paragraph) ?? ''}${sentence.text}\n`);
  const out: Verdict[] = [];
  let subject: readonly string[] = [];
  sentences.forEach((sentence, index) => {
    const text = foldWidth(sentence.text);
    const bare = plain(sentence.text);
    const mentioned = longest(
      allNames.filter((name) => bare.includes(name)),
      bare,
    );
    if (mentioned.length > 0) subject = mentioned;
    const say = (start: number, end: number, kind: ClaimKind, state: VerdictState, codes: readonly string[]) => {
      const claim = sentence.text.slice(start, end).trim();
      out.push({
        sentence: index,
        start,
        end,
        claim,
        kind,
        state,
        facts: codes,
        message: verdictMessage(state, claim, codes.join(', ')),
      });
    };
    const cited = sentence.facts?.flatMap((code) => byCode.get(code) ?? []);
    for (const code of sentence.facts ?? []) {
      if (!byCode.has(code)) say(0, sentence.text.length, 'citation', 'unknown-fact', [code]);
    }
    if (sentence.kind === 'fact' && sentence.facts && sentence.facts.length === 0)
      say(0, sentence.text.length, 'citation', 'fact-without-id', []);
    for (const one of cited ?? []) {
      const state = validity(one.fact, options.on);
      if (state) say(0, sentence.text.length, 'citation', state, [one.fact.code]);
    }
    const place: Place = {
      text,
      bare,
      paragraph: paragraphs.get(sentence.paragraph) ?? text,
      subject,
      mentioned,
      known,
      cited,
      on: options.on,
      allNames,
    };
    const judge = (start: number, end: number, kind: ClaimKind, judgement: Judgement) =>
      say(start, end, kind, judgement.state, judgement.facts);
    const marks = findMarks(text);
    for (const quantity of findQuantities(sentence.text)) {
      if (allowed.some((word) => word.includes(plain(quantity.raw)))) continue;
      if (
        marks.some(
          (mark) =>
            mark.kind !== 'comparison' &&
            mark.kind !== 'attribution' &&
            quantity.start >= mark.start &&
            quantity.end <= mark.end,
        )
      )
        continue;
      judge(quantity.start, quantity.end, 'number', judgeNumber(quantity, place));
    }
    for (const date of findDates(text)) {
      if (allowed.some((word) => word.includes(plain(date.raw)))) continue;
      judge(
        date.start,
        date.end,
        'date',
        best(place, (one) => (one.dates.some((day) => dateCovered(date, day)) ? 'supported' : 'unsupported')),
      );
    }
    const numbersBacked = out.filter(
      (one) => one.sentence === index && one.kind === 'number' && one.state === 'supported',
    );
    for (const mark of marks) {
      if (
        allowed.some(
          (word) => word.includes(plain(mark.raw)) || (mark.kind === 'name' && plain(mark.raw).includes(word)),
        )
      )
        continue;
      judge(mark.start, mark.end, mark.kind, judgeMark(mark, place, numbersBacked));
    }
  });
  return out.sort((a, b) => a.sentence - b.sentence || a.start - b.start);
}

/** Names without those that stand only inside longer ones: 云岭 is not mentioned where the text says 云岭红茶. */
function longest(names: readonly string[], text: string): string[] {
  const byLength = [...names].sort((a, b) => b.length - a.length);
  let rest = text;
  return byLength.filter((name) => {
    if (!rest.includes(name)) return false;
    rest = rest.replaceAll(name, '\n');
    return true;
  });
}

interface Place {
  text: string;
  bare: string;
  paragraph: string;
  subject: readonly string[];
  mentioned: readonly string[];
  known: readonly KnownFact[];
  cited: readonly KnownFact[] | undefined;
  on: string;
  allNames: readonly string[];
}

interface Judgement {
  state: VerdictState;
  facts: readonly string[];
}

/** From best to worst: the claim takes the best verdict that any fact gives it. */
const ORDER: readonly VerdictState[] = [
  'supported',
  'expired',
  'not-yet-valid',
  'scope-dropped',
  'not-in-cited',
  'unit-mismatch',
  'subject-mismatch',
  'value-mismatch',
  'unsupported',
];

function best(place: Place, judge: (one: KnownFact) => VerdictState): Judgement {
  let top: Judgement = { state: 'unsupported', facts: [] };
  const consider = (one: KnownFact, state: VerdictState) => {
    if (ORDER.indexOf(state) < ORDER.indexOf(top.state)) top = { state, facts: [one.fact.code] };
  };
  for (const one of place.cited ?? place.known) {
    const state = judge(one);
    consider(one, state === 'supported' ? (validity(one.fact, place.on) ?? 'supported') : state);
  }
  if (place.cited && top.state !== 'supported') {
    // What another fact says is still not backed by what the sentence cites: the reader is told where it stands.
    const other = place.known.find((one) => !place.cited!.includes(one) && judge(one) === 'supported');
    if (other) consider(other, 'not-in-cited');
  }
  return top;
}

function judgeNumber(quantity: Quantity, place: Place): Judgement {
  const words = contentWords(place.text, place.allNames);
  return best(place, (one) => {
    const matches = one.quantities.map((each) => matchNumber(quantity, each));
    if (matches.includes('same')) {
      if (!sameSubject(one, place)) return 'subject-mismatch';
      if (!keepsScope(place.text, place.paragraph, one.fact)) return 'scope-dropped';
      if (!place.cited && !sharesTopic(one, words)) return 'subject-mismatch';
      return sharesTopic(one, words) || one.words.size === 0 ? 'supported' : 'subject-mismatch';
    }
    const about = sharesTopic(one, words) && sameSubject(one, place);
    if (matches.includes('unit')) return about || place.cited ? 'unit-mismatch' : 'unsupported';
    if (matches.includes('value')) return about ? 'value-mismatch' : 'unsupported';
    return 'unsupported';
  });
}

function judgeMark(mark: MarkClaim, place: Place, numbersBacked: readonly Verdict[]): Judgement {
  const words = contentWords(place.text, place.allNames);
  if (mark.kind === 'name') {
    const wanted = plain(mark.raw);
    const owner = place.known.find(
      (one) =>
        one.text.includes(wanted) ||
        one.names.some((name) => name.length >= 4 && wanted.endsWith(name)) ||
        nameInside(one, wanted),
    );
    return owner ? { state: 'supported', facts: [owner.fact.code] } : { state: 'unsupported', facts: [] };
  }
  if (mark.kind === 'quotation') {
    const wanted = plain(mark.key).replace(/[，。！？、,.!?]+$/u, '');
    return best(place, (one) => (one.text.includes(wanted) ? 'supported' : 'unsupported'));
  }
  if (mark.kind === 'rank') {
    return best(place, (one) => {
      if (!one.ranks.includes(mark.key)) return 'unsupported';
      if (!sameSubject(one, place)) return 'subject-mismatch';
      return keepsScope(place.text, place.paragraph, one.fact) ? 'supported' : 'scope-dropped';
    });
  }
  if (mark.kind === 'comparison') {
    return best(place, (one) =>
      one.compares && sharesTopic(one, words)
        ? sameSubject(one, place)
          ? 'supported'
          : 'subject-mismatch'
        : 'unsupported',
    );
  }
  // Research must have a named source: that of a fact whose figure stands in the sentence, or whose words do.
  const sourced = numbersBacked.find((one) =>
    one.facts.some((code) => place.known.find((each) => each.fact.code === code)?.fact.source),
  );
  if (sourced) return { state: 'supported', facts: sourced.facts };
  // A cited fact backs it only when it speaks of the same thing.
  const least = place.cited ? 2 : 3;
  return best(place, (one) =>
    one.fact.source !== '' && overlap(one.words, words) >= least ? 'supported' : 'unsupported',
  );
}

/** The wording around an organisation may hold more than its name: `由云岭茶业有限公司` ends in the name that is known. */
function nameInside(one: KnownFact, wanted: string): boolean {
  for (let cut = 1; cut < wanted.length - 3; cut++)
    if (one.text.includes(wanted.slice(cut)) && wanted.length - cut >= 5) return true;
  return false;
}

/** The sentence speaks of the fact's subject: by name, or by carrying on without naming another one. */
function sameSubject(one: KnownFact, place: Place): boolean {
  if (one.names.length === 0 || one.names.some((name) => place.mentioned.includes(name))) return true;
  // 四川省2025年茶叶产量为…: a statement that never names its subject is recognised by its words.
  if (!one.selfNamed && overlap(one.words, contentWords(place.text, place.allNames)) >= 2) return true;
  const others = place.mentioned.filter((name) => !one.names.includes(name) && !one.text.includes(name));
  if (others.length > 0) return false;
  return (
    place.subject.length === 0 ||
    place.subject.some((name) => one.names.includes(name) || one.text.includes(name)) ||
    place.mentioned.length > 0
  );
}

function sharesTopic(one: KnownFact, words: ReadonlySet<string>): boolean {
  return overlap(one.words, words) > 0;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count += 1;
  return count;
}

function validity(fact: Fact, on: string): 'expired' | 'not-yet-valid' | undefined {
  if (fact.status === 'expired' || fact.status === 'retired') return 'expired';
  if (fact.validUntil !== '' && fact.validUntil < on) return 'expired';
  return fact.validFrom !== '' && fact.validFrom > on ? 'not-yet-valid' : undefined;
}

/** The verdicts that stop an export. */
export function failedVerdicts(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter((verdict) => verdict.state !== 'supported');
}
