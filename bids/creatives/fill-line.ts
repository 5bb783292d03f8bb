import type { CalendarEvent } from '../../src/kernel/calendar/events.ts';
import type { AdFact } from './compose-ads.ts';
import type { PackLine } from './copy-pack.ts';

/** A template with its facts and event put in; the places of the keyword are still open. */
export interface FilledLine {
  line: PackLine;
  text: string;
  facts: readonly AdFact[];
}

/** Ways to fill a template with what the user's facts say: one for each wording of the fact it asks for; none without it. */
export function fillLine(
  line: PackLine,
  given: { brand: string | null; event: CalendarEvent | null; facts: readonly AdFact[]; lang: 'zh' | 'en' },
): FilledLine[] {
  if (line.text.includes('{brand}') && given.brand === null) return [];
  const text = line.text
    .replaceAll('{brand}', given.brand ?? '')
    .replaceAll('{event}', given.event?.name[given.lang] ?? '');
  const topic = /\{fact:([a-z]+)\}/.exec(text)?.[1];
  if (topic === undefined) return [{ line, text, facts: [] }];
  return given.facts
    .filter((fact) => fact.topic === topic)
    .flatMap((fact) =>
      fact.texts.map((wording) => ({ line, text: text.replaceAll(`{fact:${topic}}`, wording), facts: [fact] })),
    );
}
