import {
  addWords,
  clusterBank,
  coverageMatrix,
  importKeywordFile,
  type KeywordRow,
  readKeywords,
  shippedLexicon,
  tagBank,
} from '../keywords/index.ts';
import { openStore } from '../src/store/open.ts';
import { queryOf } from './keywords-rows.ts';

/** One measured part in a process of its own: prints `{ms, rss, …}` (rss in MB, the peak of the process). */
async function main([part = '', dbPath = '', file = '', size = '0']: readonly string[]): Promise<void> {
  const db = openStore(dbPath);
  const rows = Number(size);
  const facts: Record<string, unknown> = {};
  let work: () => unknown = () => undefined;
  if (part === 'import')
    work = async () => (facts['rows'] = (await importKeywordFile(db, file, { now: rows })).rowsAccepted);
  else if (part === 'tag') {
    const lexicon = [...shippedLexicon()];
    // Filled up to 70,000 terms with made-up ones of the same shape.
    const terms = lexicon.reduce((sum, entry) => sum + entry.terms.length, 0);
    for (let n = 0; n < 70_000 - terms; n++)
      lexicon.push({
        dim: 'style',
        code: `made-${n % 500}`,
        zh: '造',
        en: 'made',
        parent: null,
        terms: [`${'梅兰竹菊松柏桃李杏梨'[n % 10]}${n.toString(36)}款`],
        pack: 'made',
      });
    work = () => {
      const run = tagBank(db, lexicon);
      facts['keywords'] = run.keywords;
      facts['terms'] = run.lexiconTerms;
    };
  } else if (part === 'core' || part === 'lexical' || part === 'serp') {
    work = () => {
      const run = clusterBank(db, shippedLexicon(), { method: part, now: 1 });
      facts['keywords'] = run.keywords;
      facts['clusters'] = run.clusters;
      facts['largest'] = run.largest;
    };
  } else if (part === 'matrix') work = () => (facts['cells'] = coverageMatrix(db, ['product', 'region']).cells.length);
  else if (part === 'list') {
    work = () => {
      const found: KeywordRow[] = [
        ...readKeywords(db, { where: 'region=四川 intent=transactional volume>100', limit: 50 }),
      ];
      facts['rows'] = found.length;
    };
  } else if (part === 'find') work = () => (facts['rows'] = [...readKeywords(db, { find: '茶', limit: 50 })].length);
  else if (part === 'words') {
    addWords(
      db,
      Array.from({ length: rows }, (_, n) => queryOf(n * 7)),
      { source: 'bench', now: 1 },
    );
  } else if (part === 'serps') fillSerps(dbPath, rows);
  const start = performance.now();
  await work();
  const ms = Math.round(performance.now() - start);
  db.close();
  console.log(JSON.stringify({ ms, rss: Math.round(process.resourceUsage().maxRSS / 1024), ...facts }));
}

/** Result pages of ten URLs each; neighbours share some of them. */
function fillSerps(dbPath: string, rows: number): void {
  const db = openStore(dbPath);
  addWords(
    db,
    Array.from({ length: rows }, (_, n) => queryOf(n)),
    { source: 'bench', now: 1 },
  );
  const context = db.prepare('SELECT id FROM keyword_context LIMIT 1').pluck().get();
  const ids = db.prepare('SELECT id FROM keyword ORDER BY id').pluck().all() as number[];
  const insert = db.prepare(
    'INSERT INTO keyword_serp (keyword_id, import_id, context_id, depth, urls) VALUES (?, 1, ?, 10, ?)',
  );
  db.transaction(() => {
    ids.forEach((id, at) => {
      const group = Math.floor(at / 8) * 10;
      insert.run(
        id,
        context,
        JSON.stringify(
          Array.from({ length: 10 }, (_, place) => (place < 5 ? group + place : 1_000_000 + at * 10 + place)),
        ),
      );
    });
  })();
  db.close();
}

await main(process.argv.slice(2));
