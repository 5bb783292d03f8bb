import type { KeywordRow } from '../list/read-keywords.ts';
import { type CtrCurve, ctrAt } from './ctr-curve.ts';

/** One term of a score: what went in, what came out (0–1; null = not known, the other terms carry its weight). */
export interface ScorePart {
  /** `unknown`: all terms that nothing is known about, together. */
  name: 'volume' | 'ease' | 'cpc' | 'opportunity' | 'value' | 'season' | 'gap' | 'unknown';
  input: string;
  value: number | null;
  weight: number;
  /** Share of the total this term brings, in points of 100. */
  points: number;
}

export interface KeywordScore {
  total: number;
  parts: ScorePart[];
  /** KEI = searches² ÷ results; null without both. Shown, never weighed: published forms contradict each other. */
  kei: number | null;
}

export type Weights = Readonly<Record<Exclude<ScorePart['name'], 'unknown'>, number>>;

export const DEFAULT_WEIGHTS: Weights = {
  volume: 25,
  ease: 15,
  cpc: 10,
  opportunity: 20,
  value: 15,
  season: 5,
  gap: 10,
};

/** What an unknown term counts. */
const MIDDLE = 0.5;

/** Worth of an intent where the configuration says nothing. */
const INTENT_VALUE: Readonly<Record<string, number>> = {
  transactional: 1,
  local: 0.9,
  commercial: 0.7,
  informational: 0.3,
  navigational: 0.2,
  support: 0.1,
  job: 0,
};

export interface ScoreFacts {
  curve: CtrCurve;
  weights: Weights;
  /** `dimension=code` → 0–1, from the configuration; the largest matching one counts. */
  values: Readonly<Record<string, number>>;
  /** Days until the nearest event among the keyword's season tags; null: none, or its date is not known. */
  daysToSeason: number | null;
  /** Whether a page answers it: true, false, null = pages were not compared yet. */
  hasPage: boolean | null;
}

/**
 * The priority of a keyword, 0–100: the weighted mean of the terms; what is unknown counts as the middle (½), so that a
 * keyword of which only one thing is known never stands above one that is known well. volume: log10(1+v) ÷ 6 · ease: 1 − difficulty ÷ 100 ·
 * cpc: ln(1+cpc) ÷ ln 21 · opportunity: clicks won a month by going from position 4–20 to 3, log10(1+n) ÷ 5 · value: by
 * tags or intent · season: 1 inside 45 days before an event, 0 from 120 days · gap: 1 without a page. Negative keywords
 * get 0. Pure.
 */
export function scoreKeyword(row: KeywordRow, facts: ScoreFacts): KeywordScore {
  const volume = row.volumeUnit === 'monthly' || row.volumeUnit === 'impressions' ? row.volume : null;
  const cpc = row.cpcMicros === null ? null : row.cpcMicros / 1_000_000;
  const gain = clicksToWin(row.position, volume ?? row.impressions, facts.curve);
  const terms: [keyof Weights, string, number | null][] = [
    ['volume', shown(volume), volume === null ? null : Math.min(1, Math.log10(1 + volume) / 6)],
    ['ease', shown(row.difficulty), row.difficulty === null ? null : 1 - Math.min(100, row.difficulty) / 100],
    ['cpc', shown(cpc), cpc === null ? null : Math.min(1, Math.log1p(cpc) / Math.log(21))],
    [
      'opportunity',
      `${shown(row.position)} → +${Math.round(gain ?? 0)}`,
      gain === null ? null : Math.min(1, Math.log10(1 + gain) / 5),
    ],
    ['value', row.tags.intent[0] ?? '–', businessValue(row, facts.values)],
    ['season', shown(facts.daysToSeason), seasonTerm(facts.daysToSeason)],
    [
      'gap',
      facts.hasPage === null ? '–' : String(facts.hasPage),
      facts.hasPage === null ? null : facts.hasPage ? 0 : 1,
    ],
  ];
  let sum = 0;
  let all = 0;
  let unknown = 0;
  for (const [name, , value] of terms) {
    sum += (value ?? MIDDLE) * facts.weights[name];
    all += facts.weights[name];
    if (value === null) unknown += facts.weights[name];
  }
  const factor = all === 0 || row.tags.negative.length > 0 ? 0 : 100 / all;
  const parts = terms.map(
    ([name, input, value]): ScorePart => ({
      name,
      input,
      value: value === null ? null : round(value),
      weight: facts.weights[name],
      points: round((value ?? 0) * facts.weights[name] * factor),
    }),
  );
  parts.push({
    name: 'unknown',
    input: '–',
    value: unknown === 0 ? null : MIDDLE,
    weight: unknown,
    points: round(unknown * MIDDLE * factor),
  });
  return {
    total: round(sum * factor),
    parts,
    kei: volume !== null && row.results !== null && row.results > 0 ? round((volume * volume) / row.results) : null,
  };
}

/** Clicks a month won by moving from position 4–20 to 3; null when the position or the volume is not known; 0 elsewhere. */
export function clicksToWin(position: number | null, volume: number | null, curve: CtrCurve): number | null {
  if (position === null || volume === null) return null;
  if (position < 4 || position > 20) return 0;
  return Math.max(0, volume * (ctrAt(curve, 3) - ctrAt(curve, position)));
}

function businessValue(row: KeywordRow, values: Readonly<Record<string, number>>): number {
  let best: number | undefined;
  for (const [dim, codes] of Object.entries(row.tags)) {
    for (const code of codes) {
      const value = values[`${dim}=${code}`];
      if (value !== undefined) best = Math.max(best ?? 0, value);
    }
  }
  return Math.min(1, best ?? INTENT_VALUE[row.tags.intent[0] ?? ''] ?? 0.5);
}

function seasonTerm(days: number | null): number | null {
  if (days === null) return null;
  return days <= 45 ? 1 : Math.max(0, (120 - days) / 75);
}

function shown(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
