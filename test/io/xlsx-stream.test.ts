import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/io/csv-write.ts';
import { openSheets } from '../../src/io/sheet-read.ts';
import { type StreamedSheet, xlsxChunks } from '../../src/io/xlsx-stream.ts';
import { bytesOf } from '../helpers/bytes-of.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const unzipped = async (sheets: StreamedSheet[], limits?: { rows: number; chars: number }) => {
  const book = unzipSync(await bytesOf(xlsxChunks(sheets, limits)));
  return (name: string) => new TextDecoder('utf-8', { fatal: true }).decode(book[name]);
};

/** The rows of every sheet as our own reader sees them, with its name. */
async function readBack(sheets: StreamedSheet[], limits?: { rows: number; chars: number }) {
  const path = join(tempDir(), 'tea.xlsx');
  writeFileSync(path, await bytesOf(xlsxChunks(sheets, limits)));
  const out: [string | undefined, unknown[][]][] = [];
  for (const sheet of await openSheets(path)) {
    const rows: unknown[][] = [];
    for await (const row of sheet.rows()) rows.push(row.cells);
    out.push([sheet.sheet, rows]);
  }
  return out;
}

const TEA = [{ header: '茶' }, { header: 'Price' }, { header: 'id' }];

describe('a streamed workbook', () => {
  it('reads back as it was written: texts, numbers, long ids, empty cells, line ends', async () => {
    const rows: Cell[][] = [
      ['西湖龙井', 98.5, '900719925474099312345'],
      ['=1+1', -5, '007'],
      ['<b>&"茶"</b>', 0, null],
      ['two\nlines', undefined, 'kept'],
    ];
    expect(await readBack([{ name: '报价', columns: TEA, rows }])).toEqual([
      [
        '报价',
        [
          ['茶', 'Price', 'id'],
          ['西湖龙井', '98.5', '900719925474099312345'],
          ['=1+1', '-5', '007'],
          ['<b>&"茶"</b>', '0', ''],
          ['two\nlines', '', 'kept'],
        ],
      ],
    ]);
  });

  it('any text comes back as XML can hold it, and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { maxLength: 20 }),
        async (texts) => {
          const part = await unzipped([{ name: 'x', columns: [{ header: 'h' }], rows: texts.map((text) => [text]) }]);
          const xml = part('xl/worksheets/sheet1.xml');
          expect(xml).not.toMatch(/<f[ >]|[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\r]/);
          const found = [
            ...xml.matchAll(/<row r="(\d+)"><c r="A\d+" t="inlineStr"><is><t xml:space="preserve">([^<]*)<\/t>/g),
          ];
          const back = found.map((match) =>
            match[2]!.replace(
              /&(amp|lt|gt|quot|#13);/g,
              (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name] ?? '\r',
            ),
          );
          const wanted = texts.map((text) =>
            text
              .replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '\ufffd')
              .toWellFormed()
              .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'),
          );
          expect(back).toEqual(wanted);
          expect(found.map((match) => Number(match[1]))).toEqual(texts.map((_, i) => i + 2));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('cuts a cell at Excel’s limit with a mark, and names what numbers cannot be', async () => {
    const part = await unzipped([
      { name: 'x', columns: [{ header: 'h' }], rows: [['茶'.repeat(40_000)], [Number.NaN]] },
    ]);
    const xml = part('xl/worksheets/sheet1.xml');
    expect(/>(茶+…)</.exec(xml)![1]).toHaveLength(32_767);
    expect(xml).toContain('>NaN<');
  });

  it('goes on in a next sheet where one is full, and numbers both', async () => {
    const rows = Array.from({ length: 7 }, (_, i) => [i]);
    const columns = [{ header: 'n' }];
    const long = '名字里有/[非法]:*?字符而且长得超过三十一个字符的工作表名称啊啊啊';
    expect(
      await readBack(
        [
          { name: long, columns, rows, filter: true },
          { name: '后', columns, rows: [[9]] },
        ],
        { rows: 3, chars: 1e9 },
      ),
    ).toEqual([
      [`${long.replace(/[/[\]:*?]/g, ' ').slice(0, 25)} 1`, [['n'], ['0'], ['1'], ['2']]],
      [`${long.replace(/[/[\]:*?]/g, ' ').slice(0, 25)} 2`, [['n'], ['3'], ['4'], ['5']]],
      [`${long.replace(/[/[\]:*?]/g, ' ').slice(0, 25)} 3`, [['n'], ['6']]],
      ['后', [['n'], ['9']]],
    ]);
    // A sheet that is exactly full has no empty one behind it.
    expect(await readBack([{ name: 'a', columns, rows: rows.slice(0, 3) }], { rows: 3, chars: 1e9 })).toHaveLength(1);
  });

  it('writes a late sheet in its place, when the rows of the others are known', async () => {
    let count = 0;
    function* rows() {
      for (; count < 3; count++) yield [count];
    }
    function* cover() {
      yield ['rows', count];
    }
    const [first, second] = await readBack([
      { name: 'About', columns: [{ header: 'a' }, { header: 'b' }], rows: cover(), last: true },
      { name: 'Rows', columns: [{ header: 'n' }], rows: rows() },
    ]);
    expect(first).toEqual([
      'About',
      [
        ['a', 'b'],
        ['rows', '3'],
      ],
    ]);
    expect(second?.[1]).toHaveLength(4);
  });

  it('sheets carry filter buttons over all their cells when they have any', async () => {
    const columns = Array.from({ length: 28 }, (_, i) => ({ header: `列 ${i}` }));
    const part = await unzipped([
      { name: '读', columns, rows: [columns.map((_, i) => i), columns.map((_, i) => i * 2)], filter: true },
      { name: '空', columns, rows: [], filter: true },
      { name: '素', columns, rows: [[1]] },
    ]);
    expect(part('xl/worksheets/sheet1.xml')).toContain('</sheetData><autoFilter ref="A1:AB3"/>');
    expect(part('xl/worksheets/sheet2.xml')).not.toContain('autoFilter');
    expect(part('xl/worksheets/sheet3.xml')).not.toContain('autoFilter');
  });

  it('says so when the rows break off', async () => {
    function* rows(): Generator<Cell[]> {
      yield [1];
      throw new Error('the store is gone');
    }
    await expect(bytesOf(xlsxChunks([{ name: 'x', columns: [{ header: 'n' }], rows: rows() }]))).rejects.toThrow(
      'the store is gone',
    );
  });
});
