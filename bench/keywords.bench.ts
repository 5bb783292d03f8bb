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
  const seconds = (name: string, value: number, bar: number | null) =>
    bars.push({ name, value: value / 1000, bar, unit: 's', kind: 'max' });
  const memory = (name: string, value: number, bar: number | null) =>
    bars.push({ name: `${name}, peak memory`, value, bar, unit: 'MB', kind: 'max' });
  try {
    const first = join(folder, 'planner.csv');
    const again = join(folder, 'planner-later.csv');
    await writePlannerFile(first, rows, '2026-11-01 at 10_00_00');
    await writePlannerFile(again, rows, '2026-11-02 at 10_00_00');
    const bare = bareInsert(join(folder, 'bare.db'), rows);
    seconds('limit: bare SQLite insert of the same keywords', bare, null);
    const taken = part('import', 'bank.db', first, 1);
    seconds(`import ${rows} rows`, taken.ms, 20 * scale);
    memory(`import ${rows} rows`, taken.rss, 500);
    bars.push({
      name: 'import ÷ bare insert',
      value: Math.round((taken.ms / bare) * 10) / 10,
      bar: null,
      unit: '×',
      kind: 'max',
    });
    seconds('import of the same file again', part('import', 'bank.db', first, 2).ms, 15 * scale);
    seconds('import of the same rows in a new file', part('import', 'bank.db', again, 3).ms, 15 * scale);
    const tagged = part('tag', 'bank.db');
    seconds(`tag ${rows} with 70,000 terms, rows written`, tagged.ms, 20 * scale);
    memory('tag', tagged.rss, null);
    seconds('limit: bare scan of the same rows', bareScan(join(folder, 'bank.db')), null);
    seconds('matrix product × region', part('matrix', 'bank.db').ms, 2 * scale);
    seconds('filtered list, first page', part('list', 'bank.db').ms, 0.3);
    seconds('find one Chinese character, first page', part('find', 'bank.db').ms, 0.3);
    const core = part('core', 'bank.db');
    seconds(`cluster ${rows} by core key`, core.ms, 15 * scale);
    memory('cluster by core key', core.rss, null);
    const lexicalRows = Math.min(100_000, rows);
    part('words', 'lexical.db', '', lexicalRows);
    seconds(`cluster ${lexicalRows} lexical`, part('lexical', 'lexical.db').ms, 4 * (lexicalRows / 100_000));
    const serpRows = Math.min(20_000, rows);
    part('serps', 'serp.db', '', serpRows);
    seconds(`cluster ${serpRows} × 10 URLs by results`, part('serp', 'serp.db').ms, 5 * (serpRows / 20_000));
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
