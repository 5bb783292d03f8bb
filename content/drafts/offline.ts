import type { Article, ArticleStyle, Block, Sentence } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { VoiceSheet } from '../model/voice.ts';
import { planOf } from '../plans/index.ts';
import type { PlanSlot } from '../plans/plan.ts';
import { clauseOf, entityKinds } from '../realise/clause.ts';
import { realiseEn } from '../realise/en.ts';
import { createMemory, type Memory } from '../realise/memory.ts';
import { realiseZh } from '../realise/zh.ts';
import { splitSentences } from '../text/sentences.ts';
import { contentWords } from '../verify/known-fact.ts';
import { draftTitle } from './title.ts';

export interface OfflineInput {
  style: ArticleStyle;
  lang: 'zh' | 'en';
  keyword: string;
  slug: string;
  /** Questions to answer: for the question-and-answer style. */
  questions: readonly string[];
  facts: readonly Fact[];
  voice: VoiceSheet;
  /** `YYYY-MM-DD`: dateline and validity. */
  on: string;
  /** Shifts the choice of wordings: another seed, another reading. */
  seed?: number;
}

/**
 * A draft assembled from facts alone by the style's document plan. Pure and repeatable. Every sentence carries the codes
 * of its facts; facts that have expired, or are in the other language, are not used; a place without facts becomes a gap
 * that names what is missing.
 */
export function offlineDraft(input: OfflineInput): Article {
  const { lang, style } = input;
  const usable = input.facts.filter((fact) => fact.lang === lang && isLive(fact, input.on));
  const kinds = entityKinds(usable);
  const memory = createMemory(input.seed ?? 0);
  const plan = planOf(style);
  const blocks: Block[] = [];
  const reserved = reserve(plan.slots, usable, input.keyword);
  for (const slot of plan.slots) {
    memory.newParagraph();
    if (slot.form === 'questions') blocks.push(...questionBlocks(slot, input, usable, memory, kinds));
    else blocks.push(...slotBlocks(slot, reserved.get(slot.id) ?? [], input, memory, kinds));
  }
  const title = draftTitle(input, usable);
  const summary = firstSentences(blocks, lang);
  return { title, summary, lang, style, keyword: input.keyword, slug: input.slug, blocks, ai: null, adMark: false };
}

function isLive(fact: Fact, on: string): boolean {
  return (
    fact.status !== 'expired' &&
    fact.status !== 'retired' &&
    (fact.validUntil === '' || fact.validUntil >= on) &&
    (fact.validFrom === '' || fact.validFrom <= on)
  );
}

/** Which facts go where: slots choose in plan order, those nearest to the keyword first, and nothing is told twice. */
function reserve(slots: readonly PlanSlot[], facts: readonly Fact[], keyword: string): Map<string, Fact[]> {
  const words = contentWords(keyword, []);
  const near = (fact: Fact) =>
    (fact.statement.includes(keyword) ? 3 : 0) +
    ([...words].some((word) => fact.statement.toLowerCase().includes(word)) ? 1 : 0) +
    (fact.status === 'verified' ? 0.5 : 0);
  const order = new Map([...facts].map((fact, i) => [fact.code, i]));
  const taken = new Set<string>();
  const products = new Set(
    facts.filter((fact) => fact.topic === 'product' || fact.topic === 'model').map((fact) => fact.subject),
  );
  const chosen = new Map<string, Fact[]>();
  for (const slot of slots) {
    const candidates = facts
      .filter((fact) => slot.topics.includes(fact.topic) && (slot.form === 'table' || !taken.has(fact.code)))
      .filter((fact) => slot.about === undefined || products.has(fact.subject))
      .sort((a, b) => near(b) - near(a) || order.get(a.code)! - order.get(b.code)!);
    const each = slot.each;
    const fits =
      each === undefined
        ? candidates.slice(0, slot.max)
        : slot.topics
            .flatMap((topic, i) => ofTopic(candidates, topic, each, i > 0 && slot.form === 'lead'))
            .slice(0, slot.max);
    // Facts about one subject are told together, unless the plan sets the order.
    if (each === undefined)
      fits.sort((a, b) =>
        a.subject === b.subject
          ? order.get(a.code)! - order.get(b.code)!
          : firstOf(fits, a, order) - firstOf(fits, b, order),
      );
    if (slot.form !== 'table') for (const fact of fits) taken.add(fact.code);
    chosen.set(slot.id, fits);
  }
  return chosen;
}

