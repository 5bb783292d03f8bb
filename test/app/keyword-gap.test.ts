import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  clusterBank,
  GAP_TYPES,
  gapType,
  importKeywordFile,
  loadLexicon,
  type Place,
  tagBank,
} from '../../keywords/index.ts';
import { contentGap } from '../../src/app/keyword-gap.ts';
import { pageGap } from '../../src/app/page-gap.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';
import { insertCrawl, RIVAL_PAGES, TEA_PAGES } from '../helpers/crawl-rows.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const at = (position: number): Place => ({ position, fit: null, url: 'u' });
const page: Place = { position: null, fit: 0.8, url: 'u' };

describe('the kinds of gap', () => {
  test.each<[string, Place | null, (Place | null)[], string | null]>([
    ['all have it, you do not', null, [at(3), page], 'missing'],
    ['some have it', null, [at(3), null], 'untapped'],
    ['nobody has it', null, [null, null], null],
    ['only you', at(5), [null], 'unique'],
    ['behind all that rank', at(9), [at(3), at(8), null], 'weak'],
    ['before all', at(2), [at(3), page], 'strong'],
    ['in between', at(5), [at(3), at(8)], 'shared'],
    ['the same place', at(5), [at(5)], 'shared'],
    ['two pages, no ranks', page, [page], 'shared'],
    ['you rank, they only have a page', at(5), [page], 'shared'],
  ])('%s', (_name, own, rivals, type) => {
    expect(gapType(own, rivals)).toBe(type);
  });
});

/** Ranks of three shops and a page of results, and two crawled sites. */
async function bank(): Promise<Sqlite> {
  const db = openStore(':memory:');
  const file = async (name: string, text: string) => {
    const path = join(tempDir(), name);
    writeFileSync(path, text);
    await importKeywordFile(db, path, { now: 1, market: 'zh-CN' });
  };
  await file(
    'ranks.csv',
    [
      '关键词,搜索引擎,排名,网址,查询日期',
      '白茶,百度,3,https://rival.example/white,2026-11-01',
      '白茶,百度,35,https://tea.example/white,2026-11-01',
      '龙井茶,百度,2,https://www.rival.example/lj,2026-11-01',
      '龙井茶,百度,8,https://www.tea.example/longjing,2026-11-01',
      '老白茶价格,百度,5,https://m.rival.example/aged,2026-11-01',
      '正山小种,百度,1,https://notrival.example/x,2026-11-01',
      '大红袍招聘,百度,1,https://rival.example/jobs,2026-11-01',
      '',
    ].join('\n'),
  );
  await file('serp.ndjson', '{"keyword":"祁门红茶","urls":["https://other.example/","https://rival.example/qimen"]}\n');
  await file('words.txt', '铁观音\n安溪铁观音礼盒\n龙井茶怎么泡\n');
  const lexicon = loadLexicon(db);
  tagBank(db, lexicon);
  clusterBank(db, lexicon, { method: 'core', now: 1 });
  insertCrawl(db, TEA_PAGES);
  insertCrawl(db, RIVAL_PAGES);
  return db;
}
const gap = (db: Sqlite, more: Partial<Parameters<typeof contentGap>[1]> = {}) =>
  contentGap(db, { own: 'tea.example', competitors: ['rival.example'], by: 'keyword', types: GAP_TYPES, ...more });

describe('every keyword of the bank', () => {
  test('ranks within 20, pages of results, crawled pages; subdomains belong to a site, look-alikes do not', async () => {
    const db = await bank();
    const { rows, counts } = gap(db);
    const types = Object.fromEntries(rows.map((row) => [row.keyword, row.type]));
    expect(types).toEqual({
      白茶: 'missing',
      龙井茶: 'weak',
      老白茶价格: 'missing',
      祁门红茶: 'missing',
      铁观音: 'missing',
      龙井茶怎么泡: 'unique',
    });
    expect(counts).toMatchObject({ missing: 4, weak: 1, unique: 1 });
    expect(rows.find((row) => row.keyword === '祁门红茶')!.rivals).toEqual([
      { position: 2, fit: null, url: 'https://rival.example/qimen' },
    ]);
    db.close();
  });

  test('without a host the own site is the newest crawl that is nobody else’s', async () => {
    const db = await bank();
    const { own, ...rest } = {
      own: 'tea.example',
      competitors: ['https://www.rival.example/'],
      by: 'keyword' as const,
      types: GAP_TYPES,
    };
    expect(contentGap(db, rest).rows).toEqual(contentGap(db, { ...rest, own }).rows);
    db.close();
  });

  test('groups take the best place of any member; filters and kinds hold', async () => {
    const db = await bank();
    const groups = gap(db, { by: 'cluster' });
    expect(groups.rows.reduce((sum, row) => sum + row.keywords, 0)).toBe(gap(db).rows.length);
    expect(
      gap(db, { where: 'text~白茶' })
        .rows.map((row) => row.keyword)
        .sort(),
    ).toEqual(['白茶', '老白茶价格'].sort());
    expect(gap(db, { types: ['weak'] }).rows.map((row) => row.keyword)).toEqual(['龙井茶']);
    expect(gap(db, { competitors: ['rival.example', 'nobody.example'] })).toMatchObject({
      unknown: ['nobody.example'],
      counts: { missing: 0, untapped: 4 },
    });
    db.close();
  });
});

test('what a competitor writes about, without any keyword', async () => {
  const db = await bank();
  const rows = pageGap(db, { own: 'tea.example', competitors: ['rival.example'] });
  expect(rows.map((row) => row.topic)).toEqual(['安溪铁观音', '铁观音']);
  expect(() => pageGap(db, { own: 'tea.example', competitors: ['nobody.example'] })).toThrow(/no-crawl/);
  db.close();
});
