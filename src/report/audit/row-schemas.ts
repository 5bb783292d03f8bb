import { z } from 'zod';
import { AUDIT_RESULT } from './audit-result.ts';

const text = z.string().nullable();
const count = z.int().nonnegative();
const known = count.nullable();
const severity = z.enum(['error', 'warning', 'notice']);
const values = z.record(z.string(), z.union([z.string(), z.number()]));

const pages = z.strictObject({
  schema: z.literal('souk.pages/1'),
  url: z.string(),
  finalUrl: text.describe('where its redirects end; null when unknown'),
  state: z.enum(['queued', 'fetched', 'failed', 'skipped']),
  reason: text.describe('stable code of why it was not fetched'),
  status: known,
  contentType: text,
  charset: text,
  lang: text,
  pageType: text,
  title: text,
  titlePx: known,
  description: text,
  h1: text,
  canonical: text,
  robots: text,
  indexable: z.boolean().nullable(),
  indexabilityReason: text,
  depth: known.describe('clicks from the nearest seed; null: no link leads there'),
  inlinks: known,
  outlinks: known,
  linkScore: z.number().min(0).max(100).nullable(),
  words: known,
  hanChars: known,
  bytes: known,
  ttfbMs: z.number().nonnegative().nullable(),
  contentHash: text,
  errors: count,
  warnings: count,
  notices: count,
});

const links = z.strictObject({
  schema: z.literal('souk.links/1'),
  from: z.string(),
  to: z.string(),
  anchor: z.string(),
  kind: z.string(),
  position: z.string(),
  flags: z.array(z.string()),
  status: known,
  state: z.enum(['queued', 'fetched', 'failed', 'skipped']),
  reason: text,
});

const issues = z.strictObject({
  schema: z.literal('souk.issues/1'),
  rule: z.string(),
  severity,
  area: z.string(),
  url: text,
  text: z.string().describe('the finding in the language of the run'),
  message: z.string(),
  args: values,
  evidence: values,
  cause: z.string(),
});

const groups = z.strictObject({
  schema: z.literal('souk.issue-groups/1'),
  rule: z.string(),
  name: z.string(),
  severity,
  area: z.string(),
  priority: z.number(),
  pages: count,
  count,
  text,
  samples: z.array(z.string()),
  debatable: z.boolean(),
  cause: z.string(),
});

/** The JSON that the audit commands print, by schema name. `docs/schemas` holds each as JSON Schema. */
export const JSON_SCHEMAS = {
  'souk.audit/1': AUDIT_RESULT,
  'souk.pages/1': pages,
  'souk.links/1': links,
  'souk.issues/1': issues,
  'souk.issue-groups/1': groups,
} as const;

/** One of them as JSON Schema (draft 2020-12). */
export function jsonSchemaOf(name: keyof typeof JSON_SCHEMAS): Record<string, unknown> {
  return { ...z.toJSONSchema(JSON_SCHEMAS[name]), title: name };
}
