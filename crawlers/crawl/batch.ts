import type { CrawlBatch } from './crawl-store.ts';

/** An empty batch; the engine fills it and hands it to the store as a whole. */
export function emptyBatch(): CrawlBatch {
  return {
    hosts: [],
    urls: [],
    changes: [],
    pages: [],
    robots: [],
    sitemaps: [],
    entries: [],
    traps: [],
    tallies: null,
    elapsedMs: 0,
  };
}

/** Adds one page's rule outcomes to the batch. */
export function addTally(
  batch: CrawlBatch,
  rules: readonly string[],
  outcome: Uint8Array,
  errors: readonly { rule: string; error: string }[],
): void {
  batch.tallies ??= { rules, counts: new Uint32Array(rules.length * 5), errors: new Map() };
  const { counts } = batch.tallies;
  for (let i = 0; i < outcome.length; i++) counts[i * 5 + outcome[i]!]! += 1;
  for (const { rule, error } of errors) batch.tallies.errors.set(rule, error.slice(0, 500));
}
