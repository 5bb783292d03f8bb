import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine } from '../../src/io/csv-write.ts';
import { DelimitedParser, type SheetRow } from '../../src/io/delimited-parser.ts';

/** All rows of a text that arrives in pieces of `size` characters. */
function parse(text: string, delimiter = ',', size = 7): SheetRow[] {
  const parser = new DelimitedParser(delimiter);
  const rows: SheetRow[] = [];
  for (let at = 0; at < text.length; at += size) rows.push(...parser.push(text.slice(at, at + size)));
  rows.push(...parser.end());
  return rows;
}
const cells = (text: string, delimiter = ',', size = 7) => parse(text, delimiter, size).map((row) => row.cells);

describe('what people hand over', () => {
  test.each([
    [
      'plain',
      '龙井茶,320\n碧螺春,90\n',
      [
        ['龙井茶', '320'],
        ['碧螺春', '90'],
      ],
    ],
    ['no line end at the end', '龙井茶,320', [['龙井茶', '320']]],
    ['CR only, as old Mac lists', '龙井茶\r碧螺春\r', [['龙井茶'], ['碧螺春']]],
    ['all line ends mixed', 'a\r\nb\rc\nd', [['a'], ['b'], ['c'], ['d']]],
    ['empty lines stay', 'a\n\nb\n', [['a'], [''], ['b']]],
    ['empty cells', ',a,,\n', [['', 'a', '', '']]],
    ['quoted delimiter and doubled mark', '"red, size ""9""",5\n', [['red, size "9"', '5']]],
    [
      'quoted line break',
      '"two\nlines",1\nnext,2\n',
      [
        ['two\nlines', '1'],
        ['next', '2'],
      ],
    ],
    [
      'inch mark inside a cell',
      '5" screen protector,10\nshoe,1\n',
      [
        ['5" screen protector', '10'],
        ['shoe', '1'],
      ],
    ],
    ['inch mark inside a quoted cell', '"5" screen",10\n', [['5" screen', '10']]],
    ['spaces behind the closing mark', '"龙井" ,1\n', [['龙井', '1']]],
    ['NUL inside', 'run\0ning,1\n', [['running', '1']]],
    ['an empty quoted cell', '"",1\n', [['', '1']]],
    [
      'CR LF inside quotes',
      '"a\r\nb",1\r\nc,2',
      [
        ['a\r\nb', '1'],
        ['c', '2'],
      ],
    ],
  ])('%s', (_name, text, expected) => {
    for (const size of [1, 2, 7, 1000]) expect(cells(text, ',', size)).toEqual(expected);
  });

  test('a mark that never closes costs no row and is reported', () => {
    const text = 'shoe,1\n"unclosed,2\nsocks,3\nlaces,4\n';
    for (const size of [1, 5, 1000]) {
      const rows = parse(text, ',', size);
      expect(rows.map((row) => row.cells)).toEqual([
        ['shoe', '1'],
        ['"unclosed', '2'],
        ['socks', '3'],
        ['laces', '4'],
      ]);
      expect(rows.map((row) => row.mended)).toEqual([undefined, 'quote', undefined, undefined]);
      expect(rows.map((row) => row.line)).toEqual([1, 2, 3, 4]);
    }
  });

  test('an unclosed mark before properly quoted cells does not merge their rows', () => {
    expect(cells('"unclosed,2\n"good, one",3\n"good, two",4\n')).toEqual([
      ['"unclosed', '2'],
      ['good, one', '3'],
      ['good, two', '4'],
    ]);
  });

  test('line numbers count lines, not rows', () => {
    expect(parse('h\n"a\nb\nc",1\nd,2\n').map((row) => row.line)).toEqual([1, 2, 5]);
    expect(parse('h\r\n"a\r\nb",1\r\nd,2\r\n', ',', 1).map((row) => row.line)).toEqual([1, 2, 4]);
  });

  test('a cell of 1 MB is whole, a record above 8 MB is cut and the next row is there', () => {
    const million = '茶'.repeat(1_000_000);
    expect(cells(`"${million}",1\nb,2\n`, ',', 65_536)).toEqual([
      [million, '1'],
      ['b', '2'],
    ]);
    const rows = parse(`${'x'.repeat(9_000_000)},1\nb,2\n`, ',', 262_144);
    expect(rows.map((row) => row.mended)).toEqual(['cut', undefined]);
    expect(rows[1]).toEqual({ line: 2, cells: ['b', '2'] });
  });
});

test('whatever the writer writes, the reader reads, however it is cut into pieces', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('茶', 'a', '"', ',', ';', '\n', '\r', ' ', '\t', '5') }),
    fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
  );
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 12 }),
      fc.constantFrom(',' as const, '\t' as const, ';' as const),
      fc.constantFrom('\r\n' as const, '\n' as const),
      fc.integer({ min: 1, max: 40 }),
      (rows, delimiter, newline, size) => {
        const profile = { delimiter, newline, purpose: 'upload', quote: 'always' } as const;
        const text = rows.map((row) => csvLine(row, profile) + newline).join('');
        expect(cells(text, delimiter, size)).toEqual(rows);
      },
    ),
  );
});

test('hostile text never throws, and every character outside quotes and line ends is still somewhere', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '茶', '"', ',', '\n', '\r'), maxLength: 60 }),
      fc.integer({ min: 1, max: 9 }),
      (text, size) => {
        const rows = parse(text, ',', size);
        const kept = rows.flatMap((row) => row.cells).join('');
        const letters = (value: string) => value.replace(/[",\r\n]/g, '');
        expect(letters(kept)).toBe(letters(text));
        expect(rows).toEqual(parse(text, ',', 1000));
      },
    ),
    { numRuns: 500 },
  );
});
