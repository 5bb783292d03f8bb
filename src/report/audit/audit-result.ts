import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'notice']);
const values = z.record(z.string(), z.union([z.string(), z.number()]));
const count = z.int().nonnegative();
const severityCounts = z.object({ error: count, warning: count, notice: count });

const finding = z.object({
  rule: z.string(),
  severity,
  url: z.string().nullable().describe('null: the site as a whole'),
  cause: z.string().describe('findings of one rule with the same cause are one fault'),
  message: z.string().describe('message id of the rule'),
  args: values,
  evidence: values.describe('the raw values that prove it'),
});

/** The document `audit.json`. Additions keep the version; a changed or removed field makes a new one. */
export const AUDIT_RESULT = z
  .object({
    schema: z.literal('souk.audit/1'),
    souk: z.object({ version: z.string() }),
    crawl: z.object({
      id: count,
      seeds: z.array(z.string()),
      state: z.enum(['complete', 'partial', 'interrupted']),
      stopReason: z.string().nullable(),
      startedAt: z.iso.datetime(),
      finishedAt: z.iso.datetime().nullable(),
      elapsedMs: count,
      limitsHit: z.array(z.string()),
      configHash: z.string(),
      config: z.record(z.string(), z.unknown()),
    }),
    totals: z.object({
      discovered: count.describe('fetched + all of notFetched'),
      fetched: count,
      html: count.describe('fetched URLs with an HTML content type, any status'),
      pages: count.describe('HTML pages that answered 200'),
      indexable: count,
      pagesWithoutError: count,
      byStatus: z.record(z.string(), count).describe('sums up to fetched'),
      links: count,
      bytes: count.describe('decoded body bytes'),
      notFetched: z.record(z.string(), count).describe('reason code to number of URLs'),
      findings: severityCounts.describe('single findings, debatable rules left aside'),
      faults: severityCounts.describe('causes, debatable rules left aside'),
      review: count.describe('causes of debatable rules'),
    }),
    notSeen: z.array(z.object({ code: z.string(), kind: z.enum(['stop', 'gap']), zh: z.string(), en: z.string() })),
    rules: z.array(
      z.object({
        id: z.string(),
        area: z.string(),
        severity,
        state: z.enum(['pass', 'fail', 'not-applicable', 'not-measured', 'error']),
        debatable: z.boolean(),
        checked: count,
        failed: count,
        notApplicable: count,
        notMeasured: count,
        errors: count,
      }),
    ),
    groups: z.array(
      z.object({
        rule: z.string(),
        area: z.string(),
        cause: z.string(),
        severity,
        debatable: z.boolean(),
        count: count.describe('findings'),
        pages: count.describe('different URLs; 0: the site as a whole'),
        priority: z.number().describe('severity weight × pages × mean page importance'),
        samples: z.array(finding),
      }),
    ),
    findings: z.array(finding).describe('every single finding'),
  })
  .describe('The whole audit of one crawl');

export type AuditResult = z.infer<typeof AUDIT_RESULT>;
