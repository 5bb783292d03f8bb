import { findDates } from '../claims/dates.ts';
import { foldWidth } from '../claims/fold.ts';
import type { Sentence } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { Clause } from './clause.ts';
import type { Memory } from './memory.ts';

export interface ZhOptions {
  /** What the company is called once its name was said, e.g. 公司. */
  reference: string;
  /** Name the source of every figure. */
  sources: boolean;
  /** May begin with 此外, 同时…: not in a lead. */
  connect: boolean;
  /** Sentences stand alone (list items): names instead of pronouns. */
  alone: boolean;
}

const ADDITION = ['此外，', '同时，', '另外，', '与此同时，'];
const STOCK = /数$|面积|门店|员工|会员(?!复购)|库存|茶园/u;

/**
 * Chinese sentences for the facts of one paragraph: neighbours with one subject are joined (at most three predicates and
 * about 60 characters), the subject is named in full once and then by short name, 公司, 其 or nothing, the scope that the
 * statement leaves out is added, sources are named in turn in different ways.
 */
export function realiseZh(clauses: readonly Clause[], memory: Memory, options: ZhOptions): Sentence[] {
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
  if (next.fact.subject !== first.fact.subject || /[：“]/u.test(next.predicate)) return false;
  // What needs a scope or a source of its own stands alone, so that neither is lost.
  if (group.some(needsOwn) || needsOwn(next)) return false;
  if (next.fact.topic === 'plan' || next.fact.topic === 'event' || first.fact.topic === 'event') return false;
  const length = group.reduce((sum, one) => sum + one.predicate!.length, 0) + next.predicate.length;
  return length <= 58;
}

function needsOwn(clause: Clause): boolean {
  const { fact } = clause;
  if (scopeNote(clause) !== '' || periodPrefix(clause) !== '' || isTerms(fact) || fact.unit === '%') return true;
  return fact.topic === 'proof' || fact.topic === 'result' || fact.topic === 'market' || fact.topic === 'offer';
}

function sentence(group: readonly Clause[], memory: Memory, options: ZhOptions, position: number): Sentence {
  const first = group[0]!;
  const { fact } = first;
  const source = wantsSource(fact, options.sources) ? sourcePhrase(fact, memory) : { before: '', after: '' };
  const period = periodPrefix(first);
  const subject = first.predicate === null ? '' : referTo(first, memory, options, position);
  const tail = group.slice(1).map((one) => one.predicate!);
  const head = first.predicate === null ? (fact.wording[0] ?? fact.statement) : join(subject, first);
  const connect =
    options.connect &&
    position > 0 &&
    source.before === '' &&
    period === '' &&
    group.length === 1 &&
    first.predicate !== null &&
    subject !== '' &&
    position % 2 === 0
      ? memory.pick('addition', ADDITION)
      : '';
  // A period before a source reads badly: 据某报告，2025年，… is right, the other order is not.
  const body = `${connect}${source.before}${period}${[head, ...tail].join('，')}`;
  const note = scopeNote(first);
  const brackets = [note, source.after].filter((part) => part !== '').join('；');
  const terms = isTerms(fact) && !body.includes(fact.scope.other) ? `，${fact.scope.other}` : '';
  memory.used.add(fact.code);
  for (const one of group) memory.used.add(one.fact.code);
  return {
    text: finish(`${body}${terms}${brackets === '' ? '' : `（${brackets}）`}`),
    kind: 'fact',
    by: 'template',
    facts: group.map((one) => one.fact.code),
  };
}

function join(subject: string, clause: Clause): string {
  if (!clause.possessive) return `${subject}${clause.predicate}`;
  if (subject === '') return clause.predicate!;
  return subject === '其' ? `其${clause.predicate}` : `${subject}的${clause.predicate}`;
}

