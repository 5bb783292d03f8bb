import { findDates } from '../claims/dates.ts';
import type { Sentence } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Clause } from './clause.ts';
import type { Memory } from './memory.ts';

export interface EnOptions {
  /** What the company is called once its name was said, e.g. `the shop`. */
  reference: string;
  sources: boolean;
  connect: boolean;
  /** Sentences stand alone (list items): names instead of pronouns. */
  alone: boolean;
}

const ADDITION = ['In addition, ', 'At the same time, ', 'Besides, '];

/**
 * English sentences for the facts of one paragraph: up to three predicates of one subject become a list with the serial
 * comma, the subject is named once and then referred to, scope and source that the statement leaves out are added.
 */
export function realiseEn(clauses: readonly Clause[], memory: Memory, options: EnOptions): Sentence[] {
  const sentences: Sentence[] = [];
  let i = 0;
  while (i < clauses.length) {
    const group = [clauses[i]!];
    while (i + group.length < clauses.length && canJoin(group, clauses[i + group.length]!))
      group.push(clauses[i + group.length]!);
    sentences.push(sentence(group, memory, options, sentences.length));
    i += group.length;
  }
  return sentences;
}

function canJoin(group: readonly Clause[], next: Clause): boolean {
  const first = group[0]!;
  if (group.length >= 3 || next.predicate === null || first.predicate === null) return false;
  if (next.fact.subject !== first.fact.subject || next.possessive || first.possessive) return false;
  if (
    [...group, next].some(
      (one) =>
        note(one.fact) !== '' || one.fact.topic === 'proof' || one.fact.topic === 'event' || one.fact.topic === 'plan',
    )
  )
    return false;
  return group.reduce((sum, one) => sum + one.predicate!.split(' ').length, 0) + next.predicate.split(' ').length <= 24;
}

function sentence(group: readonly Clause[], memory: Memory, options: EnOptions, position: number): Sentence {
  const first = group[0]!;
  const { fact } = first;
  const predicates = group.map((one) => one.predicate ?? '');
  let body: string;
  if (first.predicate === null) body = fact.wording[0] ?? fact.statement;
  else {
    const subject = referTo(first, memory, options);
    body = first.possessive ? `${subject}’s ${first.predicate}` : `${subject} ${list(shareVerb(predicates))}`;
  }
  const withSource = options.sources && fact.source !== '' && (fact.topic === 'market' || fact.topic === 'event');
  const source = withSource ? memory.pick('source', ['after', 'before']) : '';
  const brackets = [note(fact), source === 'after' ? `source: ${fact.source}` : '']
    .filter((part) => part !== '')
    .join('; ');
  const connect =
    options.connect && position > 0 && position % 2 === 0 && source !== 'before'
      ? memory.pick('addition', ADDITION)
      : '';
  const lead = source === 'before' ? `According to the ${lowerFirst(fact.source)}, ` : connect;
  for (const one of group) memory.used.add(one.fact.code);
  const text = `${lead}${lead === '' ? body : keepName(body, fact)}${brackets === '' ? '' : ` (${brackets})`}`;
  return { text: finish(text), kind: 'fact', by: 'template', facts: group.map((one) => one.fact.code) };
}

/** `has a drop of 6 mm`, `has lugs of 5 mm` share their verb: `has a drop of 6 mm, lugs of 5 mm`. */
function shareVerb(predicates: readonly string[]): string[] {
  const verb = /^(?:has|is|was|offers|comes with)\b/.exec(predicates[0] ?? '')?.[0];
  if (verb === undefined || !predicates.every((one) => one.startsWith(`${verb} `))) return [...predicates];
  return predicates.map((one, i) => (i === 0 ? one : one.slice(verb.length + 1)));
}

/** `a`, `a and b`, `a, b, and c`. */
function list(parts: readonly string[]): string {
  if (parts.length < 3) return parts.join(/ and /.test(parts[0]!) ? ', and ' : ' and ');
  return `${parts.slice(0, -1).join(', ')}, and ${parts.at(-1)}`;
}

function referTo(clause: Clause, memory: Memory, options: EnOptions): string {
  const { fact, entity } = clause;
  const full = entity === 'product' && !/^(?:the|a|an) /i.test(fact.subject) ? `the ${fact.subject}` : fact.subject;
  const isNew = memory.introduce(fact.subject);
  const count = memory.mention(fact.subject);
  if (isNew || entity === 'other' || entity === 'person') return full;
  if (count === 0 || options.alone) return full;
  if (entity === 'company')
    return memory.pick(`ref:${fact.subject}`, [options.reference || fact.aliases[0] || 'the company', 'it']);
  return memory.pick(`ref:${fact.subject}`, ['it', full]);
}

/** Scope that the statement leaves out, in brackets after it. */
function note(fact: Fact): string {
  const statement = (fact.wording[0] ?? fact.statement).toLowerCase();
  const parts: string[] = [];
  const { region, period, other } = fact.scope;
  if (region !== '' && !statement.includes(region.toLowerCase())) parts.push(region);
  if (
    period !== '' &&
    !statement.includes(period.toLowerCase()) &&
    !findDates(period).every((date) => date.year !== null && statement.includes(String(date.year)))
  )
    parts.push(period);
  if (other !== '' && !statement.includes(other.toLowerCase())) parts.push(other);
  return parts.join(', ');
}

/** After an opening phrase a sentence goes on in lower case, unless it begins with a name. */
function keepName(text: string, fact: Fact): string {
  return text.startsWith(fact.subject) || /^[A-Z][a-z]+ [A-Z]/.test(text) ? text : lowerFirst(text);
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}

function finish(text: string): string {
  const upper = text[0]!.toUpperCase() + text.slice(1);
  const closed = upper.replace(/[.,;]+$/, '');
  return /[.!?]["”’]$|[!?]$/.test(closed) ? closed : `${closed}.`;
}
