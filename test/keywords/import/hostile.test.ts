import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { importKeywordFile } from '../../../keywords/index.ts';
import { SoukError } from '../../../src/kernel/errors.ts';
import { openStore } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

async function take(bytes: Uint8Array | string, name = 'words.csv', options: { as?: string; dryRun?: boolean } = {}) {
  const path = join(tempDir(), name);
  writeFileSync(path, bytes);
  const db = openStore(':memory:');
  const report = await importKeywordFile(db, path, { now: 1, ...options });
  return { db, report, words: db.prepare('SELECT norm FROM keyword ORDER BY norm').pluck().all() as string[] };
}

describe('files as they really come', () => {
  const text = '关键词,搜索量\r\n龙井茶,320\r\n碧螺春,90\r\n';
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\ufeff${text}`)],
    ['GBK', iconv.encode(text, 'gbk')],
    ['UTF-16LE with BOM', iconv.encode(`\ufeff${text}`, 'utf-16le')],
    ['UTF-16BE with BOM', iconv.encode(`\ufeff${text}`, 'utf-16be')],
    ['CR only', Buffer.from(text.replaceAll('\r\n', '\r'))],
    ['mixed line ends', Buffer.from('关键词,搜索量\n龙井茶,320\r碧螺春,90')],
    ['NUL between', Buffer.from(text.replace('井', '\0井'))],
    ['tabs in a .csv', Buffer.from(text.replaceAll(',', '\t'))],
    ['semicolons', Buffer.from(text.replaceAll(',', ';'))],
    ['a preamble', Buffer.from(`导出时间：2026-11-01\r\n\r\n${text}`)],
  ])('%s', async (_name, bytes) => {
    const { words, report } = await take(bytes);
    expect(words).toEqual(['碧螺春', '龙井茶'].sort());
    expect(report.rowsRejected).toBe(0);
  });

  test('a cell of 1 MB is refused with its line, the rows around it are there', async () => {
    const { words, report } = await take(`关键词,搜索量\n龙井茶,1\n${'茶'.repeat(350_000)},2\n碧螺春,3\n`);
    expect(words).toEqual(['碧螺春', '龙井茶']);
    expect(report.sheets[0]!.rejects).toMatchObject([{ line: 3, reason: 'too-long' }]);
    expect(report.sheets[0]!.rejects[0]!.text.length).toBeLessThanOrEqual(300);
  });

  test('mixed quotation marks lose no row', async () => {
    const { words, report } = await take(
      'Keyword,Volume\n"red ""tea""",1\n5" screen,2\n"open,3\n"two\nlines",4\nplain,5\n',
    );
    expect(report.sheets[0]!.rowsRead).toBe(report.rowsAccepted + report.rowsRejected + report.sheets[0]!.blank);
    expect(words).toEqual(['"open', '5" screen', 'plain', 'red "tea"'].sort());
    expect(report.sheets[0]!.rejectCounts).toEqual({ 'line-break': 1 });
  });

  test('one keyword in many spellings is one keyword with all its forms', async () => {
    const { words, db } = await take(
      'Keyword,Volume\nGreen Tea,1\nｇｒｅｅｎ　ｔｅａ,2\n green  tea ,3\ngreen\u200b tea,4\n',
    );
    expect(words).toEqual(['green tea']);
    expect(db.prepare('SELECT count(*) FROM keyword_form').pluck().get()).toBe(4);
  });

  test('a list that holds the word “query” loses nothing above it', async () => {
    const { words, report } = await take('trail shoes\nlaces\nquery\nsocks\n', 'list.csv');
    expect([words.length, report.source]).toEqual([4, 'plain']);
  });

  test('a table without keywords is refused with the way out, and nothing is written', async () => {
    const error = await take('a,b,c\n1,2,3\n4,5,6\n').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(SoukError);
    expect((error as SoukError).code).toBe('keywords-unrecognised');
  });

  test('a dry run reports the same and writes nothing', async () => {
    const { words, report, db } = await take('关键词,搜索量\n龙井茶,320\n', 'a.csv', { dryRun: true });
    expect([words, report.state, report.keywordsAdded]).toEqual([[], 'dry-run', 1]);
    expect(db.prepare('SELECT count(*) FROM import').pluck().get()).toBe(0);
  });
});

test('random bytes never crash: rows are taken, refused, or the file is refused as a whole', async () => {
  const folder = tempDir();
  let serial = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        fc
          .array(fc.constantFrom(...[10, 13, 34, 44, 9, 0, 0xff, 0xfe, 0xb2, 0xe8, 65, 49, 0xef, 0xbb, 0xbf, 123]), {
            maxLength: 120,
          })
          .map((bytes) => Uint8Array.from(bytes)),
      ),
      fc.constantFrom(undefined, 'plain', 'table'),
      async (bytes, as) => {
        const path = join(folder, `${serial++}.csv`);
        writeFileSync(path, bytes);
        const db = openStore(':memory:');
        try {
          const report = await importKeywordFile(db, path, { now: 1, as });
          for (const sheet of report.sheets)
            expect(sheet.rowsRead).toBe(sheet.rowsAccepted + sheet.rowsRejected + sheet.blank);
        } catch (error) {
          expect(error).toBeInstanceOf(SoukError);
          expect(db.prepare('SELECT count(*) FROM keyword').pluck().get()).toBe(0);
        } finally {
          db.close();
        }
      },
    ),
    { numRuns: 80 },
  );
});
