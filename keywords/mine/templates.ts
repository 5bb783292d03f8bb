import type { Span } from '../tag/recognise-spans.ts';

/** A pattern of real searches with a slot: `[product]怎么泡`. */
export interface Template {
  pattern: string;
  dim: string;
  count: number;
  /** Distinct values seen in the slot. */
  values: number;
}

/** A value that fills several known templates and no lexicon knows. */
export interface Candidate {
  text: string;
  dim: string;
  templates: number;
  count: number;
  example: string;
}

/**
 * Template ↔ variable bootstrapping, three rounds: known values are replaced by a slot → patterns seen with at least
 * `minValues` different values become templates → templates are laid over all texts → what fills at least `minTemplates` of
 * them is a new value. Nothing but the bank itself is needed.
 */
export function bootstrapTemplates(
  texts: readonly string[],
  spansOf: (text: string) => readonly Span[],
  options: { dim: string; minValues: number; minTemplates: number; rounds: number },
): { templates: Template[]; candidates: Candidate[] } {
  const known = new Map<string, Set<string>>();
  const learn = (pattern: string, value: string) => {
    const values = known.get(pattern);
    if (values) values.add(value);
    else known.set(pattern, new Set([value]));
  };
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const span of spansOf(text)) {
      if (span.dim !== options.dim) continue;
      const pattern = `${text.slice(0, span.start)}[]${text.slice(span.end)}`;
      if (pattern.length - 2 < 2) continue;
      learn(pattern, text.slice(span.start, span.end));
      counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
    }
  }
  const found = new Map<string, Candidate>();
  const taken = new Set<string>([...known.values()].flatMap((values) => [...values]));
  for (let round = 0; round < options.rounds; round++) {
    const templates = [...known]
      .filter(([, values]) => values.size >= options.minValues)
      .map(([pattern]) => split(pattern));
    const bySuffix = index(templates);
    const votes = new Map<string, { patterns: Set<string>; count: number; example: string }>();
    for (const text of texts) {
      for (const { prefix, suffix } of bySuffix(text)) {
        if (!text.startsWith(prefix) || !text.endsWith(suffix)) continue;
        const value = text.slice(prefix.length, text.length - suffix.length).trim();
        if (value.length < 2 || value.length > 20 || taken.has(value)) continue;
        const vote = votes.get(value) ?? { patterns: new Set<string>(), count: 0, example: text };
        vote.patterns.add(`${prefix}[]${suffix}`);
        vote.count += 1;
        votes.set(value, vote);
      }
    }
    let grown = false;
    for (const [value, vote] of votes) {
      if (vote.patterns.size < options.minTemplates) continue;
      grown = true;
      taken.add(value);
      found.set(value, {
        text: value,
        dim: options.dim,
        templates: vote.patterns.size,
        count: vote.count,
        example: vote.example,
      });
      for (const pattern of vote.patterns) learn(pattern, value);
    }
    if (!grown) break;
  }
  return {
    templates: [...known]
      .filter(([, values]) => values.size >= options.minValues)
      .map(([pattern, values]) => ({
        pattern: pattern.replace('[]', `[${options.dim}]`),
        dim: options.dim,
        count: counts.get(pattern) ?? values.size,
        values: values.size,
      }))
      .sort((a, b) => b.values - a.values || (a.pattern < b.pattern ? -1 : 1)),
    candidates: [...found.values()].sort(
      (a, b) => b.templates - a.templates || b.count - a.count || (a.text < b.text ? -1 : 1),
    ),
  };
}

function split(pattern: string): { prefix: string; suffix: string } {
  const at = pattern.indexOf('[]');
  return { prefix: pattern.slice(0, at), suffix: pattern.slice(at + 2) };
}

/** Templates that may fit a text, found by its last two characters (or its first two when nothing follows the slot). */
function index(
  templates: readonly { prefix: string; suffix: string }[],
): (text: string) => { prefix: string; suffix: string }[] {
  const byEnd = new Map<string, { prefix: string; suffix: string }[]>();
  for (const template of templates) {
    const key = template.suffix === '' ? `^${template.prefix.slice(0, 2)}` : `$${template.suffix.slice(-2)}`;
    byEnd.set(key, [...(byEnd.get(key) ?? []), template]);
  }
  return (text) => [
    ...(byEnd.get(`$${text.slice(-2)}`) ?? []),
    ...(byEnd.get(`$${text.slice(-1)}`) ?? []),
    ...(byEnd.get(`^${text.slice(0, 2)}`) ?? []),
  ];
}
