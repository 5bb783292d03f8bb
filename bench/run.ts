import { cpus } from 'node:os';
import type { Bench } from './bench.ts';

const BENCHES: readonly { name: string; load(): Promise<{ bench: Bench }> }[] = [
  { name: 'keywords', load: () => import('./keywords.bench.ts') },
  { name: 'bids', load: () => import('./bids.bench.ts') },
  { name: 'crawl', load: () => import('./crawl.bench.ts') },
  { name: 'site', load: () => import('./site.bench.ts') },
  { name: 'facts', load: () => import('./facts.bench.ts') },
  { name: 'partners', load: () => import('./partners.bench.ts') },
  { name: 'content', load: () => import('./content.bench.ts') },
  { name: 'rules', load: () => import('./rules.bench.ts') },
];

/** `npm run bench -- list | NAME [args] [--assert]`: prints one JSON document; with --assert, exit 1 when a bar does not hold. */
async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const chosen = BENCHES.find((entry) => entry.name === name);
  if (!chosen) {
    const list = await Promise.all(BENCHES.map(async (entry) => (await entry.load()).bench));
    for (const bench of list) console.log(`${bench.name}\t${bench.about}`);
    return name === 'list' ? 0 : 2;
  }
  const { bench } = await chosen.load();
  const { bars, notes } = await bench.run(rest.filter((word) => word !== '--assert'));
  const rows = bars.map(({ kind, ...bar }) => ({
    ...bar,
    holds: bar.bar === null ? null : kind === 'max' ? bar.value <= bar.bar : bar.value >= bar.bar,
  }));
  const machine = { node: process.version, cores: cpus().length, cpu: cpus()[0]?.model ?? 'unknown' };
  console.log(
    JSON.stringify({ schema: 'souk.bench/1', bench: bench.name, machine, bars: rows, notes: notes ?? {} }, null, 2),
  );
  return rest.includes('--assert') && rows.some((row) => row.holds === false) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
