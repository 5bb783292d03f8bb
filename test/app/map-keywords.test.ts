import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addWords, clusterBank, importKeywordFile, loadLexicon, setTarget, tagBank } from '../../keywords/index.ts';
import { competingPages } from '../../src/app/keyword-cannibal.ts';
import { mapClusters } from '../../src/app/map-keywords.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';
import { insertCrawl, RIVAL_PAGES, TEA_PAGES, type TestPage } from '../helpers/crawl-rows.ts';
import { tempDir } from '../helpers/temp-dir.ts';

function bank(words: readonly string[], pages: readonly TestPage[] = TEA_PAGES): Sqlite {
  const db = openStore(':memory:');
  addWords(db, words, { source: 'manual', now: 1 });
  insertCrawl(db, RIVAL_PAGES);
  insertCrawl(db, pages);
  return db;
}
function understood(db: Sqlite): Sqlite {
  const lexicon = loadLexicon(db);
  tagBank(db, lexicon);
  clusterBank(db, lexicon, { method: 'core', now: 1 });
  return db;
}
/** Imports a table as a tool would leave it. */
async function table(db: Sqlite, name: string, text: string): Promise<void> {
  const file = join(tempDir(), name);
  writeFileSync(file, text);
  await importKeywordFile(db, file, { now: 1 });
}
const groupOf = (db: Sqlite, head: string, host = 'tea.example') =>
  mapClusters(db, { host }).clusters.find(({ cluster }) => cluster.head === head)!;

describe('what searches show', () => {
  test('a competitor that ranks first is never the page that should answer', async () => {
    const db = bank(['龙井茶']);
    await table(
      db,
      'ranks.csv',
      '关键词,搜索引擎,排名,网址,查询日期\n龙井茶,百度,1,https://rival.example/longjing,2026-11-01\n',
    );
    understood(db);
    expect(groupOf(db, '龙井茶').mapping).toMatchObject({ url: 'https://tea.example/longjing', wrongPage: null });
    db.close();
  });

  test('the own page that ranks is found however the tool writes its address', async () => {
    const db = bank(['龙井茶']);
    await table(
      db,
      'ranks.csv',
      '关键词,搜索引擎,排名,网址,查询日期\n龙井茶,百度,3,http://www.tea.example/longjing/,2026-11-01\n',
    );
    understood(db);
    expect(groupOf(db, '龙井茶').mapping).toMatchObject({
      url: 'https://tea.example/longjing',
      wrongPage: null,
      reason: { code: 'ranks' },
    });
    db.close();
  });

  test('impressions of any keyword of the group count; a canonical stands for its page', async () => {
    const pages: TestPage[] = [
      ...TEA_PAGES,
      {
        url: 'https://tea.example/longjing?sort=price',
        title: '龙井茶',
        canonical: 'https://tea.example/longjing',
        indexable: false,
      },
    ];
    const db = bank(['龙井茶'], pages);
    await table(
      db,
      'gsc.csv',
      'query,page,clicks,impressions,ctr,position\n龙井茶,https://tea.example/longjing,9,500,0.02,4\n龙井茶,https://tea.example/longjing?sort=price,2,300,0.01,6\n龙井茶,https://tea.example/brew,1,200,0.01,9\n',
    );
    understood(db);
    const { mapping } = groupOf(db, '龙井茶');
    expect(mapping).toMatchObject({
      state: 'conflict',
      url: 'https://tea.example/longjing',
      reason: { code: 'competing-shown', args: { pages: 2, share: 80 } },
    });
    expect(mapping.rivals).toMatchObject([{ url: 'https://tea.example/brew', share: 0.2, action: 'link' }]);
    const [first] = competingPages(db, { host: 'www.tea.example', share: 0.1 });
    expect(first).toMatchObject({
      keyword: '龙井茶',
      evidence: 'both',
      impressions: 1000,
      swaps: null,
      action: 'link',
    });
    expect(first!.pages.map((entry) => [entry.url, entry.share])).toEqual([
      ['https://tea.example/longjing', 0.8],
      ['https://tea.example/brew', 0.2],
    ]);
    db.close();
  });

  test('pages that swap places from period to period', async () => {
    const db = bank(['龙井茶']);
    const month = (date: string, a: number, b: number) =>
      table(
        db,
        `gsc-${date}.csv`,
        `query,page,date,clicks,impressions,ctr,position\n龙井茶,https://tea.example/longjing,${date},1,${a},0.02,4\n龙井茶,https://tea.example/longjing-gift,${date},1,${b},0.02,5\n`,
      );
    await month('2026-08-01', 100, 20);
    await month('2026-09-01', 30, 100);
    await month('2026-10-01', 90, 40);
    understood(db);
    expect(competingPages(db, { host: 'tea.example', share: 0.1 })[0]).toMatchObject({
      evidence: 'searches',
      swaps: 2,
    });
    db.close();
  });

  test('pages that are written for one keyword compete without any query data', () => {
    const db = understood(
      bank(
        ['龙井茶礼盒'],
        [
          ...TEA_PAGES,
          {
            url: 'https://tea.example/gift2',
            title: '龙井茶礼盒 新款',
            h1: '龙井茶礼盒',
            description: '龙井茶礼盒',
            type: 'product',
          },
          {
            url: 'https://tea.example/gift3',
            title: '龙井茶礼盒',
            h1: '龙井茶礼盒',
            description: '龙井茶礼盒',
            type: 'product',
          },
        ],
      ),
    );
    mapClusters(db, { host: 'tea.example' });
    expect(competingPages(db, { share: 0.1 })).toMatchObject([
      { keyword: '龙井茶礼盒', evidence: 'pages', impressions: null },
    ]);
    db.close();
  });
});

