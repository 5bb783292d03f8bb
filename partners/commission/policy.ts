import { z } from 'zod';
import { parseMoney } from '../../src/kernel/money.ts';

/** A rate as people write it (`8%`, `0.5%`) or in parts per million. */
const rate = z.union([
  z.number().int().min(0).max(1_000_000),
  z
    .string()
    .regex(/^\d{1,3}(?:\.\d{1,4})?\s*%$/, 'write a rate as 8% or 8.5%')
    .transform((text) => Math.round(Number(text.replace('%', '')) * 10_000))
    .refine((value) => value <= 1_000_000, 'more than 100%'),
]);

const stamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/, 'write a day as 2026-11-01')
  .transform((text) => Date.parse(text.length === 10 ? `${text}T00:00:00+08:00` : text));

/** The schema of commission policies in one currency: amounts are decimal text (`12.50`) or integer minor units. */
export function commissionPolicyIn(currency: string) {
  const money = z.union([
    z.number().int(),
    z.string().transform((text, context) => {
      try {
        return parseMoney(text, currency) ?? 0;
      } catch {
        context.addIssue({ code: 'custom', message: `not an amount in ${currency}` });
        return z.NEVER;
      }
    }),
  ]);
  const positive = money.refine((value) => value >= 0, 'must not be negative');
  const match = z
    .strictObject({
      categories: z.array(z.string()).optional(),
      skus: z.array(z.string()).optional(),
      partners: z.array(z.string()).optional(),
      tiers: z.array(z.string()).optional(),
      channels: z.array(z.string()).optional(),
      newCustomer: z.boolean().optional(),
      minAmount: positive.optional(),
      from: stamp.optional(),
      to: stamp.optional(),
    })
    .default({});
  const effect = {
    percent: rate.optional(),
    flat: positive.optional(),
    per: z.enum(['line', 'unit', 'order']).default('line'),
    tiers: z
      .strictObject({
        /** marginal: each part of the month's volume at its own rate; retroactive: the reached rate for all of it. */
        mode: z.enum(['marginal', 'retroactive']),
        by: z.enum(['amount', 'orders']).default('amount'),
        steps: z.array(z.strictObject({ from: z.union([positive, z.number().int().min(0)]), percent: rate })).min(1),
      })
      .refine(({ steps }) => steps.every((step, i) => i === 0 || step.from > steps[i - 1]!.from), {
        message: 'steps must rise',
      })
      .refine(({ steps }) => steps[0]!.from === 0, { message: 'the first step starts at 0' })
      .optional(),
    /** What the network itself charges or pays. */
    claimed: z.literal(true).optional(),
  };
  const one = (value: { percent?: unknown; flat?: unknown; tiers?: unknown; claimed?: unknown }) =>
    [value.percent, value.flat, value.tiers, value.claimed].filter((part) => part !== undefined).length === 1;
  const id = z.string().regex(/^[\w.-]{1,40}$/, 'letters, digits, . _ - only');
  return z
    .strictObject({
      /** paid: what the buyer paid less refunds; commission: what the network pays us (sub-partners of our own site). */
      base: z.enum(['paid', 'commission']).default('paid'),
      rules: z
        .array(z.strictObject({ id, match, ...effect }).refine(one, 'exactly one of percent, flat, tiers, claimed'))
        .min(1),
      /** Which of several matching rules counts. */
      combine: z.enum(['first', 'max', 'sum']).default('first'),
      bonuses: z
        .array(
          z
            .strictObject({
              id,
              match,
              percent: rate.optional(),
              flat: positive.optional(),
              budget: positive.optional(),
            })
            .refine(
              (bonus) => (bonus.percent === undefined) !== (bonus.flat === undefined),
              'exactly one of percent, flat',
            ),
        )
        .default([]),
      caps: z.strictObject({ line: positive.optional(), partnerMonth: positive.optional() }).default({}),
      rounding: z.enum(['half', 'floor']).default('half'),
      minimumPayout: positive.default(0),
      holdDays: z.number().int().min(0).max(365).default(15),
      /** When the holding period starts. */
      mature: z.enum(['received', 'settled', 'paid']).default('received'),
      /** One further level at most: the partner who brought the partner, for a limited time. */
      introducer: z.strictObject({ percent: rate, months: z.number().int().min(1).max(24) }).optional(),
    })
    .refine(
      (policy) =>
        new Set([...policy.rules, ...policy.bonuses].map((rule) => rule.id)).size ===
        policy.rules.length + policy.bonuses.length,
      { message: 'rule ids must differ' },
    );
}

export type CommissionPolicy = z.infer<ReturnType<typeof commissionPolicyIn>>;
export type CommissionRule = CommissionPolicy['rules'][number];
export type CommissionMatch = CommissionRule['match'];
