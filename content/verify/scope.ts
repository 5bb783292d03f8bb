import { findDates } from '../claims/dates.ts';
import { foldWidth } from '../claims/fold.ts';
import type { Fact } from '../model/fact.ts';

/** Figures of these topics state their scope; what is told of a brand or a case must only not contradict it. */
const STATED = new Set(['market', 'proof', 'result', 'offer', 'product', 'model']);

const WIDE_REGION =
  /全国|全球|全世界|世界各地|国内|中国市场|海内外|全网|各地|nationwide|worldwide|globally|across the (?:country|world|globe)|in China|in the UK|in the US/iu;

/**
 * Whether the sentence keeps the fact's scope. A region or period of the fact must be said in the sentence or its
 * paragraph (article 11 of the Advertising Law: cited data state their scope); a wider region, or another period, is
 * wrong even when nothing is missing.
 */
export function keepsScope(sentence: string, paragraph: string, fact: Fact): boolean {
  const { region, period } = fact.scope;
  const mustState = STATED.has(fact.topic);
  const said = foldWidth(sentence);
  const around = foldWidth(paragraph);
  if (region !== '') {
    const names = region.split(/[、,，/|]\s*/).filter((name) => name !== '');
    const inSentence = names.some((name) => includes(said, name));
    if (!inSentence && WIDE_REGION.test(said) && !names.some((name) => WIDE_REGION.test(name))) return false;
    if (mustState && !inSentence && !names.some((name) => includes(around, name))) return false;
  }
  if (period !== '') {
    const wanted = findDates(foldWidth(period));
    const years = new Set([...wanted.map((date) => date.year), ...yearsOf(period)].filter((year) => year !== null));
    if (years.size === 0) return !mustState || includes(said, period) || includes(around, period);
    const spoken = [...findDates(said).map((date) => date.year), ...yearsOf(said)].filter((year) => year !== null);
    if (spoken.some((year) => years.has(year))) return true;
    if (spoken.length > 0) return false;
    if (!mustState) return true;
    return [...findDates(around).map((date) => date.year), ...yearsOf(around)].some(
      (year) => year !== null && years.has(year),
    );
  }
  return true;
}

function yearsOf(text: string): number[] {
  return [...foldWidth(text).matchAll(/(?<!\d)(?:19|20)\d{2}(?!\d)/g)].map((match) => Number(match[0]));
}

function includes(text: string, part: string): boolean {
  return text.toLowerCase().includes(foldWidth(part).toLowerCase().trim());
}
