import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { tablesIn } from '../../src/io/markup-sheet.ts';
import { openSheet, openSheets } from '../../src/io/sheet-read.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const cells = (markup: string) => tablesIn(markup).map((table) => table.rows.map((row) => row.cells));

describe('tables of a page', () => {
  test.each<[string, string, string[][][]]>([
    [
      'plain',
      '<table><tr><th>词</th><th>量</th></tr><tr><td>龙井</td><td>1,200</td></tr></table>',
      [
        [
          ['词', '量'],
          ['龙井', '1,200'],
        ],
      ],
    ],
    [
      'unclosed cells and rows',
      '<table><tr><td>a<td>b<tr><td>c<td>d</table>',
      [
        [
          ['a', 'b'],
          ['c', 'd'],
        ],
      ],
    ],
    ['entities and breaks', '<table><tr><td>tea&nbsp;&amp;<br>biscuits</td></tr></table>', [[['tea & biscuits']]]],
    [
      'a cell over columns',
      '<table><tr><td colspan=3>report</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>',
      [
        [
          ['report', '', ''],
          ['a', 'b', 'c'],
        ],
      ],
    ],
    [
      'a cell over rows',
      '<table><tr><td rowspan="2">plan</td><td>a</td></tr><tr><td>b</td></tr></table>',
      [
        [
          ['plan', 'a'],
          ['plan', 'b'],
        ],
      ],
    ],
    [
      'a cell over rows at the end',
      '<table><tr><td>a</td><td rowspan=2>x</td></tr><tr><td>b</td></tr></table>',
      [
        [
          ['a', 'x'],
          ['b', 'x'],
        ],
      ],
    ],
    [
      'two tables, styles left out',
      '<style>td{}</style><table><tr><td>1<style>x</style></td></tr></table><table><tr><td>2</td></tr></table>',
      [[['1']], [['2']]],
    ],
    [
      'a table in a cell is text',
      '<table><tr><td>a<table><tr><td>in</td></tr></table></td><td>b</td></tr></table>',
      [[['ain', 'b']]],
    ],
    ['an empty table is none', '<table></table>', []],
    [
      'the XML spreadsheet of Excel 2003, empty cells left out',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns:ss="urn:x"><Worksheet ss:Name="词"><Table><Row><Cell><Data ss:Type="String">关键词</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">5</Data></Cell></Row></Table></Worksheet></Workbook>',
      [[['关键词', '', '5']]],
    ],
    [
      'a hostile span is cut',
      '<table><tr><td colspan=99999999>x</td></tr></table>',
      [[['x', ...new Array<string>(199).fill('')]]],
    ],
  ])('%s', (_name, markup, expected) => {
    expect(cells(markup)).toEqual(expected);
  });

  test('what was written comes back; no markup makes it fail', () => {
    const text = fc
      .string({ unit: fc.constantFrom('茶', 'a', '&', '<', '"', ' ', '1', ',') })
      .map((value) => value.trim().replace(/ +/g, ' '));
    const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const escaped = (value: string) => value.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    fc.assert(
      fc.property(rows, (table) => {
        const markup = `<table>${table.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
        expect(cells(markup)).toEqual([table]);
      }),
    );
    const bits = fc.array(
      fc.constantFrom(
        '<table>',
        '</table>',
        '<tr>',
        '</tr>',
        '<td rowspan=3>',
        '<td colspan=2>',
        '</td>',
        'x',
        '<Cell ss:Index="4">',
        '<br>',
        '<!--',
      ),
    );
    fc.assert(
      fc.property(bits, (parts) => {
        for (const table of cells(parts.join(''))) for (const row of table) expect(row.length).toBeLessThan(3_000);
      }),
    );
  });
});

describe('files named .xls', () => {
  const file = (name: string, bytes: string | Buffer) => {
    const path = join(tempDir(), name);
    writeFileSync(path, bytes);
    return path;
  };
  const rowsOf = async (path: string) => {
    const rows: string[][] = [];
    for await (const row of (await openSheet(path)).rows()) rows.push(row.cells);
    return rows;
  };
  test.each([
    [
      'a web table in GBK',
      iconv.encode(
        '<html><head><meta charset="gb2312"></head><table><tr><td>关键词</td></tr><tr><td>龙井茶</td></tr></table></html>',
        'gb18030',
      ),
    ],
    [
      'a web table in UTF-8 with a BOM',
      '\ufeff<table border="1"><tr><td>关键词</td></tr><tr><td>龙井茶</td></tr></table>',
    ],
    [
      'a web table in UTF-16',
      Buffer.concat([
        Buffer.from([0xff, 0xfe]),
        Buffer.from('<table><tr><td>关键词</td></tr><tr><td>龙井茶</td></tr></table>', 'utf16le'),
      ]),
    ],
    ['text with tabs in GBK', iconv.encode('关键词\t量\r\n龙井茶\t5\r\n', 'gb18030')],
  ])('%s is read', async (_name, bytes) => {
    expect((await rowsOf(file('导出.xls', bytes))).map((cells) => cells[0])).toEqual(['关键词', '龙井茶']);
  });

  const compound = (text: string) =>
    Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(504),
      Buffer.from(text, 'utf16le'),
    ]);
  test.each([
    ['Workbook', 'xls-binary'],
    ['EncryptedPackage', 'xlsx-password'],
  ])('a binary workbook holding %s is refused with %s', async (stream, code) => {
    for (const open of [openSheet, openSheets])
      await expect(open(file('导出.xls', compound(stream)))).rejects.toMatchObject({ code });
  });

  test('a CSV whose first cell begins with < is no page', async () => {
    expect(await rowsOf(file('a.csv', '<10,b\nc,d\n'))).toEqual([
      ['<10', 'b'],
      ['c', 'd'],
    ]);
  });
});
