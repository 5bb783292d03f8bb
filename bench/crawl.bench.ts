import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { packagePath } from '../src/io/package-path.ts';
import type { Bench } from './bench.ts';

interface Physical {
  pages: number;
  seconds: number;
  cpuUs: number;
  rssMb: number;
}

interface Audit {
  fetched: number;
  html: number;
  links: number;
  discovered: number;
  findings: number;
  crawlSeconds: number;
  crawlCpuUs: number;
  seconds: number;
  cpuUs: number;
  rssMb: number;
  dbBytes: number;
}

/**
 * The full audit against the physical limit of the same machine in the same run, taken before and after it. `--site DIR`
 * serves a folder of HTML, `--synthetic N` a made-up shop of N pages (default 2,000); `--threads N` sets the analysis
 * threads, `--runs N` repeats and takes the median.
 */
export const bench: Bench = {
  name: 'crawl',
  about: 'full audit (facts, rules, links, store) against fetching alone: pages/s, CPU, memory, bytes per URL',
  async run(args) {
    const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
    const site = option('--site');
    const synthetic = option('--synthetic') ?? '2000';
    const threads = option('--threads') ?? String(Math.max(0, Math.min(4, availableParallelism() - 1)));
    const server = child('site-process.js', site ? ['dir', site] : ['synthetic', synthetic]);
    const runs: { physical: Physical; audit: Audit; ratio: number }[] = [];
    try {
      const lines = createInterface({ input: server.stdout! });
      const [line] = (await once(lines, 'line')) as [string];
      const { port } = JSON.parse(line) as { port: number; pages: number };
      const origin = `http://127.0.0.1:${port}`;
      server.send('urls');
      const [urls] = (await once(server, 'message')) as [string[]];
      for (let i = 0; i < Number(option('--runs') ?? 1); i++) {
        // Before and after: the limit takes under a second, and a shared machine changes its pace meanwhile.
        const before = await physicalLimit(origin, urls);
        const audit = await fullAudit(origin, threads);
        const physical = mean(before, await physicalLimit(origin, urls));
        runs.push({ physical, audit, ratio: audit.fetched / audit.seconds / (physical.pages / physical.seconds) });
      }
    } finally {
      server.kill();
    }
    const middle = runs.sort((a, b) => a.ratio - b.ratio)[Math.floor(runs.length / 2)]!;
    const { physical, audit, ratio } = middle;
    const auditRate = audit.fetched / audit.seconds;
    const small = audit.fetched < 50_000;
    return {
      bars: [
        { name: 'ratio', value: round(ratio, 4), bar: 0.06, unit: 'audit pages/s ÷ fetch pages/s', kind: 'min' },
        { name: 'peak-rss', value: round(audit.rssMb), bar: small ? 300 : 450, unit: 'MB', kind: 'max' },
        { name: 'audit-rate', value: round(auditRate), bar: null, unit: 'pages/s', kind: 'min' },
        {
          name: 'fetch-rate',
          value: round(physical.pages / physical.seconds),
          bar: null,
          unit: 'pages/s',
          kind: 'min',
        },
        { name: 'audit-cpu', value: round(audit.cpuUs), bar: null, unit: 'µs/page', kind: 'max' },
        { name: 'fetch-cpu', value: round(physical.cpuUs), bar: null, unit: 'µs/page', kind: 'max' },
        {
          name: 'db-per-url',
          value: round(audit.dbBytes / audit.discovered),
          bar: null,
          unit: 'bytes/URL',
          kind: 'max',
        },
      ],
      notes: { site: site ? 'folder' : `synthetic ${synthetic}`, threads: Number(threads), runs },
    };
  },
};

const round = (value: number, digits = 0) => Math.round(value * 10 ** digits) / 10 ** digits;

function child(file: string, args: readonly string[]): ChildProcess {
  return fork(packagePath('dist', 'bench', 'crawl', file), args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
}

async function physicalLimit(origin: string, urls: readonly string[]): Promise<Physical> {
  const process = child('physical-process.js', [origin]);
  process.send([...urls]);
  const [result] = (await once(process, 'message')) as [Physical];
  return result;
}

function mean(a: Physical, b: Physical): Physical {
  return {
    pages: a.pages,
    seconds: (a.seconds + b.seconds) / 2,
    cpuUs: (a.cpuUs + b.cpuUs) / 2,
    rssMb: Math.max(a.rssMb, b.rssMb),
  };
}

async function fullAudit(origin: string, threads: string): Promise<Audit> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'));
  try {
    const process = child('audit-process.js', [origin, join(folder, 'souk.db'), threads]);
    const [result] = (await once(process, 'message')) as [Audit];
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
