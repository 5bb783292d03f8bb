import { z } from 'zod';

export const EVIDENCE_KINDS = ['coupon', 'offline', 'token', 'postback', 'click', 'customer', 'claim'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const MODELS = ['last', 'first', 'linear', 'position', 'decay', 'coupon-first'] as const;

const customerTerms = z.strictObject({
  /** For so many days after the order that bound the customer. */
  days: z.number().int().min(1).max(3650),
  /** `first`: the binding stands until its term is over; `last`: every won order binds anew. */
  bind: z.enum(['first', 'last']).default('first'),
});

/** How long a customer stays with whoever brought them. */
export type CustomerTerms = z.infer<typeof customerTerms>;

const ppm = z.number().int().min(0).max(1_000_000);

/**
 * Who gets the sale, as data. `precedence` is the written table: ranks from strong to weak, the kinds inside one rank
 * compete under `model`. The first rank with valid evidence decides; weaker ranks lose.
 */
export const attributionPolicy = z
  .strictObject({
    precedence: z
      .array(z.array(z.enum(EVIDENCE_KINDS)).min(1))
      .min(1)
      .default([['offline'], ['coupon'], ['token'], ['postback'], ['click'], ['customer'], ['claim']]),
    model: z.enum(MODELS).default('last'),
    /** A click counts when the order follows within this many days. */
    windowDays: z.number().positive().max(730).default(30),
    halfLifeDays: z.number().positive().max(365).default(7),
    /** Shares of the first and the last partner in the `position` model; the rest is shared equally between them. */
    firstPpm: ppm.default(400_000),
    lastPpm: ppm.default(400_000),
    /** When a code wins, this share goes to the newest valid click of another partner. */
    assistPpm: ppm.default(0),
    /** Later orders of a customer go to the partner who brought them, where the precedence table has `customer`. Off by default. */
    customer: customerTerms.optional(),
    selfPurchase: z.enum(['deny', 'allow']).default('deny'),
    /** Which network wins when several claim one order; networks not named follow by name. */
    networks: z.array(z.string()).default([]),
    /** A network's claim counts only for orders that the shop's own book has (`pays` groups). */
    claimsNeedOrder: z.boolean().default(true),
  })
  .refine((policy) => new Set(policy.precedence.flat()).size === policy.precedence.flat().length, {
    message: 'precedence names a kind twice',
  })
  .refine((policy) => policy.firstPpm + policy.lastPpm <= 1_000_000, {
    message: 'firstPpm + lastPpm exceed 1,000,000',
  });

export type AttributionPolicy = z.infer<typeof attributionPolicy>;