function firstOf(facts: readonly Fact[], one: Fact, order: ReadonlyMap<string, number>): number {
  return Math.min(...facts.filter((fact) => fact.subject === one.subject).map((fact) => order.get(fact.code)!));
}

/** A lead borrows a figure only when another one is left for its own section. */
function ofTopic(facts: readonly Fact[], topic: Fact['topic'], each: number, borrowed: boolean): Fact[] {
  const fits = facts.filter((fact) => fact.topic === topic);
  return borrowed && fits.length < 2 ? [] : fits.slice(0, each);
}

type Kinds = ReturnType<typeof entityKinds>;

function slotBlocks(
  slot: PlanSlot,
  facts: readonly Fact[],
  input: OfflineInput,
  memory: Memory,
  kinds: Kinds,
): Block[] {
  const { lang, voice } = input;
  const heading: Block[] =
    slot.heading === undefined
      ? []
      : [{ type: 'heading', level: 2, text: slot.heading[lang].replace('{keyword}', input.keyword) }];
  const gap: Block = { type: 'todo', missing: slot.missing[lang] };
  if (slot.form === 'boilerplate') return boilerplate(voice, lang, gap);
  if (slot.form === 'action')
    return voice.callToAction === ''
      ? []
      : [{ type: 'paragraph', sentences: [{ text: voice.callToAction, kind: 'cta', by: 'human' }] }];
  if (facts.length === 0 && slot.min === 0) return [];
  const gaps: Block[] = facts.length < slot.min ? [gap] : [];
  if (facts.length === 0) return [...heading, ...gaps];
  if (slot.form === 'table') return [...heading, table(facts, lang), ...gaps];
  const sentences = realise(facts, slot, input, memory, kinds);
  if (slot.form === 'quote') return [...heading, { type: 'quote', sentences }, ...gaps];
  if (slot.form === 'list') {
    return [...heading, { type: 'list', ordered: false, items: sentences.map((one) => [one]) }, ...gaps];
  }
  if (slot.form === 'lead') return [{ type: 'paragraph', sentences: dateline(sentences, input) }, ...gaps];
  return [...heading, ...paragraphs(sentences, lang), ...gaps];
}

/** Long runs are cut into paragraphs of at most 120 characters (zh) or 90 words (en): phones are narrow. */
function paragraphs(sentences: readonly Sentence[], lang: 'zh' | 'en'): Block[] {
  const out: Sentence[][] = [[]];
  let size = 0;
  for (const sentence of sentences) {
    const length = lang === 'zh' ? sentence.text.length : sentence.text.split(' ').length;
    if (size > 0 && size + length > (lang === 'zh' ? 130 : 90)) {
      out.push([]);
      size = 0;
    }
    out.at(-1)!.push(sentence);
    size += length;
  }
  return out.map((group) => ({ type: 'paragraph', sentences: group }));
}

function realise(
  facts: readonly Fact[],
  slot: Pick<PlanSlot, 'sources' | 'form'>,
  input: OfflineInput,
  memory: Memory,
  kinds: Kinds,
): Sentence[] {
  const clauses = facts.map((fact) => clauseOf(fact, kinds));
  const options = {
    reference: input.voice.reference,
    sources: slot.sources,
    connect: slot.form === 'prose',
    alone: slot.form === 'list',
  };
  return input.lang === 'zh' ? realiseZh(clauses, memory, options) : realiseEn(clauses, memory, options);
}

/** `成都，2026年11月22日——`: the place comes from the voice sheet; without it a gap says so. */
function dateline(sentences: readonly Sentence[], input: OfflineInput): Sentence[] {
  const [year, month, day] = input.on.split('-').map(Number) as [number, number, number];
  const [first, ...rest] = sentences;
  if (!first) return [];
  const { lang, voice } = input;
  const MONTHS = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ];
  const place =
    voice.city === '' ? (lang === 'zh' ? '【TODO 待补：发稿地】' : '[TODO: place of the dateline]') : voice.city;
  const line =
    lang === 'zh' ? `（${place}，${year}年${month}月${day}日）` : `${place}, ${day} ${MONTHS[month - 1]} ${year} – `;
  return [{ ...first, text: `${line}${first.text}` }, ...rest];
}

