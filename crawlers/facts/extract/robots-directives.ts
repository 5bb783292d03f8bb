import type { RobotsFact } from '../../model/page-facts.ts';

const AGENT = /^(?:robots|slurp|teoma|mediapartners-google|[a-z0-9_-]*(?:bot|spider|crawler)(?:-[a-z]+)?)$/;
const WITH_VALUE = /^(?:max-snippet|max-image-preview|max-video-preview|unavailable_after)$/;
const KNOWN =
  /^(?:all|none|no[a-z]+|index|follow|archive|snippet|indexifembedded|max-snippet|max-image-preview|max-video-preview|unavailable_after)\b/;

/** True for meta names that address crawlers: `robots`, `googlebot`, `baiduspider`, `360spider`… */
export function isRobotsName(name: string): boolean {
  return AGENT.test(name);
}

/**
 * The directives of a robots meta tag or header value: lower case, split at commas, `name:value` without spaces. The
 * commas inside the date of `unavailable_after` stay (RFC 850 dates have one).
 */
export function parseDirectives(content: string): string[] {
  const directives: string[] = [];
  for (const part of content.slice(0, 2_000).toLowerCase().split(',')) {
    const text = part.trim();
    if (text === '') continue;
    const last = directives.length - 1;
    if (last >= 0 && directives[last]!.startsWith('unavailable_after:') && !KNOWN.test(text)) {
      directives[last] += `, ${text}`;
      continue;
    }
    directives.push(...separate(text));
  }
  return directives;
}

/** `noindex nofollow` without a comma is a common slip that crawlers forgive. */
function separate(text: string): string[] {
  const colon = text.indexOf(':');
  if (colon >= 0) return [`${text.slice(0, colon).trim()}:${text.slice(colon + 1).trim()}`];
  const words = text.split(/[\s;]+/).filter((word) => word !== '');
  return words.every((word) => KNOWN.test(word)) ? words : [text];
}

/** The robots facts of one X-Robots-Tag value: `noindex`, `googlebot: noindex, nofollow`, several agents in one value. */
export function parseRobotsHeader(value: string): RobotsFact[] {
  const facts: { agent: string; parts: string[] }[] = [{ agent: '*', parts: [] }];
  for (const part of value.slice(0, 4_000).split(',')) {
    const colon = part.indexOf(':');
    const name = colon < 0 ? '' : part.slice(0, colon).trim().toLowerCase();
    if (name !== '' && !WITH_VALUE.test(name) && /^[a-z0-9_*-]+$/.test(name) && !continuesDate(facts.at(-1)!.parts)) {
      facts.push({ agent: name, parts: [part.slice(colon + 1)] });
    } else facts.at(-1)!.parts.push(part);
  }
  return facts
    .map(({ agent, parts }) => ({
      agent,
      directives: parseDirectives(parts.join(',')),
      source: 'header' as const,
      place: 'head' as const,
    }))
    .filter((fact) => fact.directives.length > 0);
}

/** A part with a colon right behind `unavailable_after` may be the time of day of its date. */
function continuesDate(parts: readonly string[]): boolean {
  const last = parts.at(-1)?.trim().toLowerCase() ?? '';
  return last.startsWith('unavailable_after') && !/\d:\d/.test(last);
}
