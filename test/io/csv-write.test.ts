import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  type CsvProfile,
  csvLine,
  encodeText,
  neutraliseFormula,
  READING_CSV,
  unencodable,
} from '../../src/io/csv-write.ts';

const UPLOAD: CsvProfile = { delimiter: ',', newline: '\r\n', purpose: 'upload', quote: 'needed' };

describe('neutraliseFormula', () => {
  it.each([
    ['=HYPERLINK("http://evil.example","龙井")', true],
    ['+1+1', true],
    ['-1+cmd|calc', true],
    ['@SUM(A1)', true],
    ['＝1+1', true],
    ['＠import', true],
    ['\t=1+1', true],
    ['\r\n=1', true],
    ['  =1+1', true],
    ['\u00a0=1+1', true],
    ['\ufeff=1+1', true],
    ['\0=1+1', true],
    ['-5', false],
    ['+3.2%', false],
    ['1.2E+17', false],
    ['龙井 = 绿茶', false],
    ['', false],
  ])('%j: touched %s', (text, touched) => {
    expect(neutraliseFormula(text) !== text).toBe(touched);
  });
});

describe('csvLine', () => {
  it('is read back as the same cells, whatever they hold (upload profile: exact)', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 2, maxLength: 6 }),
        fc.constantFrom<CsvProfile['quote']>('always', 'needed'),
        (cells, quote) => {
          const line = csvLine(cells, { ...UPLOAD, quote });
          const [read] = parse(`${line}\r\n`, {
            record_delimiter: '\r\n',
            relax_column_count: true,
            bom: false,
          }) as string[][];
          expect(read ?? ['']).toEqual(cells);
        },
      ),
    );
  });

  it('never starts a cell for people with a formula', () => {
    const start = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠');
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '\u00a0', '\ufeff'), start, fc.string(), (before, sign, rest) => {
        const line = csvLine([before + sign + rest], READING_CSV);
        expect(line).toMatch(/^"?'|^[+-]?[\d.]+(?:[eE][+-]?\d+)?%?$/);
      }),
    );
  });
});

describe('encodings', () => {
  it.each([
    ['普洱茶', 'gbk', []],
    ['𠮷祥🍵茶', 'gbk', ['𠮷', '🍵']],
    ['𠮷祥🍵茶', 'gb18030', []],
    ['plain', 'gbk', []],
  ] as const)('%s in %s cannot hold %j', (text, encoding, missing) => {
    expect(unencodable(text, encoding)).toEqual(missing);
  });

  it('writes GB18030 that comes back whole', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
        (text) => {
          const back = iconv.decode(Buffer.from(encodeText(text, 'gb18030')), 'gb18030');
          expect(back).toBe(text);
        },
      ),
    );
  });
});