function boilerplate(voice: VoiceSheet, lang: 'zh' | 'en', gap: Block): Block[] {
  const heading: Block = {
    type: 'heading',
    level: 2,
    text: lang === 'zh' ? `关于${voice.brand || '我们'}` : `About ${voice.brand || 'us'}`,
  };
  if (voice.boilerplate === '') return [heading, gap];
  const sentences = splitSentences(voice.boilerplate).map(
    (one): Sentence => ({ text: one.text, kind: 'fact', by: 'human' }),
  );
  return [heading, { type: 'paragraph', sentences }];
}

/** Figures side by side: what, how much, for which scope. */
function table(facts: readonly Fact[], lang: 'zh' | 'en'): Block {
  const rows = facts.map((fact) => {
    const value =
      fact.value === ''
        ? strip(fact)
        : lang === 'zh' || /^[%°’"]/.test(fact.unit)
          ? `${fact.value}${fact.unit}`
          : /^[£$€¥]/.test(fact.unit)
            ? `${fact.unit}${fact.value}`
            : `${fact.value} ${fact.unit}`;
    return [fact.subject, fact.attribute || '–', value];
  });
  return {
    type: 'table',
    rows: [lang === 'zh' ? ['名称', '项目', '内容'] : ['Name', 'What', 'Value'], ...rows],
    facts: facts.map((fact) => fact.code),
  };
}

/** The statement without its subject and verb: what a table cell says. */
function strip(fact: Fact): string {
  const text = fact.statement.replace(/^the (?=[A-Z])/i, '');
  if (!text.startsWith(fact.subject)) return fact.statement;
  return text
    .slice(fact.subject.length)
    .trim()
    .replace(/^(?:的|有|为|是|采用)|^(?:has|is|comes in|comes with|costs|offers)\s/u, '');
}

function questionBlocks(
  slot: PlanSlot,
  input: OfflineInput,
  facts: readonly Fact[],
  memory: Memory,
  kinds: Kinds,
): Block[] {
  const names = facts.flatMap((fact) => [fact.subject.toLowerCase(), ...fact.aliases.map((one) => one.toLowerCase())]);
  const blocks: Block[] = [];
  if (input.questions.length === 0)
    return [
      {
        type: 'todo',
        missing: input.lang === 'zh' ? '要回答的问题（简报里没有）' : 'the questions to answer (the brief has none)',
      },
    ];
  for (const question of input.questions) {
    memory.newParagraph();
    blocks.push({ type: 'heading', level: 2, text: question });
    const words = contentWords(question, [...names, input.keyword.toLowerCase()]);
    const fits = facts
      .filter((fact) => slot.topics.includes(fact.topic))
      .map((fact) => ({
        fact,
        score:
          overlapScore(words, contentWords(`${fact.statement} ${fact.attribute}`, names)) +
          (asksPrice(question) && fact.topic === 'offer' ? 2 : 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, slot.max)
      .map(({ fact }) => fact);
    if (fits.length === 0)
      blocks.push({
        type: 'todo',
        missing: `${slot.missing[input.lang]}${input.lang === 'zh' ? '：' : ': '}${question}`,
      });
    else blocks.push({ type: 'paragraph', sentences: realise(fits, slot, input, memory, kinds) });
  }
  return blocks;
}

function asksPrice(question: string): boolean {
  return /多少钱|价格|贵|how much|price|cost/iu.test(question);
}

function overlapScore(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let score = 0;
  for (const word of a) if (b.has(word)) score += 1;
  return score;
}

/** The first sentences without the dateline, up to 120 characters (zh) or 155 (en): the description. */
function firstSentences(blocks: readonly Block[], lang: 'zh' | 'en'): string {
  const limit = lang === 'zh' ? 78 : 155;
  let text = '';
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    for (const { text: sentence } of block.sentences) {
      const plain = sentence
        .replace(/^（[^）]*\d{4}年[^）]*）/u, '')
        .replace(/^[^–]{0,60} \d{4} – /u, '')
        .replace(/^据[^，]{2,24}，/u, '')
        .replace(/（[^）]*）|\s?\([^)]*\)/gu, '');
      if (/TODO/.test(plain)) continue;
      if (text !== '' && text.length + plain.length > limit) return text;
      text += (lang === 'en' && text !== '' ? ' ' : '') + plain;
    }
  }
  return text;
}
