import type { AdLawHit } from '../../src/kernel/adlaw/index.ts';
import { adLawMatcher } from '../../src/kernel/adlaw/index.ts';
import type { Limits, TextLimit } from '../model/platform.ts';
import { textLength } from '../sheets/check-account.ts';

/** One line of copy: `{普通词}` or `{keyword:default}` is where the keyword goes in; `from`/`to` is its season. */
export interface CopyTemplate {
  plan: string;
  /** Empty: every ad group of the plan. */
  unit: string;
  slot: 'title' | 'description';
  text: string;
  from: string | null;
  to: string | null;
}

/** What became of a template in one ad group. */
export interface CopyVerdict {
  plan: string;
  unit: string;
  slot: CopyTemplate['slot'];
  template: string;
  /** The copy with the keyword that makes it longest, and that length in the platform's unit. */
  longest: string;
  keyword: string;
  length: number;
  limit: TextLimit | null;
  problems: (
    | 'too-long'
    | 'too-short'
    | 'unclosed-brace'
    | 'no-default'
    | 'out-of-season'
    | 'twice'
    | 'law-ban'
    | 'law-evidence'
  )[];
  law: AdLawHit[];
}

/** `{默认词}` (Chinese platforms), `{keyword:default}` and `{KeyWord:default}` (Google, Microsoft). */
const INSERTION = /\{(?:key ?word:)?([^{}]*)\}/gi;

/** The copy with a keyword put in at every insertion mark; without a keyword, with its default words. */
export function insertKeyword(template: string, keyword: string | null): string {
  return template.replace(INSERTION, (_, fallback: string) => keyword ?? fallback);
}

/**
 * Checks copy where it will be shown: each template in each ad group with the group's real keywords, at its worst-case
 * length in the platform's own unit, with the default words too, against the advertising-law lexicon and its season. When a
 * keyword makes the copy too long, platforms fall back to the default, so only the default is then an error.
 */
export function checkCreatives(
  templates: readonly CopyTemplate[],
  units: readonly { plan: string; unit: string; keywords: readonly string[] }[],
  limits: Pick<Limits, 'title' | 'description'>,
  on: string,
): CopyVerdict[] {
  const verdicts: CopyVerdict[] = [];
  const law = copyLaw(on);
  const seen = new Set<string>();
  for (const template of templates) {
    const limit = template.slot === 'title' ? limits.title : limits.description;
    for (const unit of units) {
      if (unit.plan !== template.plan || (template.unit !== '' && unit.unit !== template.unit)) continue;
      verdicts.push(judgeCopy(template, unit, limit, on, seen, law));
    }
  }
  return verdicts;
}

/** The advertising-law matcher for single pieces of copy: every pack, without the notices that concern whole pages. */
export function copyLaw(on: string): (text: string) => AdLawHit[] {
  const match = adLawMatcher({ on, packs: ['all'], noNotices: true });
  return (text) => match(text).hits;
}

/** One line of copy in one ad group: worst-case length, marks, season, advertising law. `seen` finds lines that stand twice. */
export function judgeCopy(
  template: CopyTemplate,
  unit: { plan: string; unit: string; keywords: readonly string[] },
  limit: TextLimit | null,
  on: string,
  seen: Set<string>,
  lawOf: (text: string) => AdLawHit[],
): CopyVerdict {
  const measure = (text: string) => (limit ? textLength(text, limit.unit) : [...text].length);
  const marks = [...template.text.matchAll(INSERTION)];
  const variants = [
    { keyword: '', text: insertKeyword(template.text, null) },
    ...(marks.length > 0
      ? unit.keywords.map((keyword) => ({ keyword, text: insertKeyword(template.text, keyword) }))
      : []),
  ];
  const longest = variants.reduce((a, b) => (measure(b.text) > measure(a.text) ? b : a));
  const problems = new Set<CopyVerdict['problems'][number]>();
  if (limit && measure(longest.text) > limit.max) problems.add('too-long');
  if (limit?.min !== undefined && variants.some((variant) => measure(variant.text) < limit.min!))
    problems.add('too-short');
  if (/[{}]/.test(template.text.replace(INSERTION, ''))) problems.add('unclosed-brace');
  if (marks.some((mark) => mark[1]!.trim() === '')) problems.add('no-default');
  if ((template.from !== null && on < template.from) || (template.to !== null && on > template.to))
    problems.add('out-of-season');
  const key = [unit.plan, unit.unit, template.slot, template.text].join('\u0001');
  if (seen.has(key)) problems.add('twice');
  seen.add(key);
  // A keyword can bring a banned word into clean copy, so every variant is read.
  const law = new Map<string, AdLawHit>();
  for (const variant of variants) {
    for (const hit of lawOf(variant.text)) law.set(`${hit.rule}\u0001${hit.matched}`, hit);
  }
  const hits = [...law.values()].filter((hit) => hit.state !== 'exempt');
  if (hits.some((hit) => hit.state === 'violation')) problems.add('law-ban');
  if (hits.some((hit) => hit.state === 'needs-evidence')) problems.add('law-evidence');
  return {
    plan: unit.plan,
    unit: unit.unit,
    slot: template.slot,
    template: template.text,
    longest: longest.text,
    keyword: longest.keyword,
    length: measure(longest.text),
    limit,
    problems: [...problems],
    law: [...law.values()],
  };
}
