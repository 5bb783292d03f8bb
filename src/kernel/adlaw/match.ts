import { isCjkText } from '../text/script.ts';
import { type FoldedText, foldForAdLaw } from './fold.ts';
import { lawOf } from './laws.ts';
import { AD_LAW_PACKS } from './packs/index.ts';
import type { AdLawException, AdLawHit, AdLawPack, AdLawRule, Trade } from './types.ts';

export interface AdLawOptions {
  /** Day of judgement, `YYYY-MM-DD`: rules outside their dates do not fire. */
  on: string;
  /** Trades of the goods; their packs join the general ones. */
  trades?: readonly Trade[];
  /** Exactly these packs instead of the choice by trade; `all` stands for every pack. */
  packs?: readonly string[];
  /** Language of the text; absent: found from its scripts. */
  lang?: 'zh' | 'en';
  /** The page sells: it holds a link to buy, or a seller's contact. */
  purchaseLink?: boolean;
  contact?: boolean;
  /** Leave out text-wide notices: for single creatives. */
  noNotices?: boolean;
}

export interface AdLawResult {
  hits: AdLawHit[];
  /** What was applied, for the sentence “no rule of … fired”: it never says that a text is lawful. */
  packs: { id: string; version: string; rules: number }[];
}

interface Live {
  pack: string;
  rule: AdLawRule;
  pattern: RegExp;
  exceptions: readonly { spec: AdLawException; pattern: RegExp }[];
}

const globals = new Map<RegExp, RegExp>();

/**
 * A matcher over the chosen packs, for many texts: the choice and the compiling happen once. The returned function is
 * pure; it takes about a microsecond per character of a text that holds trigger characters, and less otherwise.
 */
export function adLawMatcher(options: AdLawOptions): (text: string) => AdLawResult {
  const byLang = new Map<string, { packs: AdLawPack[]; rules: Live[] }>();
  const choose = (lang: 'zh' | 'en') => {
    let chosen = byLang.get(lang);
    if (!chosen) {
      const packs = AD_LAW_PACKS.filter((pack) => isChosen(pack, lang, options));
      chosen = { packs, rules: packs.flatMap((pack) => liveRules(pack, options.on)) };
      byLang.set(lang, chosen);
    }
    return chosen;
  };
  return (text) => {
    const { packs, rules } = choose(options.lang ?? (isCjkText(text) ? 'zh' : 'en'));
    const folded = foldForAdLaw(text);
    const present = new Set(folded.text);
    const hits: AdLawHit[] = [];
    for (const live of rules) {
      if (hasAny(present, live.rule.on)) collect(text, folded, live, hits);
    }
    hits.sort((a, b) => a.start - b.start || a.end - b.end);
    if (!options.noNotices) hits.push(...notices(text, folded, packs, options));
    return {
      hits: dropCovered(hits),
      packs: packs.map((pack) => ({
        id: pack.id,
        version: pack.version,
        rules: pack.rules.length + (pack.notices?.length ?? 0),
      })),
    };
  };
}

/** One text against the packs; see `adLawMatcher` for many. */
export function matchAdLaw(text: string, options: AdLawOptions): AdLawResult {
  return adLawMatcher(options)(text);
}

function isChosen(pack: AdLawPack, lang: 'zh' | 'en', options: AdLawOptions): boolean {
  if (options.packs) return options.packs.includes('all') ? pack.lang === lang : options.packs.includes(pack.id);
  if (pack.lang !== lang) return false;
  return pack.trades.length === 0 || pack.trades.some((trade) => options.trades?.includes(trade));
}

function inForce(rule: { law: string; from?: string; until?: string }, on: string): boolean {
  return on >= (rule.from ?? lawOf(rule.law).inForceFrom) && (rule.until === undefined || on <= rule.until);
}

function liveRules(pack: AdLawPack, on: string): Live[] {
  return pack.rules
    .filter((rule) => inForce(rule, on))
    .map((rule) => ({
      pack: pack.id,
      rule,
      pattern: scanning(rule.pattern),
      exceptions: (rule.exceptions ?? []).map((spec) => ({ spec, pattern: scanning(spec.pattern) })),
    }));
}

function scanning(pattern: RegExp): RegExp {
  let compiled = globals.get(pattern);
  if (!compiled) {
    compiled = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
    globals.set(pattern, compiled);
  }
  return compiled;
}

