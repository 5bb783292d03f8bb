import { LINK_KIND } from '../../crawlers/model/states.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { putLinks } from './put-links.ts';

export interface TestPage {
  url: string;
  title: string;
  h1?: string;
  description?: string;
  type?: string;
  text?: string;
  headings?: { level: number; text: string }[];
  status?: number;
  /** Anchors from this page: [target URL, text, flags]; targets that are no pages are outside. */
  links?: [string, string, number?][];
  linkScore?: number;
  indexable?: boolean;
  canonical?: string;
  /** Alts of its images; null: an image without alt. */
  images?: (string | null)[];
}

/** Puts a finished crawl with those pages into the store, as the crawler leaves it. Returns the crawl's id. */
export function insertCrawl(db: Sqlite, pages: readonly TestPage[], startedAt = 1): number {
  const crawlId = Number(
    db
      .prepare(
        `INSERT INTO crawl (seeds, config, config_hash, state, started_at, souk_version) VALUES (?, '{}', '', 'complete', ?, '0')`,
      )
      .run(JSON.stringify([pages[0]!.url]), startedAt).lastInsertRowid,
  );
  const ids = new Map<string, number>();
  pages.forEach((page, at) => {
    const info = db
      .prepare('INSERT INTO url (crawl_id, hash, url, state, depth) VALUES (?, ?, ?, 1, 1)')
      .run(crawlId, at + 1, page.url);
    ids.set(page.url, Number(info.lastInsertRowid));
  });
  const outside = (url: string): number => {
    const known = ids.get(url);
    if (known !== undefined) return known;
    const info = db
      .prepare('INSERT INTO url (crawl_id, hash, url, state) VALUES (?, ?, ?, 0)')
      .run(crawlId, ids.size + 1, url);
    ids.set(url, Number(info.lastInsertRowid));
    return Number(info.lastInsertRowid);
  };
  for (const page of pages) {
    const id = ids.get(page.url)!;
    db.prepare(
      `INSERT INTO page (url_id, crawl_id, status, title, description, h1, indexable, page_type, fetched_at, words, link_score)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, 50, ?)`,
    ).run(
      id,
      crawlId,
      page.status ?? 200,
      page.title,
      page.description ?? null,
      page.h1 ?? null,
      page.indexable === false ? 0 : 1,
      page.type ?? null,
      page.linkScore ?? 1,
    );
    if (page.canonical !== undefined)
      db.prepare('UPDATE page SET canonical = ?, canonical_id = ? WHERE url_id = ?').run(
        page.canonical,
        ids.get(page.canonical) ?? null,
        id,
      );
    const images = page.images ?? [];
    db.prepare('INSERT INTO page_text (url_id, headings, text, extra) VALUES (?, ?, ?, ?)').run(
      id,
      JSON.stringify(page.headings ?? []),
      page.text ?? '',
      JSON.stringify({ images: images.length, imagesWithoutAlt: images.filter((alt) => alt === null).length }),
    );
    putLinks(db, id, [
      ...(page.links ?? []).map(([target, anchor, flags = 0]) => ({ dst: outside(target), anchor, flags })),
      ...images.map((alt) => ({ dst: id, anchor: alt ?? '', kind: LINK_KIND.image })),
    ]);
  }
  return crawlId;
}

/** A small tea shop and a rival. */
export const TEA_PAGES: readonly TestPage[] = [
  {
    url: 'https://tea.example/',
    title: '狮峰茶庄',
    h1: '狮峰茶庄',
    type: 'home',
    links: [
      ['https://tea.example/longjing', '龙井茶'],
      ['https://tea.example/brew', '龙井茶怎么泡'],
    ],
    linkScore: 10,
  },
  {
    url: 'https://tea.example/longjing',
    title: '龙井茶价格 - 狮峰茶庄',
    h1: '西湖龙井茶',
    description: '明前龙井茶价格表',
    type: 'category',
    text: '龙井茶是绿茶。龙井茶按等级分。我们每年春天上山收茶，现炒现卖，当天发货，包装用铁罐和纸袋两种，送礼可以配手提袋，需要发票请在下单时写明抬头。\n欢迎选购龙井茶。',
    headings: [{ level: 2, text: '龙井茶等级' }],
    images: ['西湖龙井茶干茶', null],
    linkScore: 5,
  },
  {
    url: 'https://tea.example/brew',
    title: '龙井茶怎么泡',
    h1: '龙井茶怎么泡',
    type: 'article',
    text: '水温八十度。先温杯，再投茶，注水三分之一，等叶子舒展后再注满，两分钟后即可饮用，喝到三分之一时续水。',
    linkScore: 2,
  },
  {
    url: 'https://tea.example/longjing-gift',
    title: '龙井茶礼盒',
    h1: '龙井茶礼盒',
    type: 'product',
    text: '特级龙井茶礼盒250g',
    linkScore: 1,
  },
];
export const RIVAL_PAGES: readonly TestPage[] = [
  { url: 'https://rival.example/', title: '茶客网', type: 'home' },
  {
    url: 'https://rival.example/tieguanyin',
    title: '铁观音',
    h1: '铁观音',
    description: '铁观音',
    type: 'category',
    text: '铁观音 铁观音',
  },
  {
    url: 'https://rival.example/p1',
    title: '安溪铁观音浓香型特级礼盒装500g',
    h1: '安溪铁观音',
    type: 'product',
    text: '铁观音',
  },
];
