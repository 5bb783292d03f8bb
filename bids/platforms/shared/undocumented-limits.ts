import type { Text } from '../../../src/kernel/i18n/message.ts';
import type { Limits } from '../../model/platform.ts';

/**
 * Limits of a platform that publishes none: null is "not known, so not checked". Region factors are not confirmed, so plans
 * serve lists of regions at one bid and are divided by regions instead.
 */
export function undocumentedLimits(asOf: string, source: Text, known: Partial<Limits> = {}): Limits {
  return {
    asOf,
    source,
    bid: { min: 0.01, max: 999.99, step: 0.01 },
    budget: null,
    factor: { supported: false, min: 1, max: 1, step: 1, anchor: 'lowest' },
    hourFactor: null,
    keyword: null,
    keywordWords: null,
    planName: null,
    unitName: null,
    negative: null,
    url: null,
    counts: { plans: null, units: null, keywords: null, negatives: null, locations: null },
    title: null,
    description: null,
    titles: null,
    descriptions: null,
    ...known,
  };
}
