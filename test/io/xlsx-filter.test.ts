import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { xlsxBytes } from '../../src/io/xlsx-write.ts';

it('sheets for reading carry filter buttons over all their cells, others none', async () => {
  const columns = Array.from({ length: 28 }, (_, i) => ({ header: `列 ${i}` }));
  const rows = [columns.map((_, i) => i), columns.map((_, i) => i * 2)];
  const book = unzipSync(
    await xlsxBytes([
      { name: '读', columns, rows, filter: true },
      { name: '空', columns, rows: [], filter: true },
      { name: '传', columns, rows },
    ]),
  );
  const sheet = (n: number) => new TextDecoder().decode(book[`xl/worksheets/sheet${n}.xml`]);
  expect(sheet(1)).toContain('</sheetData><autoFilter ref="A1:AB3"/>');
  expect(sheet(2)).not.toContain('autoFilter');
  expect(sheet(3)).not.toContain('autoFilter');
});
