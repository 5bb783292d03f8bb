import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyObservation, type Observation } from '../../../keywords/import/observation.ts';
import { ObservationWriter } from '../../../keywords/import/writer.ts';
import { IdSet, refreshKeywords } from '../../../keywords/state/refresh.ts';
import { startImport } from '../../../src/store/imports.ts';
import { openStore } from '../../../src/store/open.ts';

const few = fc.constantFrom<(number | null)[]>(null, 10, 10, 880);
const observation = fc.record({
  period: fc.constantFrom('2026-09', '2026-10', ''),
  currency: fc.constantFrom('CNY', ''),
  unit: fc.constantFrom('monthly', 'monthly', 'daily', 'impressions', 'popularity', 'ad-impressions'),
  volumeLo: few,
  volumeHi: few,
  cpcHi: few,
  competition: few,
  difficulty: few,
  clicks: few,
  impressions: few,
  position: few,
}) as fc.Arbitrary<Partial<Observation>>;

test('an observation that only repeats what is known may be skipped when states are computed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.tuple(fc.constantFrom('龙井茶', 'running shoes'), observation), { maxLength: 6 }), {
        minLength: 1,
        maxLength: 4,
      }),
      (imports) => {
        const db = openStore(':memory:');
        imports.forEach((rows, at) => {
          const id = startImport(db, {
            domain: 'keywords',
            source: 'table',
            fileName: 'words.csv',
            sha256: `${at}`,
            bytes: 1,
            now: at,
          });
          const writer = new ObservationWriter(db, id, 'table');
          for (const [norm, row] of rows) writer.write(norm, norm, { ...emptyObservation(), ...row });
          writer.finish();
        });
        const states = () => db.prepare('SELECT * FROM keyword ORDER BY id').all();
        const before = states();
        const all = new IdSet();
        for (const id of db.prepare('SELECT id FROM keyword').pluck().all() as number[]) all.add(id);
        refreshKeywords(db, all);
        expect(before).toEqual(states());
        db.close();
      },
    ),
    { numRuns: 300 },
  );
});
