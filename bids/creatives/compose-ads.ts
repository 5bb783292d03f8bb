import type { AdLawHit } from '../../src/kernel/adlaw/index.ts';
import type { Day } from '../../src/kernel/calendar/day.ts';
import type { CalendarEvent } from '../../src/kernel/calendar/events.ts';
import type { Ad, AdLine } from '../model/ad.ts';
import type { AdStyle, Limits } from '../model/platform.ts';
import { textLength } from '../sheets/check-account.ts';
import { judgeCopy } from './check-creatives.ts';
import { type PackLine, THEMES, type Theme } from './copy-pack.ts';
import { type FilledLine, fillLine } from './fill-line.ts';
import type { AdSeason } from './season-events.ts';

/** An ad group as copy is written for it: each keyword with the thing that it names and what it is after. */
export interface AdGroup {
  plan: string;
  unit: string;
  url: string | null;
  keywords: readonly { text: string; core: string; theme: Theme }[];
}

/** What the shop may say of itself, with the short wordings of it. */
export interface AdFact {
  code: string;
  topic: string;
  texts: readonly string[];
  /** With evidence on file: only such a fact carries a claim that the law allows with evidence. */
  verified: boolean;
}

/** A line that was made and not used, with what stands against it. */
export interface RefusedLine {
  plan: string;
  unit: string;
  template: string;
  slot: AdLine['slot'];
  text: string;
  keyword: string;
  length: number;
  max: number | null;
  reason: 'too-long' | 'too-short' | 'law-ban' | 'law-evidence';
  law: readonly AdLawHit[];
}

export interface ComposedGroup {
  ads: Ad[];
  refused: RefusedLine[];
  /** What the platform asks for and the templates did not yield. */
  short: ('titles' | 'descriptions')[];
}

export interface ComposeInput {
  group: AdGroup;
  lang: 'zh' | 'en';
  pack: readonly PackLine[];
  facts: readonly AdFact[];
  brand: string | null;
  limits: Pick<Limits, 'title' | 'description' | 'titles' | 'descriptions'>;
  style: AdStyle;
  seasons: readonly AdSeason[];
  on: Day;
  law: (text: string) => AdLawHit[];
}

/** Ads for at most so many events run beside those of all year (Google shows three responsive ads of a group). */
const SEASON_ADS = 2;

/**
 * Writes the ads of one ad group from templates: facts and event filled in, the keyword inserted in the platform's way, each
 * line judged at its worst case over the group's real keywords. A line that fails with some keyword is tried with the thing
 * written out. Claims that need evidence are used only when a verified fact states them. Pure; same input, same ads.
 */
export function composeAds(given: ComposeInput): ComposedGroup {
  // The order of the rows in a sheet says nothing.
  const keywords = [...given.group.keywords].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const group = { ...given.group, keywords };
  const input = { ...given, group };
  const { limits, style } = input;
  const theme = themeOf(group);
  const refused: RefusedLine[] = [];
  const lines = (slot: AdLine['slot'], event: CalendarEvent | null) =>
    linesFor(input, theme, slot, event).flatMap((filled) => {
      const made = writeLine(input, theme, filled);
      if ('reason' in made) {
        if (!refused.some((row) => row.text === made.text && row.slot === made.slot)) refused.push(made);
        return [];
      }
      return [made];
    });
  const titles = distinct(rank(lines('title', null), style));
  const descriptions = distinct(rank(lines('description', null), style));
  const common = { plan: group.plan, unit: group.unit, theme, url: group.url };
  const whole = { ...common, event: null, from: null, to: null };
  const ads: Ad[] = arrange(style, titles, descriptions).map((texts) => ({ ...whole, ...texts }));
  let seasonal = 0;
  for (const { event, from, to } of input.seasons) {
    if (seasonal >= SEASON_ADS) break;
    const own = distinct(lines('title', event));
    if (own.length === 0) continue;
    seasonal += 1;
    const said = distinct([...lines('description', event), ...descriptions]);
    const texts = arrange(style, distinct([...own, ...(style.shape === 'responsive' ? titles : [])]), said, 1)[0];
    if (texts) ads.push({ ...common, event: event.code, from, to, ...texts });
  }
  const short: ComposedGroup['short'] = [];
  if (titles.length < (limits.titles?.min ?? 1)) short.push('titles');
  if (descriptions.length < (limits.descriptions?.min ?? 1)) short.push('descriptions');
  return { ads: short.length > 0 ? [] : ads, refused, short };
}

/** The theme of most of a group's keywords; the plain product when they are even. */
export function themeOf(group: AdGroup): Theme {
  const counts = new Map<Theme, number>();
  for (const { theme } of group.keywords) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  return THEMES.reduce((best, theme) => ((counts.get(theme) ?? 0) > (counts.get(best) ?? 0) ? theme : best));
}

function linesFor(input: ComposeInput, theme: Theme, slot: AdLine['slot'], event: CalendarEvent | null): FilledLine[] {
  return input.pack
    .filter(
      (line) =>
        line.slot === slot &&
        (line.themes.length === 0 || line.themes.includes(theme)) &&
        (event === null ? line.events.length === 0 : line.events.includes(event.code)),
    )
    .flatMap((line) => fillLine(line, { brand: input.brand, event, facts: input.facts, lang: input.lang }));
}

