import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importKeywordFile } from '../../keywords/index.ts';
import { addAgreement, addPartner, listPartners, refresh, setStatus } from '../../partners/index.ts';
import { observationWriter } from '../../partners/observations/write.ts';
import { checkAgreements } from '../../src/app/partners-check-links.ts';
import { placementValues } from '../../src/app/partners-placement-value.ts';
import { findProspects, keepProspects, listedProspects } from '../../src/app/partners-prospects.ts';
import { readSites } from '../../src/app/partners-read-sites.ts';
import { swapBalances } from '../../src/app/partners-swap-balance.ts';
import { xlsxBytes } from '../../src/io/xlsx-write.ts';
import { type LetterKind, prospectDraft } from '../../src/report/partners/prospect-draft.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { insertCrawl, type TestPage } from '../helpers/crawl-rows.ts';
import { tempDir } from '../helpers/temp-dir.ts';
import { click, DAY, OCTOBER, order, teaShop } from '../partners/shop.ts';

const NOFOLLOW = 1;
const NOW = OCTOBER + 60 * DAY;
const page = (url: string, links: TestPage['links'] = [], more: Partial<TestPage> = {}): TestPage => ({
  url,
  title: url,
  links,
  ...more,
});

describe('prospects', () => {
  const SHOP = [
    page('https://www.cha.example/', [
      ['https://chawiki.com/longjing', '龙井茶百科'],
      ['https://www.chawiki.com/', '茶百科'],
      ['https://beian.miit.gov.cn/', '浙ICP备'],
      ['https://cha.example/puer', '普洱'],
      ['https://travel.org/hangzhou', '杭州旅游', NOFOLLOW],
    ]),
    page('https://www.cha.example/blog', [['https://chawiki.com/water', '泡茶用水']]),
  ];

  it('are whom the shop links to: one row a domain, no authority, no own site, with the reasons', () => {
    const db = teaShop();
    insertCrawl(db, SHOP);
    expect(findProspects(db, { from: 'crawl', words: ['茶'] })).toMatchObject([
      {
        domain: 'chawiki.com',
        links: 3,
        pages: 2,
        known: false,
        reasons: ['pages 2: 10', 'texts 3: 15', 'words 茶: 20', 'followed 3/3: 10'],
        score: 55,
      },
      {
        domain: 'travel.org',
        links: 1,
        reasons: ['pages 1: 5', 'texts 1: 5', 'words –: 0', 'followed 0/1: 0'],
        score: 10,
      },
    ]); // prettier-ignore
  });

  it('are whom a competitor links to: its newest crawl, without ourselves', () => {
    const db = teaShop();
    insertCrawl(db, [page('https://rival.com/', [['https://old.net/', '旧']])]);
    insertCrawl(db, [
      page('https://rival.com/', [
        ['https://creator.net/', '测评'],
        ['https://cha.example/', '同行'],
      ]),
    ]);
    insertCrawl(db, SHOP);
    const found = findProspects(db, { from: 'crawl', host: 'www.rival.com', words: [] });
    expect(found.map((row) => row.domain)).toEqual(['creator.net']);
    expect(() => findProspects(db, { from: 'crawl', host: 'nobody.com', words: [] })).toThrow('crawl-none');
    expect(() => findProspects(db, { from: 'serp', words: [] })).toThrow('serp-none');
  }); // prettier-ignore

  it('are who ranks for the words of the bank', async () => {
    const db = teaShop();
    const path = join(tempDir(), 'serp.json');
    const places = [
      { keyword: '龙井茶', urls: ['https://chawiki.com/a', 'https://item.jd.com/1'] },
      { keyword: '茶叶测评', urls: ['https://review.net/x', 'https://www.chawiki.com/b', 'https://cha.example/'] },
    ];
    writeFileSync(path, JSON.stringify(places));
    await importKeywordFile(db, path, { now: 1 });
    expect(findProspects(db, { from: 'serp', words: ['测评'] })).toMatchObject([
      {
        domain: 'chawiki.com',
        source: 'serp',
        pages: 2,
        reasons: ['keywords 2: 10', 'texts 2: 10', 'words 测评: 20', 'best place 1: 10'],
      },
      { domain: 'review.net', pages: 1 },
    ]);
  });

  it.each([
    [
      'a list of one’s own',
      '网站,名称,邮箱\nhttps://tea.net/,茶笔记,hi@tea.net\nwww.tea.net/b,茶笔记,\n',
      'csv',
      ['tea.net 2'],
    ],
    ['sites alone', 'tea.net\nother.org\n', 'csv', ['other.org 1', 'tea.net 1']],
    [
      'a backlink export of a competitor: the page that links counts, not the target',
      'Referring page title\tReferring page URL\tAnchor\tTarget URL\nTea\thttps://tea.net/list\tbest 茶\thttps://rival.com/\nTea2\thttps://blog.tea.net/2\ttea\thttps://rival.com/x\n',
      'csv',
      ['tea.net 2'],
    ],
    [
      'a ranking export',
      '关键词,排名,排名网址\n龙井,3,https://chawiki.com/a\n普洱,12,https://chawiki.com/b\n',
      'xlsx',
      ['chawiki.com 2'],
    ],
  ])('come from %s', async (_what, text, form, expected) => {
    const path = join(tempDir(), `sites.${form}`);
    const rows = text
      .trim()
      .split('\n')
      .map((line) => line.split(','));
    writeFileSync(
      path,
      form === 'csv'
        ? text
        : await xlsxBytes([{ name: 'x', columns: rows[0]!.map((header) => ({ header })), rows: rows.slice(1) }]),
    );
    const db = teaShop();
    const sites = await readSites(path);
    expect(listedProspects(db, sites, ['茶']).map((row) => `${row.domain} ${row.pages}`)).toEqual(expected);
    expect(keepProspects(db, sites, NOW, { on: '2026-12-01', action: '首次联系' })).toBe(expected.length);
    expect(keepProspects(db, sites, NOW)).toBe(0);
    expect(listPartners(db, 'prospect')[0]).toMatchObject({ nextActionOn: '2026-12-01', nextAction: '首次联系' });
  }); // prettier-ignore

  it.each<LetterKind>(['program', 'friendlink', 'swap', 'followup', 'lost'])(
    'letters about %s, in both languages',
    (about) => {
      const db = teaShop();
      addPartner(db, {
        code: 'tea.net',
        name: '茶笔记',
        kind: 'site',
        status: 'prospect',
        site: 'https://tea.net/',
        now: 0,
      });
      for (const lang of ['zh', 'en'] as const) {
        const text = prospectDraft(db, 'tea.net', lang, about);
        expect(text).toContain('茶笔记');
        expect(text).toContain('https://cha.example/');
        expect(text).toMatch(lang === 'zh' ? /退订|恢复/ : /unsubscribe|put it back/);
        expect(text).not.toMatch(/undefined|null|\{|NaN/);
      }
      setStatus(db, 'tea.net', 'blocked', 1);
      expect(() => prospectDraft(db, 'tea.net', 'zh', about)).toThrow('partner-blocked');
    },
  ); // prettier-ignore
});

/** An agreement of 龙井说 or 普洱地图 about a page of theirs. */
function agree(
  db: Sqlite,
  partner: string,
  kind: string,
  fields: { page?: string; price?: number; from?: string; to?: string; target?: string },
) {
  return addAgreement(db, {
    partner,
    kind,
    title: `${partner} ${kind}`,
    pageUrl: fields.page,
    targetUrl: fields.target ?? 'https://cha.example/',
    price: fields.price ?? null,
    currency: 'CNY',
    startsOn: fields.from,
    endsOn: fields.to,
    now: 0,
  });
} // prettier-ignore

describe('links that were agreed on', () => {
  const LINKS = 'https://puer.net/links';
  it.each<[string, TestPage[], string]>([
    ['is there', [page('https://puer.net/'), page(LINKS, [['https://www.cha.example/sale', '云栖']])], 'ok'],
    ['lost its value', [page(LINKS, [['https://cha.example/', '云栖', NOFOLLOW]])], 'nofollow'],
    [
      'has one that counts beside one that does not',
      [
        page(LINKS, [
          ['https://cha.example/', 'a', 4],
          ['https://cha.example/', 'b'],
        ]),
      ],
      'ok',
    ],
    ['is gone', [page(LINKS, [['https://other.example/', 'x']])], 'gone'],
    ['is on another page now', [page('https://puer.net/', [['https://cha.example/', 'x']]), page(LINKS)], 'gone'],
    [
      'stands on a page that must not be indexed',
      [page(LINKS, [['https://cha.example/', 'x']], { indexable: false })],
      'noindex',
    ],
    ['had a page', [page(LINKS, [], { status: 404 })], 'page-error'],
    ['is on a page nobody crawled', [page('https://puer.net/')], 'unknown'],
    ['leads to a host that only sounds like ours', [page(LINKS, [['https://notcha.example/', 'x']])], 'gone'],
  ])('%s', (_what, pages, state) => {
    const db = teaShop();
    agree(db, 'puer', 'friendlink', { page: LINKS });
    insertCrawl(db, pages);
    expect(checkAgreements(db, NOW).map((item) => item.state)).toEqual([state]);
  }); // prettier-ignore

  it('one crawl answers for all agreements on its host, each for its own target', () => {
    const db = teaShop();
    agree(db, 'puer', 'friendlink', { page: LINKS });
    agree(db, 'puer', 'friendlink', { page: LINKS, target: 'https://cha.example/puer/' });
    agree(db, 'longjing', 'friendlink', { page: 'https://longjing.net/' });
    insertCrawl(db, [page(LINKS, [['https://cha.example/puer', '普洱']])]);
    insertCrawl(db, [page('https://longjing.net/')]);
    expect(checkAgreements(db, NOW).map((item) => item.state)).toEqual(['ok', 'ok', 'gone']);
  });

  it('a fee for a program that does not exist is refused', () => {
    const db = teaShop();
    expect(() =>
      addAgreement(db, { partner: 'puer', kind: 'swap', title: 'x', program: 'nope', currency: 'CNY', now: 0 }),
    ).toThrow('program-unknown');
  });
});

describe('what it was worth', () => {
  it('the fee is set against the crawls that saw it and what the partner brought in those days', () => {
    const db = teaShop();
    const place = 'https://longjing.net/top';
    agree(db, 'longjing', 'placement', { page: place, price: 30_000, from: '2026-10-01', to: '2026-10-31' });
    const seen = [page(place, [['https://cha.example/', '云栖', 2]])];
    insertCrawl(db, seen, OCTOBER - DAY);
    insertCrawl(db, seen, OCTOBER);
    insertCrawl(db, seen, OCTOBER + 10 * DAY);
    insertCrawl(db, [page(place)], OCTOBER + 20 * DAY);
    insertCrawl(db, seen, OCTOBER + 31 * DAY);
    for (const [id, at] of [
      ['a', 0],
      ['b', 30],
      ['c', 31],
    ] as const)
      click(db, id, 1, OCTOBER + at * DAY, id);
    const writer = observationWriter(db, null);
    db.transaction(() => {
      for (const [id, day] of [
        ['R1', 2],
        ['R2', 33],
      ] as const)
        writer.add(order(id, '1', OCTOBER + day * DAY, { code: 'CHA10', placedAt: OCTOBER + day * DAY }), null);
    })();
    refresh(db, NOW);
    expect(placementValues(db, NOW)).toMatchObject([
      { checks: 3, seen: 2, feeSeen: 20_000, clicks: 2, orders: 1, net: 10_000, perClick: 15_000, perOrder: 30_000 },
    ]);
  }); // prettier-ignore

  it('what was never crawled is unknown, not worthless', () => {
    const db = teaShop();
    agree(db, 'longjing', 'placement', { page: 'https://longjing.net/top', price: 30_000, to: '2026-10-31' });
    expect(placementValues(db, NOW)).toMatchObject([{ checks: 0, feeSeen: null, perClick: null, perOrder: null }]);
  });
});

describe('swaps', () => {
  const own = (n: number) => [
    page('https://cha.example/', n > 0 ? [['https://puer.net/', '普洱地图']] : []),
    ...Array.from({ length: Math.max(n - 1, 0) }, (_, i) =>
      page(`https://cha.example/${i}`, [['https://www.puer.net/x', '普洱']]),
    ),
  ]; // prettier-ignore
  const theirs = (n: number, flags = 0) => [
    page('https://puer.net/'),
    ...Array.from({ length: n }, (_, i) => page(`https://puer.net/${i}`, [['https://cha.example/', '云栖', flags]])),
  ];
  it.each<[string, TestPage[] | undefined, TestPage[] | undefined, object]>([
    [
      'even',
      own(2),
      theirs(3),
      { given: { pages: 2, followed: 2 }, received: { pages: 3, followed: 3 }, verdict: 'even' },
    ],
    ['we give more', own(3), theirs(1), { verdict: 'we-give-more' }],
    [
      'links without value count as none',
      own(1),
      theirs(4, NOFOLLOW),
      { received: { pages: 4, followed: 0 }, verdict: 'we-give-more' },
    ],
    ['we get more', own(0), theirs(1), { given: { pages: 0, followed: 0 }, verdict: 'we-get-more' }],
    ['theirs was never crawled', own(1), undefined, { received: null, verdict: 'unknown' }],
    ['ours was never crawled', undefined, theirs(1), { given: null, verdict: 'unknown' }],
  ])('%s', (_what, ours, other, expected) => {
    const db = teaShop();
    db.prepare("UPDATE pa_partner SET site = 'https://www.puer.net/' WHERE code = 'puer'").run();
    agree(db, 'puer', 'swap', {});
    agree(db, 'longjing', 'placement', { page: 'https://longjing.net/' });
    if (ours) insertCrawl(db, ours);
    if (other) insertCrawl(db, other);
    click(db, 'k', 2, NOW - DAY, 'v');
    expect(swapBalances(db, NOW - 30 * DAY, NOW)).toMatchObject([
      { partner: 'puer', site: 'puer.net', clicks: 1, ...expected },
    ]);
  }); // prettier-ignore
});
