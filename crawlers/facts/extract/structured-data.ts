import type { StructuredDataFact } from '../../model/page-facts.ts';
import { CAP, type PageCollector } from './page-collector.ts';

const MAX_OBJECTS = 500;
const MAX_DEPTH = 20;

/** A JSON-LD script: its objects (those inside @graph as if they stood alone) or where it does not parse. */
export function readJsonLd(source: string): StructuredDataFact {
  if (source.length > CAP.jsonLd)
    return { format: 'json-ld', types: [], data: null, error: { message: 'too-large', offset: CAP.jsonLd } };
  let data: unknown;
  try {
    data = JSON.parse(source);
  } catch (error) {
    return { format: 'json-ld', types: [], data: null, error: jsonError(source, error as Error) };
  }
  const objects: Record<string, unknown>[] = [];
  flatten(data, objects, 0);
  return { format: 'json-ld', types: [...new Set(objects.flatMap(typesOf))].slice(0, 50), data: objects, error: null };
}

/** Position as V8 tells it; an unexpected end stands at the end. */
function jsonError(source: string, error: Error): { message: string; offset: number } {
  const position = /at position (\d+)/.exec(error.message)?.[1];
  const message = error.message
    .replace(/ in JSON at position.*$/s, '')
    .replace(/, (?:\.\.\.)?".*$/s, '')
    .slice(0, 200);
  return { message, offset: position === undefined ? source.trimEnd().length : Number(position) };
}

function flatten(value: unknown, into: Record<string, unknown>[], depth: number): void {
  if (depth > MAX_DEPTH || into.length >= MAX_OBJECTS) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_OBJECTS)) flatten(item, into, depth + 1);
  } else if (typeof value === 'object' && value !== null) {
    const object = value as Record<string, unknown>;
    const graph = object['@graph'];
    if (graph === undefined || object['@type'] !== undefined) into.push(object);
    if (graph !== undefined) flatten(graph, into, depth + 1);
  }
}

/** Short type names of one object: `https://schema.org/Product` and `schema:Product` are `Product`. */
export function typesOf(object: Readonly<Record<string, unknown>>): string[] {
  const type = object['@type'];
  const list = Array.isArray(type) ? type : [type];
  return list.filter((name): name is string => typeof name === 'string').map(shortType);
}

/** The last part of a type's URL or prefixed name. */
export function shortType(type: string): string {
  return type
    .trim()
    .replace(/^.*[/#:]/, '')
    .slice(0, 80);
}

/** Types that microdata and RDFa attributes named, one fact per syntax. */
export function attributeTypes(page: PageCollector): StructuredDataFact[] {
  return (['microdata', 'rdfa'] as const).flatMap((format) => {
    const types = [...new Set(page.microdata.filter((item) => item.format === format).map((item) => item.type))];
    return types.length === 0 ? [] : [{ format, types, data: null, error: null }];
  });
}
