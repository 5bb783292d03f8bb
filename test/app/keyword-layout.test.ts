import { describe, expect, test } from 'vitest';
import { analysePage } from '../../crawlers/facts/analyse-page.ts';
import { addWords, clusterBank, loadLexicon, tagBank } from '../../keywords/index.ts';
import { keywordLayout, pageLayout } from '../../src/app/keyword-layout.ts';
import { gini, weightDistribution } from '../../src/app/keyword-weights.ts';
import { mapClusters } from '../../src/app/map-keywords.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';
import { insertCrawl, TEA_PAGES } from '../helpers/crawl-rows.ts';
import { crawlSite } from '../helpers/crawl-site.ts';
import { siteServer } from '../helpers/site-server.ts';

const analysis = {
  rules: [],
  analyse: analysePage,
  judge: () => ({ findings: [], outcomes: new Uint8Array(0), errors: [] }),
};

function withBank(db: Sqlite, words: readonly string[]): Sqlite {
  addWords(db, words, { source: 'manual', now: 1 });
  const lexicon = loadLexicon(db);
  tagBank(db, lexicon);
  clusterBank(db, lexicon, { method: 'core', now: 1 });
  return db;
}

const filler = '<p>我们每年春天上山收茶，现炒现卖，当天发货。</p>'.repeat(8);
const html = (title: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><title>${title}</title></head><body><nav><a href="/"><img src="/logo.png" alt="龙井茶 logo"></a></nav><main><h1>${title}</h1>${body}${filler}</main></body></html>`;

describe('from a real crawl', () => {
  test('alts of every kind of image are read; the logo in the menu does not count', async () => {
    const { origin } = await siteServer({
      '/robots.txt': { status: 404 },
      '/': html(
        '茶庄',
        '<a href="/plain">1</a><a href="/lazy">2</a><a href="/bare">3</a><a href="/none">4</a><a href="/set">5</a>',
      ),
      '/plain': html('龙井茶', '<img src="/a.jpg" alt="龙井茶 干茶"><img src="/b.jpg">'),
      '/lazy': html('龙井茶', '<img src="data:image/gif;base64,R0lGOD" data-src="/a.jpg" alt="龙井茶 茶汤">'),
      '/bare': html('龙井茶', '<img src="/a.jpg"><img src="/c.jpg" alt="">'),
      '/none': html('龙井茶', ''),
      '/set': html(
        '龙井茶',
        '<picture><source srcset="/a.webp 1x, /a2.webp 2x"><img src="/a.jpg" srcset="/a2.jpg 2x" alt="龙井茶 叶底"></picture>',
      ),
    });
    const { db } = await crawlSite([`${origin}/`], { allowPrivate: true }, { analysis });
    const alt = (path: string) =>
      keywordLayout(db, '龙井茶', { url: origin + path }).slots.find((slot) => slot.slot === 'alt')!;
    expect(alt('/plain')).toMatchObject({ presence: 'exact', now: '龙井茶 干茶' });
    expect(alt('/lazy')).toMatchObject({ presence: 'exact', now: '龙井茶 茶汤' });
    expect(alt('/set')).toMatchObject({ presence: 'exact', now: '龙井茶 叶底' });
    expect(alt('/bare')).toMatchObject({ presence: 'none', advice: { code: 'alt-missing' } });
    // The logo is an image of every page, so “no image” would be wrong: it is there, and no alt of the text names the word.
    expect(alt('/none').presence).toBe('none');
    // Addresses are found however they are written.
    expect(keywordLayout(db, '龙井茶', { url: `${origin}/plain#top` }).url).toBe(`${origin}/plain`);
    db.close();
  });
});

