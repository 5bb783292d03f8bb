import type { HtmlFacts, MetaFact, StructuredDataFact } from '../../model/page-facts.ts';

const META =
  /^(?:article:(?:published|modified)_time|og:(?:updated_time|release_date|pubdate)|bytedance:(?:published|updated|lrdate)_time|pubdate|publishdate|publish_date|date|last-modified|dc\.date(?:\.\w+)?|datepublished|datemodified)$/;
const JSON_LD = ['datePublished', 'dateModified', 'dateCreated', 'uploadDate', 'pubDate', 'upDate'];

/** The day of a date as written (its own zone is kept): ISO, `2026/11/5`, `2026.11.5`, `2026年11月5日`; null when none. */
export function isoDay(text: string): string | null {
  const match = /(?<!\d)((?:19|20)\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(text.slice(0, 200));
  if (match === null) return compactDay(text) ?? englishDay(text);
  return checkedDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function compactDay(text: string): string | null {
  const match = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:T|\s*$)/.exec(text);
  return match === null ? null : checkedDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `November 5, 2026`, `5 Nov 2026`. */
function englishDay(text: string): string | null {
  const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
  const head = text.slice(0, 200).toLowerCase();
  const american = new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})\\b`).exec(head);
  if (american) return checkedDay(Number(american[3]), MONTHS.indexOf(american[1]!) + 1, Number(american[2]));
  const european = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${month},?\\s+((?:19|20)\\d{2})\\b`).exec(head);
  if (european) return checkedDay(Number(european[3]), MONTHS.indexOf(european[2]!) + 1, Number(european[1]));
  return null;
}

function checkedDay(year: number, month: number, day: number): string | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Every date that markup states, with where it stands: `time`, the meta name, `json-ld:datePublished`. */
export function markupDates(
  times: readonly { source: string; value: string }[],
  metas: readonly MetaFact[],
  structured: readonly StructuredDataFact[],
): HtmlFacts['dates'] {
  const found: { source: string; value: string }[] = [];
  const add = (source: string, text: string) => {
    const value = isoDay(text);
    if (value !== null && found.length < 50) found.push({ source, value });
  };
  for (const time of times) add(time.source, time.value);
  for (const meta of metas) if (META.test(meta.name)) add(meta.name, meta.content);
  for (const fact of structured) {
    if (!Array.isArray(fact.data)) continue;
    for (const object of fact.data as Record<string, unknown>[])
      for (const key of JSON_LD) {
        const value = object[key];
        if (typeof value === 'string') add(`json-ld:${key}`, value);
      }
  }
  return found;
}
