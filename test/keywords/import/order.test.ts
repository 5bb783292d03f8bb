import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importKeywordFile } from '../../../keywords/index.ts';
import { undoImport } from '../../../src/app/undo-import.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';

/** Everything that a user can see of a bank, without row numbers of the database. */
function state(db: Sqlite): unknown {
  return {
    keywords: db
      .prepare(
        `SELECT norm, lang, volume, volume_lo, volume_hi, volume_unit, cpc_micros, cpc_currency, competition_ppm, difficulty,
           results, clicks, impressions, position FROM keyword ORDER BY norm`,
      )
      .all(),
    observations: db
      .prepare(
        `SELECT k.norm, c.source, c.market, c.period, c.unit, o.row_no, o.volume_lo, o.volume_hi, o.cpc_hi, o.clicks, o.position
         FROM keyword_observation o JOIN keyword k ON k.id = o.keyword_id JOIN keyword_context c ON c.id = o.context_id
         ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`,
      )
      .all(),
    contexts: db
      .prepare(
        'SELECT source, engine, market, device, period, unit, currency FROM keyword_context ORDER BY 1, 2, 3, 4, 5',
      )
      .all(),
    forms: db
      .prepare('SELECT k.norm, f.raw FROM keyword_form f JOIN keyword k ON k.id = f.keyword_id ORDER BY 1, 2')
      .all(),
  };
}

const word = fc.constantFrom(
  '龙井茶',
  '龍井茶',
  'Running Shoes',
  'running shoes',
  '碧螺春',
  'trail  shoes',
  '红茶',
  'tea',
);
const figure = fc.constantFrom('10', '1,000', '5000 ~ 1万', '--', '', '880');
const planner = fc
  .array(fc.tuple(word, figure, figure), { minLength: 1, maxLength: 6 })
  .map(
    (rows) =>
      `Keyword,Currency,Avg. monthly searches,Competition (indexed value),Top of page bid (high range)\n${rows
        .map(([name, volume]) => `${name},USD,"${volume}",7,1.5`)
        .join('\n')}\n`,
  );
const console_ = fc
  .array(fc.tuple(word, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 900 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map(
    (rows) =>
      `Top queries,Clicks,Impressions,CTR,Position\n${rows.map(([name, c, i]) => `${name},${c},${i},1%,${(i % 30) + 1}`).join('\n')}\n`,
  );
const baidu = fc
  .array(fc.tuple(word, figure), { minLength: 1, maxLength: 6 })
  .map(
    (rows) =>
      `关键词\t整体日均搜索量\t竞争激烈程度\n${rows.map(([name, volume]) => `${name}\t${volume}\t5`).join('\n')}\n`,
  );
const ranks = fc
  .array(fc.tuple(word, fc.integer({ min: 1, max: 60 }), fc.constantFrom('2026-10-01', '2026-11-01')), {
    minLength: 1,
    maxLength: 6,
  })
  .map(
    (rows) => `关键词,排名,查询日期\n${rows.map(([name, position, day]) => `${name},${position},${day}`).join('\n')}\n`,
  );

test('neither the order nor the repetition of imports changes the bank, and undo takes back exactly one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'souk-order-'));
  let serial = 0;
  const run = async (files: readonly string[]): Promise<Sqlite> => {
    const db = openStore(':memory:');
    for (const path of files) await importKeywordFile(db, path, { now: 1 });
    return db;
  };
  try {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.oneof(planner, console_, baidu, ranks), { minLength: 2, maxLength: 4 }),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        fc.nat(),
        async (texts, shuffle, pick) => {
          const files = texts.map((text) => {
            const path = join(folder, `${serial++}.csv`);
            writeFileSync(path, text);
            return path;
          });
          const expected = state(await run(files));
          const shuffled = files
            .map((file, at) => [shuffle[at]!, file] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, file]) => file);
          expect(state(await run([...shuffled, ...files]))).toEqual(expected);

          const out = pick % files.length;
          const db = await run(files);
          await undoImport(db, String(out + 1), 2);
          expect(state(db)).toEqual(state(await run(files.filter((_, at) => at !== out))));
          await importKeywordFile(db, files[out]!, { now: 3 });
          expect(state(db)).toEqual(expected);
        },
      ),
      { numRuns: 25 },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