describe('which page, and why', () => {
  test('the declared target beats the mapping, the mapping beats the fit', () => {
    const db = withBank(openStore(':memory:'), ['龙井茶', '龙井茶 哪里 产']);
    insertCrawl(db, TEA_PAGES);
    expect(keywordLayout(db, '龙井茶').chosenBy).toBe('best-fit');
    mapClusters(db);
    expect(keywordLayout(db, '龙井茶')).toMatchObject({ chosenBy: 'mapped' });
    const id = db.prepare('SELECT id FROM keyword WHERE norm = ?').pluck().get('龙井茶');
    db.prepare('INSERT INTO keyword_target (keyword_id, url, set_at) VALUES (?, ?, 1)').run(
      id,
      'http://www.tea.example/brew/',
    );
    expect(keywordLayout(db, '龙井茶')).toMatchObject({ chosenBy: 'target', url: 'https://tea.example/brew' });
    expect(() => keywordLayout(db, '紫砂壶')).toThrow(/layout-no-page/);
    expect(() => keywordLayout(db, '龙井茶', { url: 'https://tea.example/nothing' })).toThrow(/layout-no-page/);
    expect(() => keywordLayout(db, '龙井茶', { url: 'https://elsewhere.example/' })).toThrow(/no-crawl/);
    db.close();
  });

  test('who could link: pages that name it and do not link yet, strongest first; sister terms get their place', () => {
    const db = withBank(openStore(':memory:'), ['龙井茶礼盒', '礼盒龙井茶', '龙井茶 礼盒']);
    insertCrawl(db, [
      ...TEA_PAGES,
      { url: 'https://tea.example/news', title: '消息', text: '本店新到龙井茶礼盒，欢迎品尝。', linkScore: 3 },
      { url: 'https://tea.example/hidden', title: '隐藏', text: '龙井茶礼盒', indexable: false, linkScore: 9 },
    ]);
    const layout = keywordLayout(db, '龙井茶礼盒', { url: 'https://tea.example/longjing-gift' });
    const anchors = layout.slots.find((slot) => slot.slot === 'anchors-in')!;
    expect(anchors.advice).toMatchObject({ code: 'anchors-in-from', args: { pages: 'https://tea.example/news' } });
    db.close();
  });

  test('a page and all its keywords: main ones, their group, and what it was shown for', () => {
    const db = withBank(openStore(':memory:'), ['龙井茶', '龙井茶怎么泡']);
    insertCrawl(db, TEA_PAGES);
    mapClusters(db);
    const rows = pageLayout(db, 'tea.example/brew');
    expect(rows[0]).toMatchObject({ keyword: '龙井茶怎么泡', role: 'head' });
    expect(rows[0]!.layout.slots.find((slot) => slot.slot === 'title')!.presence).toBe('exact');
    expect(pageLayout(db, 'https://tea.example/')).toEqual([]);
    db.close();
  });
});

describe('weights', () => {
  test.each<[number[], number | null]>([
    [[1, 1, 1, 1], 0],
    [[0, 0, 0, 9], 1],
    [[1, 3], 0.5],
    [[0, 0], null],
    [[5], null],
    [[], null],
  ])('Gini of %j is %s', (amounts, expected) => {
    const found = gini(amounts);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 10);
  });

  test('per page, type and folder: shares add up to one, and without volumes keywords count', () => {
    const db = withBank(openStore(':memory:'), ['龙井茶', '龙井茶怎么泡', '龙井茶礼盒']);
    insertCrawl(db, [
      ...TEA_PAGES,
      { url: 'https://tea.example/tea/green', title: '绿茶', type: 'category' },
      { url: 'https://tea.example/tea/white', title: '白茶', type: 'category' },
    ]);
    expect(weightDistribution(db)).toMatchObject({ mapped: false, gini: null });
    mapClusters(db);
    for (const by of ['page', 'type', 'folder'] as const) {
      const { rows, value } = weightDistribution(db, { by });
      expect(value).toBe('keywords');
      for (const share of ['valueShare', 'linkShare'] as const)
        expect(rows.reduce((sum, row) => sum + row[share], 0)).toBeCloseTo(1, 9);
      expect(rows.reduce((sum, row) => sum + row.pages, 0)).toBe(6);
    }
    expect(
      weightDistribution(db, { by: 'folder' })
        .rows.map((row) => row.name)
        .sort(),
    ).toEqual(['/', '/tea/']);
    expect(weightDistribution(db, { by: 'type' }).rows.find((row) => row.name === 'category')).toMatchObject({
      pages: 3,
    });
    db.close();
  });
});
