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
  outcomes: Uint8Array,
  errors: readonly { rule: string; message: string }[],
): void {
  batch.tallies ??= { rules, counts: new Uint32Array(rules.length * 5), errors: new Map() };
  const { counts } = batch.tallies;
  for (let i = 0; i < outcomes.length; i++) counts[i * 5 + outcomes[i]!]! += 1;
  for (const { rule, message } of errors) batch.tallies.errors.set(rule, message.slice(0, 500));
}