/** The line with insertion if that does for every keyword, else with the thing written out, else why not. */
function writeLine(input: ComposeInput, theme: Theme, filled: FilledLine): AdLine | RefusedLine {
  const { group, style } = input;
  const limit = filled.line.slot === 'title' ? input.limits.title : input.limits.description;
  const size = (text: string) => (limit ? textLength(text, limit.unit) : [...text].length);
  const cased = (text: string) => (filled.line.slot === 'title' ? titleCase(text) : text);
  const named = filled.line.text.includes('{brand}') ? (input.brand ?? '').toLowerCase() : '';
  const bare = (text: string) => (named === '' ? text : text.toLowerCase().replaceAll(named, '').trim() || text);
  const core = cased(shortest(mostFrequent(group.keywords.map((row) => bare(row.core))), size));
  const own = group.keywords.filter((row) => row.theme === theme);
  const query = cased(
    shortest(
      own.map((row) => row.text),
      size,
    ),
  );
  // A search with a question or a price word in it cannot stand where the name of a thing belongs.
  const plain = group.keywords.every(
    (row) =>
      (row.theme === 'product' || row.theme === 'brand') &&
      // The shop's name is in the template already; a keyword with it would say it twice.
      (named === '' || !row.text.toLowerCase().includes(named)),
  );
  const put = (kw: string, whole: string) => filled.text.replaceAll('{kw}', kw).replaceAll('{query}', whole);
  const inserted = put(plain ? style.insert(core) : core, style.insert(query));
  const verdict = (text: string) =>
    judgeCopy(
      { plan: group.plan, unit: group.unit, slot: filled.line.slot, text, from: null, to: null },
      { plan: group.plan, unit: group.unit, keywords: group.keywords.map((row) => cased(row.text)) },
      limit,
      input.on,
      new Set(),
      input.law,
    );
  let refused: RefusedLine | undefined;
  for (const text of new Set([inserted, put(core, query)])) {
    const found = verdict(text);
    const backed = filled.facts.length > 0 && filled.facts.every((fact) => fact.verified);
    const reason = (['law-ban', 'law-evidence', 'too-long', 'too-short'] as const).find(
      (problem) => found.problems.includes(problem) && !(problem === 'law-evidence' && backed),
    );
    const common = { template: filled.line.id, slot: filled.line.slot, text, keyword: found.keyword };
    const law = found.law.filter((hit) => hit.state !== 'exempt');
    if (reason === undefined) {
      return {
        ...common,
        longest: found.longest,
        length: found.length,
        limit,
        fixed: text !== inserted,
        facts: filled.facts.map((fact) => fact.code),
        law,
      };
    }
    refused ??= {
      ...common,
      plan: group.plan,
      unit: group.unit,
      text: found.longest,
      length: found.length,
      max: limit?.max ?? null,
      reason,
      law,
    };
  }
  return refused!;
}

/** What is said first: on Chinese platforms the inserted search (it is shown in red), on responsive ads the shop's own facts. */
function rank(lines: readonly AdLine[], style: AdStyle): AdLine[] {
  const weight = (line: AdLine) => {
    const inserted = /[{]/.test(line.text);
    const stated = line.facts.length > 0;
    if (style.shape === 'lines') return inserted && stated ? 0 : inserted ? 1 : stated ? 2 : 3;
    return stated ? 0 : inserted ? 1 : 2;
  };
  return lines
    .map((line, i) => ({ line, i }))
    .sort((a, b) => weight(a.line) - weight(b.line) || a.i - b.i)
    .map(({ line }) => line);
}

function arrange(
  style: AdStyle,
  titles: readonly AdLine[],
  descriptions: readonly AdLine[],
  most: number = style.perUnit,
): { titles: AdLine[]; descriptions: AdLine[] }[] {
  if (titles.length === 0 || descriptions.length === 0) return [];
  if (style.shape === 'responsive')
    return [{ titles: titles.slice(0, style.titles), descriptions: descriptions.slice(0, style.descriptions) }];
  return titles.slice(0, most).map((title, i) => {
    const first = descriptions[(2 * i) % descriptions.length]!;
    const second = descriptions[(2 * i + 1) % descriptions.length]!;
    return { titles: [title], descriptions: second === first ? [first] : [first, second] };
  });
}

function distinct(lines: readonly AdLine[]): AdLine[] {
  const seen = new Set<string>();
  return lines.filter((line) => {
    const key = line.text.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function mostFrequent(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const top = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === top).map(([text]) => text);
}

function shortest(texts: readonly string[], size: (text: string) => number): string {
  return [...texts].sort((a, b) => size(a) - size(b) || (a < b ? -1 : a > b ? 1 : 0))[0] ?? '';
}

const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Headline capitals for Latin words: `running shoes for women` → `Running Shoes for Women`. */
function titleCase(text: string): string {
  return text
    .split(' ')
    .map((word, i) =>
      i > 0 && SMALL.has(word) ? word : /^[a-z]/.test(word) ? word[0]!.toUpperCase() + word.slice(1) : word,
    )
    .join(' ');
}