/** Full name, then short name, 公司 or 其; nothing where the sentence before had the same subject. */
function referTo(clause: Clause, memory: Memory, options: ZhOptions, position: number): string {
  const { fact, entity } = clause;
  const isNew = memory.introduce(fact.subject);
  const count = memory.mention(fact.subject);
  if (isNew || entity === 'other' || fact.topic === 'event') return fact.subject;
  const short = fact.aliases[0] ?? fact.subject;
  if (count === 0) return memory.pick(`name:${fact.subject}`, fact.subject === short ? [short] : [fact.subject, short]);
  if (options.alone) return short;
  if (entity === 'company') {
    const forms = [options.reference || '公司', ...(short === fact.subject ? [] : [short])];
    return memory.pick(`ref:${fact.subject}`, forms);
  }
  if (clause.possessive) return position % 2 === 0 ? '其' : short;
  return entity === 'person' ? fact.subject : memory.pick(`ref:${fact.subject}`, [short, '它']);
}

/** Shares and rates always name their source; other figures where the plan asks for it. */
function wantsSource(fact: Fact, asked: boolean): boolean {
  if (fact.source === '') return false;
  return fact.unit === '%' || (asked && SOURCED.has(fact.topic));
}

const SOURCED = new Set(['market', 'proof', 'result', 'event']);

/** Conditions of a price or a service are told as part of the sentence: 每罐168元，门店与小程序同价. */
function isTerms(fact: Fact): boolean {
  return fact.scope.other !== '' && (fact.topic === 'offer' || fact.topic === 'service');
}

function sourcePhrase(fact: Fact, memory: Memory): { before: string; after: string } {
  if (fact.topic === 'event') return { before: `据${fact.source}，`, after: '' };
  if (fact.topic === 'proof' || fact.topic === 'product') return { before: '', after: `来源：${fact.source}` };
  const form = memory.pick('source', ['before', 'after', 'shows']);
  if (form === 'after') return { before: '', after: `来源：${fact.source}` };
  return form === 'shows' ? { before: `${fact.source}显示，`, after: '' } : { before: `据${fact.source}，`, after: '' };
}

/** The time of a figure when the statement leaves it out: 截至 for stocks, the plain period for flows. */
function periodPrefix(clause: Clause): string {
  const { fact } = clause;
  const period = missingPeriod(fact);
  if (period === '' || clause.predicate === null) return '';
  if (/月|日/u.test(period) && STOCK.test(fact.attribute)) return `截至${period}，`;
  return `${period}，`;
}

function missingPeriod(fact: Fact): string {
  const { period } = fact.scope;
  const statement = fact.wording[0] ?? fact.statement;
  if (period === '' || statement.includes(period)) return '';
  const years = findDates(foldWidth(period)).map((date) => String(date.year));
  return years.length > 0 && years.every((year) => statement.includes(year)) ? '' : period;
}

const MEASURED = new Set(['market', 'result', 'proof', 'product', 'model']);

/** Region, time and conditions that the statement leaves out: next to the figure, as the law wants them. */
function scopeNote(clause: Clause): string {
  const { fact } = clause;
  if (!MEASURED.has(fact.topic)) return '';
  const statement = fact.wording[0] ?? fact.statement;
  const parts: string[] = [];
  if (fact.scope.region !== '' && !statement.includes(fact.scope.region)) parts.push(fact.scope.region);
  if (clause.predicate === null && missingPeriod(fact) !== '') parts.push(fact.scope.period);
  if (fact.scope.other !== '' && !statement.includes(fact.scope.other))
    parts.push(fact.topic === 'market' ? `口径：${fact.scope.other}` : fact.scope.other);
  return parts.join('，');
}

/** Closes a sentence: one full stop, no doubled marks, no space between Han and figures as the house writes it. */
function finish(text: string): string {
  const closed = text.replace(/[。.；;，,]+$/u, '').replace(/，{2,}/gu, '，');
  return /[。！？”…]$/u.test(closed)
    ? /”$/u.test(closed) && !/[。！？]”$/u.test(closed)
      ? `${closed}。`
      : closed
    : `${closed}。`;
}
