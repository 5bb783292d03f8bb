import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bench } from './bench.ts';
import type { PlantedSite } from './site/synthetic-site.ts';

interface Measured {
  seconds: Record<string, number>;
  counts: Record<'title' | 'exact' | 'near' | 'reached', number>;
  peakMb: number;
}

const PROCESS = fileURLToPath(new URL('./site/passes-process.js', import.meta.url));

function child<T>(...args: string[]): T {
  return JSON.parse(execFileSync(process.execPath, [PROCESS, ...args], { encoding: 'utf8' })) as T;
}

/** Share of a planted number that was found, 0–1; more than planted counts as missing, too. */
function agreement(found: number, planted: number): number {
  return planted === 0 ? 1 : Math.round((1 - Math.abs(found - planted) / planted) * 10_000) / 10_000;
}

export const bench: Bench = {
  name: 'site',
  about: 'all site passes over a synthetic crawl (--synthetic N pages, default 1,000,000, ten links each)',
  async run(args) {
    const at = args.indexOf('--synthetic');
    const pages = at < 0 ? 1_000_000 : Number(args[at + 1]);
    const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'));
    const file = join(folder, 'souk.db');
    try {
      const planted = child<PlantedSite>('make', file, String(pages));
      const bytes = statSync(file).size;
      const { seconds, counts, peakMb } = child<Measured>('run', file);
      const total = Math.round(Object.values(seconds).reduce((sum, one) => sum + one, 0) * 100) / 100;
      return {
        bars: [
          { name: 'all passes', value: total, bar: 60, unit: 's', kind: 'max' },
          { name: 'peak memory', value: peakMb, bar: 1_500, unit: 'MB', kind: 'max' },
          {
            name: 'exact copies found',
            value: agreement(counts.exact, planted.exactCopies),
            bar: 0.999,
            unit: 'share',
            kind: 'min',
          },
          {
            name: 'near copies found',
            value: agreement(counts.near, planted.nearCopies),
            bar: 0.95,
            unit: 'share',
            kind: 'min',
          },
        ],
        notes: { planted, seconds, counts, fileMb: Math.round(bytes / 1_048_576) },
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