function hasAny(present: ReadonlySet<string>, chars: string): boolean {
  for (const char of chars) if (present.has(char)) return true;
  return false;
}

function collect(text: string, folded: FoldedText, live: Live, hits: AdLawHit[]): void {
  live.pattern.lastIndex = 0;
  for (let match = live.pattern.exec(folded.text); match; match = live.pattern.exec(folded.text)) {
    const from = match.index;
    const to = from + match[0].length;
    if (to === from) {
      live.pattern.lastIndex += 1;
      continue;
    }
    const exception = live.exceptions.find(({ spec, pattern }) => applies(spec, pattern, folded.text, from, to))?.spec;
    if (exception?.becomes === 'silent') continue;
    const start = folded.at[from]!;
    const end = folded.at[to - 1]! + 1;
    hits.push({
      pack: live.pack,
      rule: live.rule.id,
      law: live.rule.law,
      article: live.rule.article,
      state: exception ? (exception.becomes as 'exempt' | 'needs-evidence') : live.rule.state,
      start,
      end,
      matched: text.slice(start, end),
      ...(exception ? { exception: { id: exception.id, why: exception.why } } : {}),
      text: live.rule.text,
      advice: live.rule.advice,
    });
  }
}

const CLAUSE_END = /[，,；;：:。！？!?\n]/;
const SENTENCE_END = /[。！？!?；;\n]/;

function applies(spec: AdLawException, pattern: RegExp, text: string, from: number, to: number): boolean {
  if (spec.within === 'text') {
    pattern.lastIndex = 0;
    return pattern.test(text);
  }
  const end = spec.within === 'sentence' ? SENTENCE_END : CLAUSE_END;
  const begin = edge(text, from, -1, end);
  const stop = edge(text, to, 1, end);
  pattern.lastIndex = begin;
  for (let match = pattern.exec(text); match && match.index < stop; match = pattern.exec(text)) {
    const matchEnd = match.index + match[0].length;
    if (matchEnd === match.index) pattern.lastIndex += 1;
    else if (spec.within !== 'hit' ? matchEnd <= stop + 2 : match.index < to && matchEnd > from) return true;
  }
  return false;
}

/** The nearest clause or sentence end on one side; an English full stop counts when a space follows it. */
function edge(text: string, from: number, step: 1 | -1, end: RegExp): number {
  const limit = step < 0 ? Math.max(0, from - 160) : Math.min(text.length, from + 160);
  for (let i = step < 0 ? from - 1 : from; step < 0 ? i >= limit : i < limit; i += step) {
    const char = text[i]!;
    if (end.test(char) || (char === '.' && /\s|$/.test(text[i + 1] ?? '') && /[a-z]/.test(text[i - 1] ?? '')))
      return step < 0 ? i + 1 : i;
  }
  return limit;
}

/** A hit that lies inside a hit of the same pack, article and at least the same weight says nothing new. */
function dropCovered(hits: readonly AdLawHit[]): AdLawHit[] {
  return hits.filter(
    (hit, i) =>
      !hits.some(
        (other, j) =>
          i !== j &&
          other.state === hit.state &&
          other.start <= hit.start &&
          other.end >= hit.end &&
          (other.end - other.start > hit.end - hit.start || j < i) &&
          hit.start < hit.end,
      ),
  );
}

function notices(text: string, folded: FoldedText, packs: readonly AdLawPack[], options: AdLawOptions): AdLawHit[] {
  const hits: AdLawHit[] = [];
  for (const pack of packs) {
    for (const notice of pack.notices ?? []) {
      if (!inForce(notice, options.on)) continue;
      if (notice.with === 'purchase-link' && !options.purchaseLink) continue;
      if (notice.with === 'contact' && !options.contact && !options.purchaseLink) continue;
      if (notice.when && !notice.when.test(folded.text)) continue;
      if (notice.needs && (notice.needs.test(folded.text) || notice.needs.test(text))) continue;
      hits.push({
        pack: pack.id,
        rule: notice.id,
        law: notice.law,
        article: notice.article,
        state: 'violation',
        start: 0,
        end: 0,
        matched: '',
        text: notice.text,
        advice: notice.advice,
      });
    }
  }
  return hits;
}