describe('declared pages and loads', () => {
  test('a page declared for any keyword of the group counts for the group', () => {
    const db = understood(bank(['龙井茶价格', '龙井茶多少钱']));
    const id = db.prepare('SELECT id FROM keyword WHERE norm = ?').pluck().get('龙井茶多少钱') as number;
    setTarget(db, id, 'https://tea.example/longjing#top', 1);
    const { clusters } = mapClusters(db, { host: 'tea.example' });
    for (const { mapping } of clusters.filter(({ cluster }) => cluster.size === 2))
      expect(mapping.reason.code).toBe('target');
    db.close();
  });

  test('pages that sell without a keyword, and pages with too many', () => {
    const crowd = ['龙井茶', '白茶', '红茶', '普洱茶', '铁观音', '碧螺春'];
    const db = understood(
      bank(crowd, [
        {
          url: 'https://tea.example/all',
          title: crowd.join(' '),
          h1: crowd.join(' '),
          description: crowd.join(' '),
          type: 'category',
        },
        { url: 'https://tea.example/pot', title: '紫砂壶', type: 'product' },
        { url: 'https://tea.example/story', title: '茶园故事', type: 'article' },
        { url: 'https://tea.example/old', title: '旧款', type: 'product', indexable: false },
      ]),
    );
    const { pages } = mapClusters(db, { host: 'tea.example' });
    expect(pages.map(({ url, issue }) => [url, issue])).toEqual([
      ['https://tea.example/all', 'over-mapped'],
      ['https://tea.example/pot', 'no-keyword'],
      ['https://tea.example/story', null],
    ]);
    db.close();
  });

  test('a group whose largest keyword names a place is still answered by the page of what it is about', async () => {
    const db = bank(['龙井茶礼盒', '广州龙井茶礼盒']);
    await table(db, 'volumes.csv', '关键词,月搜索量\n广州龙井茶礼盒,9000\n龙井茶礼盒,20\n');
    understood(db);
    const entry = groupOf(db, '广州龙井茶礼盒');
    expect(entry.cluster).toMatchObject({ size: 2, core: '龙井茶礼盒' });
    expect(entry.mapping).toMatchObject({ state: 'mapped', url: 'https://tea.example/longjing-gift' });
    db.close();
  });

  test('words that nobody should make a page for', () => {
    const db = understood(bank(['龙井茶招聘']));
    expect(groupOf(db, '龙井茶招聘').mapping).toMatchObject({
      state: 'refused',
      reason: { code: 'negative', args: { value: 'job' } },
    });
    db.close();
  });
});
