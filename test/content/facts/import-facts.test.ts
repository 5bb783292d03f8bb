import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { expireFact, importFacts, readFacts, undoContentImport, verifyFact } from '../../../content/index.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import { openStore } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const NOW = Date.UTC(2026, 10, 22);
const TEA = packagePath('test', 'fixtures', 'content', 'tea-facts.csv');

it('takes a Chinese sheet, says which columns it did not use, and takes it only once', async () => {
  const db = openStore(':memory:');
  const first = await importFacts(db, TEA, { now: NOW, dryRun: false });
  expect([first.added, first.refused.length, first.ignoredColumns]).toEqual([21, 0, ['备注']]);
  const [f1, f4] = [readFacts(db)[0]!, readFacts(db)[3]!];
  expect([f1.code, f1.topic, f1.aliases]).toEqual(['F1', 'event', ['云岭']]);
  expect([f4.value, f4.unit, f4.scope]).toEqual([
    '86',
    '家',
    { region: '四川', period: '2026年10月', other: '直营与加盟合计' },
  ]);
  const again = await importFacts(db, TEA, { now: NOW, dryRun: false });
  expect([again.already, again.added]).toEqual([true, 0]);
  expect(readFacts(db)).toHaveLength(21);
  undoContentImport(db, first.importId!);
  expect(readFacts(db)).toEqual([]);
  db.close();
});

it('reads GBK and UTF-16, refuses bad rows with their line, and never trusts a written “verified”', async () => {
  const db = openStore(':memory:');
  const rows = [
    '主体,陈述,类型,数值,单位,有效期至,状态',
    '云岭,云岭有86家门店,市场,86,家,2026/12/31,已核实',
    '云岭,,市场,,,,',
    '云岭,云岭很好喝,口味,,,,',
    '云岭,云岭卖茶,产品,,,2026-02-30,',
    ',无主,产品,,,,',
  ];
  const folder = tempDir();
  const gbk = join(folder, 'gbk.csv');
  writeFileSync(gbk, iconv.encode(rows.join('\r\n'), 'gbk'));
  const result = await importFacts(db, gbk, { now: NOW, dryRun: false });
  expect([result.added, result.refused.map((one) => one.line)]).toEqual([1, [3, 4, 5, 6]]);
  expect(readFacts(db)[0]).toMatchObject({ status: 'owner-stated', validUntil: '2026-12-31', topic: 'market' });
  expect(result.notes).toHaveLength(1);
  const utf16 = join(folder, 'utf16.csv');
  writeFileSync(utf16, Buffer.from(`\ufeff${rows.slice(0, 2).join('\n').replaceAll(',', '\t')}\n`, 'utf16le'));
  expect((await importFacts(db, utf16, { now: NOW, dryRun: false })).updated).toBe(1);
  const none = join(folder, 'none.csv');
  writeFileSync(none, 'a,b\n1,2\n');
  await expect(importFacts(db, none, { now: NOW, dryRun: false })).rejects.toThrow('facts-no-header');
  db.close();
});

it('verifies by evidence, and lets facts expire', async () => {
  const db = openStore(':memory:');
  await importFacts(db, TEA, { now: NOW, dryRun: false });
  const evidence = join(tempDir(), 'report.pdf');
  writeFileSync(evidence, 'report');
  expect(verifyFact(db, 'f9', { file: evidence }, NOW)).toMatch(/^[0-9a-f]{64}$/);
  expect(readFacts(db)[8]!.status).toBe('verified');
  expect(expireFact(db, 'F9', { retire: false }, NOW)).toMatchObject({ status: 'expired', validUntil: '2026-11-22' });
  expect(() => verifyFact(db, 'F99', { file: evidence }, NOW)).toThrow('fact-unknown');
  expect(() => verifyFact(db, 'F8', { file: `${evidence}.none` }, NOW)).toThrow('file-not-readable');
  db.close();
});
