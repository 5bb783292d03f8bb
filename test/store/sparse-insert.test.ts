import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { SparseInsert } from '../../src/store/sparse-insert.ts';
import { withoutForeignKeys } from '../../src/store/without-foreign-keys.ts';

test('rows of every shape arrive as they were given', () => {
  const cell = fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 1e9 }), fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 40 }), (rows) => {
      const db = openStore(':memory:');
      db.exec('CREATE TABLE tea (id INTEGER PRIMARY KEY, a, b, c, d)');
      const insert = new SparseInsert(db, 'tea', ['id', 'a', 'b', 'c', 'd']);
      rows.forEach((row, at) => {
        insert.run([at + 1, ...row]);
      });
      expect(db.prepare('SELECT * FROM tea ORDER BY id').raw().all()).toEqual(rows.map((row, at) => [at + 1, ...row]));
      db.close();
    }),
    { numRuns: 30 },
  );
});

test('more shapes than statements are kept still all arrive', () => {
  const db = openStore(':memory:');
  const columns = Array.from({ length: 10 }, (_, at) => `c${at}`);
  db.exec(`CREATE TABLE wide (${columns.join(', ')})`);
  const insert = new SparseInsert(db, 'wide', columns);
  const rows = Array.from({ length: 1024 }, (_, mask) => columns.map((_, at) => (mask & (1 << at) ? mask : null)));
  for (const row of rows.slice(1)) insert.run(row);
  expect(db.prepare('SELECT * FROM wide ORDER BY rowid').raw().all()).toEqual(rows.slice(1));
  db.close();
});

test('foreign keys are off only for the work, also when it fails', () => {
  const db = openStore(':memory:');
  db.exec('CREATE TABLE shop (id INTEGER PRIMARY KEY); CREATE TABLE order_ (shop INTEGER REFERENCES shop (id))');
  const write = () => db.prepare('INSERT INTO order_ VALUES (7)').run();
  expect(write).toThrow(/FOREIGN KEY/);
  expect(withoutForeignKeys(db, write).changes).toBe(1);
  expect(write).toThrow(/FOREIGN KEY/);
  expect(() =>
    withoutForeignKeys(db, () => {
      throw new Error('stop');
    }),
  ).toThrow('stop');
  expect(write).toThrow(/FOREIGN KEY/);
  db.close();
});
