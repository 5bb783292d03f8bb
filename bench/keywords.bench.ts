import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../src/io/package-path.ts';
import { openStore } from '../src/store/open.ts';
import type { Bar, Bench } from './bench.ts';
import { type GoldPart, measureGold, readGold } from './keywords-gold.ts';
import { queryOf, writePlannerFile } from './keywords-rows.ts';

interface Part {
  ms: number;
  rss: number;
  [fact: string]: unknown;
}

/** `npm run bench -- keywords [rows] [gold]`: the stated size is a million rows; smaller ones scale the time bars down. */
export const bench: Bench = {
  name: 'keywords',
  about: 'keyword bank: import, tagging, clusters, matrix, lists at a million rows; quality on the gold set',
  async run(args) {
    const notes: Record<string, unknown> = {};
    const bars: Bar[] = [];
    gold(bars, notes);
    if (!args.includes('gold')) await speed(Number(args[0] ?? 1_000_000) || 1_000_000, bars, notes);
    return { bars, notes };
  },
};

/** Quality on labelled queries. The goals are for queries that nobody looked at while writing lexicons and rules. */
function gold(bars: Bar[], notes: Record<string, unknown>): void {
  const parts: readonly (readonly [GoldPart, string])[] = [
    ['heldout', 'held-out'],
    ['heldout2', 'second held-out set,'],
    ['seen', 'seen'],
  ];
  const facts: Record<string, unknown> = {};
  notes['gold'] = facts;
  for (const [part, name] of parts) {
    const quality = measureGold(part);
    facts[part] = { queries: readGold(part).length, ...quality };
    const bar = (what: string, value: number, line: number) =>
      bars.push({ name: `${name} ${what}`, value, bar: line, unit: 'share', kind: 'min' });
    bar('intent macro-F1', quality['intent']!.f1, 0.85);
    bar('region precision', quality['region']!.precision, 0.97);
    bar('price precision', quality['price']!.precision, 0.97);
    bar('product span F1', quality['product']!.f1, 0.75);
  }
}

async function speed(rows: number, bars: Bar[], notes: Record<string, unknown>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'));
  const scale = rows / 1_000_000;
  const part = (name: string, db: string, file = '', size = 0): Part => {
    const script = packagePath('dist', 'bench', 'keywords-part.js');
    const result = JSON.parse(
      execFileSync(process.execPath, [script, name, join(folder, db), file, String(size)], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'inherit'],
      }),
    ) as Part;
    notes[name === 'import' ? `import ${size}` : name] = result;
    return result;
  };
  /** Short parts: the middle one of three runs. */
  const median = (name: string, db: string): Part =>
    [1, 2, 3].map(() => part(name, db)).sort((one, other) => one.ms - other.ms)[1]!;
  const seconds = (name: string, ms: number, bar: number | null) =>
    bars.push({ name, value: ms / 1000, bar, unit: 's', kind: 'max' });
  /** Time against its bar, the peak memory of the process that took it, and the time as a multiple of the limit. */
  const timed = (name: string, { ms, rss }: Part, bar: number, memory: number | null, limit?: [string, number]) => {
    seconds(name, ms, bar);
    bars.push({ name: `${name}, peak memory`, value: rss, bar: memory, unit: 'MB', kind: 'max' });
    if (!limit) return;
    const times = Math.round((ms / Math.max(1, limit[1])) * 10) / 10;
    bars.push({ name: `${name} ÷ ${limit[0]}`, value: times, bar: null, unit: '×', kind: 'max' });
  };
  try {
    const first = join(folder, 'planner.csv');
    const again = join(folder, 'planner-later.csv');
    await writePlannerFile(first, rows, '2026-11-01 at 10_00_00');
    await writePlannerFile(again, rows, '2026-11-02 at 10_00_00');
    const insert: [string, number] = ['bare insert', bareInsert(join(folder, 'bare.db'), rows)];
    seconds('limit: bare SQLite insert of the same keywords', insert[1], null);
    timed(`import ${rows} rows`, part('import', 'bank.db', first, 1), 20 * scale, 500, insert);
    timed('import of the same file again', part('import', 'bank.db', first, 2), 15 * scale, null, insert);
    timed('import of the same rows in a new file', part('import', 'bank.db', again, 3), 15 * scale, 500, insert);
    timed(`tag ${rows} with 70,000 terms, rows written`, part('tag', 'bank.db'), 20 * scale, null, insert);
    const scan: [string, number] = ['bare scan', bareScan(join(folder, 'bank.db'))];
    seconds('limit: bare scan of the same rows', scan[1], null);
    timed('matrix product × region', median('matrix', 'bank.db'), 2 * scale, null, scan);
    timed('filtered list, first page', median('list', 'bank.db'), 0.3, null, scan);
    timed('find one Chinese character, first page', median('find', 'bank.db'), 0.3, null, scan);
    timed(`cluster ${rows} by core key`, part('core', 'bank.db'), 15 * scale, null, insert);
    const lexicalRows = Math.min(100_000, rows);
    part('words', 'lexical.db', '', lexicalRows);
    timed(`cluster ${lexicalRows} lexical`, part('lexical', 'lexical.db'), 4 * (lexicalRows / 100_000), null);
    const serpRows = Math.min(20_000, rows);
    part('serps', 'serp.db', '', serpRows);
    timed(`cluster ${serpRows} × 10 URLs by results`, part('serp', 'serp.db'), 5 * (serpRows / 20_000), null);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What SQLite itself needs for the same keywords: one table with a unique index, one transaction. */
function bareInsert(path: string, rows: number): number {
  const db = openStore(path);
  db.exec('CREATE TABLE bare (id INTEGER PRIMARY KEY, norm TEXT NOT NULL UNIQUE, volume INTEGER) STRICT');
  const insert = db.prepare('INSERT INTO bare (norm, volume) VALUES (?, ?)');
  const words = Array.from({ length: rows }, (_, n) => queryOf(n));
  const start = performance.now();
  db.transaction(() => {
    for (let n = 0; n < rows; n++) insert.run(words[n], n);
  })();
  const ms = performance.now() - start;
  db.close();
  return Math.round(ms);
}

function bareScan(path: string): number {
  const db = openStore(path);
  const start = performance.now();
  db.prepare('SELECT count(*), sum(product), sum(region) FROM keyword_tags').get();
  const ms = performance.now() - start;
  db.close();
  return Math.round(ms);
}
