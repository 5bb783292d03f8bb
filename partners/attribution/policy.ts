import { z } from 'zod';

export const EVIDENCE_KINDS = ['coupon', 'offline', 'postback', 'click', 'claim'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const MODELS = ['last', 'first', 'linear', 'position', 'decay', 'coupon-first'] as const;

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
      .default([['offline'], ['coupon'], ['postback'], ['click'], ['claim']]),
    model: z.enum(MODELS).default('last'),
    /** A click counts when the order follows within this many days. */
    windowDays: z.number().positive().max(730).default(30),
    halfLifeDays: z.number().positive().max(365).default(7),
    /** Shares of the first and the last partner in the `position` model; the rest is shared equally between them. */
    firstPpm: ppm.default(400_000),
    lastPpm: ppm.default(400_000),
    /** When a code wins, this share goes to the newest valid click of another partner. */
    assistPpm: ppm.default(0),
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
