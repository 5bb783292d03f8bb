import { countGraphemes } from '../../src/kernel/text/graphemes.ts';
import type { Fact } from '../model/fact.ts';
import { clauseOf, entityKinds } from '../realise/clause.ts';
import { createMemory } from '../realise/memory.ts';
import { realiseZh } from '../realise/zh.ts';

/** The four pieces that a Chinese placement is sold with; a piece that the facts do not yield is null and named in `missing`. */
export interface CreativeUnit {
  /** At most 10 characters. */
  headline: string | null;
  /** Two half-lines of equal length and build. */
  halves: readonly [string, string] | null;
  /** 60 to 120 characters. */
  introduction: string | null;
  /** Three paragraphs, 360 to 440 characters in all. */
  body: readonly string[] | null;
  facts: readonly string[];
  missing: readonly string[];
}

/** A Chinese creative unit from facts alone; pure. Nothing is stretched: what does not reach its length is missing. */
export function creativeUnit(
  facts: readonly Fact[],
  options: { keyword: string; reference: string; on: string },
): CreativeUnit {
  const live = facts.filter(
    (fact) =>
      fact.lang === 'zh' &&
      fact.status !== 'expired' &&
      fact.status !== 'retired' &&
      (fact.validUntil === '' || fact.validUntil >= options.on),
  );
  const missing: string[] = [];
  const used = new Set<string>();
  const headline = headlineOf(live, options.keyword);
  if (headline) for (const code of headline.facts) used.add(code);
  else missing.push('10 字以内的标题：需要一条短的产品事实或简称');
  const halves = parallelHalves(live);
  if (halves) for (const code of halves.facts) used.add(code);
  else missing.push('字数相同、结构相同的两个半句：再补一条带数值的事实');
  const sentences = tell(live, options.reference);
  const introduction = window(sentences, 60, 120);
  if (!introduction) missing.push(`60–120 字的标准介绍：现有事实只够 ${length(sentences)} 字`);
  const body = threeParagraphs(sentences);
  if (!body) missing.push(`3 段、360–440 字的正文：现有事实共 ${length(sentences)} 字`);
  for (const one of [...(introduction ?? []), ...(body ?? []).flat()])
    for (const code of one.facts ?? []) used.add(code);
  return {
    headline: headline?.text ?? null,
    halves: halves?.pair ?? null,
    introduction: introduction?.map((one) => one.text).join('') ?? null,
    body: body?.map((paragraph) => paragraph.map((one) => one.text).join('')) ?? null,
    facts: [...used],
    missing,
  };
}

type Told = ReturnType<typeof realiseZh>[number];

const ORDER = ['brand', 'product', 'model', 'market', 'proof', 'service', 'offer', 'result', 'plan', 'event'];

function tell(facts: readonly Fact[], reference: string): Told[] {
  const sorted = facts
    .filter((fact) => ORDER.includes(fact.topic))
    .sort((a, b) => ORDER.indexOf(a.topic) - ORDER.indexOf(b.topic));
  const kinds = entityKinds(sorted);
  return realiseZh(
    sorted.map((fact) => clauseOf(fact, kinds)),
    createMemory(),
    { reference, sources: false, connect: false, alone: true },
  );
}

function length(sentences: readonly Told[]): number {
  return sentences.reduce((sum, one) => sum + countGraphemes(one.text), 0);
}

/** The first run of sentences whose length falls into the range. */
function window(sentences: readonly Told[], low: number, high: number): Told[] | null {
  for (let from = 0; from < sentences.length; from++) {
    for (let to = from + 1; to <= sentences.length; to++) {
      const size = length(sentences.slice(from, to));
      if (size > high) break;
      if (size >= low) return sentences.slice(from, to);
    }
  }
  return null;
}

/** Sentences chosen so that three paragraphs come to 360–440 characters; the longest tail is left out first. */
function threeParagraphs(sentences: readonly Told[]): Told[][] | null {
  const chosen: Told[] = [];
  for (const sentence of sentences) if (length(chosen) + countGraphemes(sentence.text) <= 440) chosen.push(sentence);
  if (length(chosen) < 360 || chosen.length < 3) return null;
  const goal = length(chosen) / 3;
  const paragraphs: Told[][] = [[], [], []];
  let at = 0;
  for (const [i, sentence] of chosen.entries()) {
    const left = chosen.length - i;
    if (
      at < 2 &&
      paragraphs[at]!.length > 0 &&
      (length(paragraphs[at]!) + countGraphemes(sentence.text) / 2 > goal || left <= 2 - at)
    )
      at += 1;
    paragraphs[at]!.push(sentence);
  }
  return paragraphs;
}

function headlineOf(facts: readonly Fact[], keyword: string): { text: string; facts: string[] } | null {
  const product = facts.find((fact) => fact.topic === 'product');
  const name = product?.aliases[0] ?? product?.subject ?? '';
  const candidates = [
    ...phrases(facts.filter((fact) => fact.topic === 'product')).map((phrase) => ({
      text: `${phrase.text}的${name}`,
      facts: [phrase.fact.code],
    })),
    ...phrases(facts).map((phrase) => ({ text: phrase.text, facts: [phrase.fact.code] })),
    { text: keyword, facts: [] },
  ];
  return candidates.find(({ text }) => countGraphemes(text) <= 10 && countGraphemes(text) >= 4) ?? null;
}

/** `海拔1200米`, `茶园3200亩`: what is measured and how much, in the forms that the attribute allows. */
function phrases(facts: readonly Fact[]): { fact: Fact; text: string; form: string }[] {
  return facts.flatMap((fact) => {
    if (fact.value === '' || fact.attribute === '') return [];
    const figure = `${fact.value}${fact.unit}`;
    const noun = fact.attribute.replace(/数$|含量$|期限$|面积$/u, '');
    const forms = [...new Set([fact.attribute, noun, noun.slice(-2), noun.slice(0, 2)])].filter(
      (one) => one.length >= 2,
    );
    return forms.map((form) => ({ fact, text: `${form}${figure}`, form: 'noun-figure' }));
  });
}

/** Two different facts told in equally many characters and in the same build. */
function parallelHalves(facts: readonly Fact[]): { pair: [string, string]; facts: string[] } | null {
  const all = phrases(facts);
  for (const a of all) {
    for (const b of all) {
      if (a.fact.code >= b.fact.code || a.form !== b.form || a.text.slice(0, 2) === b.text.slice(0, 2)) continue;
      if (countGraphemes(a.text) === countGraphemes(b.text))
        return { pair: [a.text, b.text], facts: [a.fact.code, b.fact.code] };
    }
  }
  return null;
}
