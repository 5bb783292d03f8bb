import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { addWords, loadLexicon, tagBank } from '../../keywords/index.ts';
import { attributeComparison, crawledProductTitles } from '../../src/app/product-titles.ts';
import { titleList } from '../../src/app/title-list.ts';
import { xlsxBytes } from '../../src/io/xlsx-write.ts';
import { openStore } from '../../src/store/open.ts';
import { insertCrawl, RIVAL_PAGES } from '../helpers/crawl-rows.ts';
import { tempDir } from '../helpers/temp-dir.ts';

describe('titles of any file', () => {
  const list = (name: string, bytes: string | Uint8Array) => {
    const path = join(tempDir(), name);
    writeFileSync(path, bytes);
    return titleList(path);
  };
  test.each<[string, string, string | Uint8Array]>([
    ['one a line, with commas', 'a.txt', '龙井茶,特级,250g\r\n\r\n龙井茶 礼盒\n'],
    ['in GBK', 'a.txt', iconv.encode('龙井茶,特级,250g\n龙井茶 礼盒\n', 'gb18030')],
    [
      'a table in GBK with a title column',
      'a.csv',
      iconv.encode('宝贝ID,宝贝标题,价格\n1,"龙井茶,特级,250g",88\n2,龙井茶 礼盒,168\n', 'gb18030'),
    ],
    [
      'an exported web table',
      'a.xls',
      '<table><tr><td>商品名称</td></tr><tr><td>龙井茶,特级,250g</td></tr><tr><td>龙井茶 礼盒</td></tr></table>',
    ],
  ])('%s', async (_name, file, bytes) => {
    expect(await list(file, bytes)).toEqual(['龙井茶,特级,250g', '龙井茶 礼盒']);
  });
  test('a workbook', async () => {
    const bytes = await xlsxBytes([
      { name: '商品', columns: [{ header: 'SKU' }, { header: 'Title' }], rows: [['1', 'tea']] },
    ]);
    expect(await list('a.xlsx', bytes)).toEqual(['tea']);
  });
  test('a file that is not there', async () => {
    await expect(titleList('/no/such/file.txt')).rejects.toMatchObject({ code: 'file-not-readable' });
  });
});

describe('attribute words', () => {
  const bank = () => {
    const db = openStore(':memory:');
    addWords(db, ['龙井茶礼盒 红色', '女士红色跑鞋', '防水跑鞋', '跑鞋'], { source: 'manual', now: 1 });
    tagBank(db, loadLexicon(db));
    return db;
  };
  test('what competitors or searchers say and no own title does is missing; one title counts once', () => {
    const db = bank();
    const rows = attributeComparison(db, ['黑色跑鞋 黑色 网面'], ['防水红色跑鞋', '红色跑鞋'], 'product=running-shoes');
    const of = (dim: string, code: string) => rows.find((row) => row.dim === dim && row.code === code);
    expect(of('colour', 'black')).toMatchObject({ own: 1, missing: false });
    expect(of('colour', 'red')).toMatchObject({ own: 0, competitors: 2, keywords: 1, missing: true });
    const first = rows.findIndex((row) => !row.missing);
    expect(rows.slice(first).every((row) => !row.missing)).toBe(true);
    db.close();
  });
  test('titles of a crawled host: product pages only, however the host is written', () => {
    const db = bank();
    insertCrawl(db, RIVAL_PAGES);
    for (const host of ['rival.example', 'https://www.rival.example/', 'RIVAL.example'])
      expect(crawledProductTitles(db, host)).toEqual(['安溪铁观音浓香型特级礼盒装500g']);
    expect(crawledProductTitles(db, 'nobody.example')).toEqual([]);
    db.close();
  });
});
