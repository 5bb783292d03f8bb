import { RULES, type RuleMeta } from '../../crawlers/index.ts';
import { LINK_FLAG, LINK_POSITION, URL_ROLE, URL_STATE } from '../../crawlers/model/states.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { putLinks } from './put-links.ts';

export interface FillOptions {
  pages: number;
  /** Default: every rule of this Souk. */
  rules?: readonly RuleMeta[];
  /** Replaces the text of a field on page `i`: to plant payloads. */
  text?(
    field: 'title' | 'h1' | 'description' | 'url' | 'anchor' | 'evidence' | 'arg' | 'cause',
    i: number,
  ): string | undefined;
  state?: 'complete' | 'partial' | 'interrupted';
  /** Share of pages on which a page rule fails: by rule id. */
  rate?(rule: string): number;
}

const HOST = 'https://www.mingchaji.example';
const TEAS = ['西湖龙井', '武夷大红袍', '安溪铁观音', '云南普洱', '祁门红茶', '福鼎白茶', '碧螺春', '黄山毛峰'];
const NAMES = ['Dragon Well', 'Da Hong Pao', 'Tieguanyin', 'Pu’er', 'Keemun', 'White Peony', 'Biluochun', 'Maofeng'];
const SECTIONS = ['lucha', 'hongcha', 'wulong', 'heicha', 'baicha', 'chaju'];

/** A small deterministic generator (mulberry32): the same seed, the same shop. */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Fills the crawl tables with a synthetic tea shop of `pages` pages and with findings of every rule of the catalogue. */
export function fillCrawl(db: Sqlite, options: FillOptions): number {
  const rand = random(20_260_601);
  const catalogue = options.rules ?? RULES.map((rule) => rule.meta);
  const state = options.state ?? 'complete';
  const start = Date.UTC(2026, 5, 1, 1, 30);
  const crawl = db
    .prepare(
      `INSERT INTO crawl (seeds, config, config_hash, state, stop_reason, limits_hit, started_at, finished_at, elapsed_ms, souk_version)
       VALUES (?, ?, 'c0ffee', ?, ?, ?, ?, ?, ?, '0.1.0')`,
    )
    .run(
      JSON.stringify([`${HOST}/`]),
      JSON.stringify({ options: { maxPages: options.pages, agent: 'souk' }, scopeHosts: [] }),
      state,
      state === 'complete' ? null : state === 'partial' ? 'max-pages' : 'interrupted',
      JSON.stringify(state === 'partial' ? ['max-pages'] : []),
      start,
      start + options.pages * 21,
      options.pages * 21,
    );
  const crawlId = Number(crawl.lastInsertRowid);
  const base = (db.prepare('SELECT coalesce(max(id), 0) FROM url').pluck().get() as number) + 1;
  const url = db.prepare(
    'INSERT INTO url (id, crawl_id, hash, url, state, reason, depth, role, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1)',
  );
  const page = db.prepare(
    `INSERT INTO page (url_id, crawl_id, status, redirect_to, content_type, charset, lang, title, title_px, description, h1,
       canonical, robots, indexable, indexability_reason, page_type, page_type_score, words, han_chars, text_chars, outlinks,
       bytes, coded_bytes, ttfb_ms, total_ms, fetched_at, content_hash, depth, inlinks, link_score)
     VALUES (${Array(30).fill('?').join(', ')})`,
  );
  const finding = db.prepare(
    'INSERT INTO finding (crawl_id, rule, url_id, severity, message, args, evidence, cause) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const result = db.prepare(
    'INSERT INTO rule_result (crawl_id, rule, checked, failed, not_applicable, not_measured, errors) VALUES (?, ?, ?, ?, ?, ?, 0)',
  );
  const text = (field: Parameters<NonNullable<FillOptions['text']>>[0], i: number, usual: string) =>
    options.text?.(field, i) ?? usual;
  db.transaction(() => {
    const anchors = TEAS.map((tea, i) => text('anchor', i, tea));
    for (let i = 0; i < options.pages; i++) {
      const kind = i % 10;
      const zh = i % 3 !== 2;
      const tea = i % TEAS.length;
      const section = SECTIONS[Math.floor(i / 7) % SECTIONS.length]!;
      const type = i === 0 ? 'home' : kind < 6 ? 'product' : kind < 8 ? 'article' : kind === 8 ? 'category' : 'promo';
      const path =
        i === 0
          ? '/'
          : type === 'product'
            ? `/${zh ? 'shangpin' : 'en/products'}/${section}/${100_000 + i}.html`
            : type === 'article'
              ? `/${zh ? 'chashi' : 'en/journal'}/2026/${1 + (i % 12)}/${i}`
              : type === 'category'
                ? `/${zh ? '' : 'en/'}${section}/?page=${i}`
                : `/huodong/${section}-${i}`;
      const status = i > 0 && rand() < 0.03 ? 404 : i > 0 && rand() < 0.04 ? 301 : i > 0 && rand() < 0.004 ? 500 : 200;
      const indexable = status === 200 && rand() > 0.06;
      const depth = i === 0 ? 0 : Math.min(9, 1 + Math.floor(Math.log2(1 + i * rand())));
      const id = base + i;
      url.run(id, crawlId, id, text('url', i, HOST + path), URL_STATE.fetched, null, depth, URL_ROLE.page);
      page.run(
        id,
        crawlId,
        status,
        status === 301 ? base : null,
        'text/html; charset=utf-8',
        'utf-8',
        zh ? 'zh-CN' : 'en',
        status === 200
          ? text(
              'title',
              i,
              zh ? `${TEAS[tea]} 明前特级 ${i} 号 - 茗茶集` : `${NAMES[tea]} spring harvest no. ${i} | Mingchaji`,
            )
          : null,
        300 + Math.floor(rand() * 400),
        text('description', i, zh ? '高山茶园，手工炒制，当日发货。' : 'High mountain garden, hand fired.'),
        text('h1', i, zh ? TEAS[tea]! : NAMES[tea]!),
        null,
        null,
        indexable ? 1 : 0,
        indexable ? null : status === 200 ? (rand() < 0.5 ? 'noindex' : 'canonicalised') : `status-${status}`,
        status === 200 ? type : null,
        0.8,
        zh ? 260 : 410,
        zh ? 420 : 0,
        1300,
        24,
        18_000 + Math.floor(rand() * 60_000),
        9_000,
        Math.floor(60 + rand() ** 4 * 2600),
        300,
        start + i * 20,
        status === 200 ? (id * 2654435761).toString(16) : null,
        depth,
        i === 0 ? options.pages : 1 + Math.floor(rand() * 30),
        i === 0 ? 100 : Math.round(rand() ** 3 * 900) / 10,
      );
      putLinks(
        db,
        id,
        [1, 2, 3].map((l) => ({
          dst: base + ((i * 7 + l * 13) % options.pages),
          anchor: anchors[(i + l) % anchors.length]!,
          position: l === 1 ? LINK_POSITION.nav : LINK_POSITION.content,
          flags: l === 3 ? LINK_FLAG.nofollow : 0,
        })),
      );
    }
    const more: [string, number, string][] = [
      ['robots:12', URL_STATE.skipped, '/cart'],
      ['out-of-scope', URL_STATE.skipped, '/out'],
      ['timeout', URL_STATE.failed, '/slow'],
      ['trap:calendar', URL_STATE.skipped, '/cal'],
    ];
    if (state !== 'complete') more.push(['queued', URL_STATE.queued, '/next'], ['queued', URL_STATE.queued, '/later']);
    more.forEach(([reason, at, path], n) => {
      const id = base + options.pages + n;
      url.run(id, crawlId, id, HOST + path, at, at === URL_STATE.queued ? null : reason, 3, URL_ROLE.page);
    });
    for (const meta of catalogue) fillRule(meta);
  })();
  return crawlId;

  function fillRule(meta: RuleMeta): void {
    const [message, sentence] = Object.entries(meta.messages)[0]!;
    const names = [...new Set([...sentence.zh.matchAll(/\{(\w+)/g)].map((match) => match[1]!))];
    const rate =
      options.rate?.(meta.id) ?? { error: 0.03, warning: 0.08, notice: 0.15 }[meta.severity] * (0.3 + rand());
    let failed = 0;
    for (let i = 0; i < options.pages; i++) {
      if (meta.scope === 'site' ? i >= 4 : rand() > rate) continue;
      failed += 1;
      const args: Record<string, string | number> = {};
      for (const name of names) {
        args[name] =
          text('arg', i, '') ||
          (/^(n|px|max|min|count|status|chars|words|ms|hops|bytes)$/.test(name)
            ? name === 'status'
              ? 404
              : 20 + (i % 70)
            : name === 'target' || name === 'url'
              ? `${HOST}/old/${i % 5}`
              : name === 'src'
                ? `/img/${i}.jpg`
                : '了解更多');
      }
      const keys = meta.evidence.length > 0 ? meta.evidence.slice(0, 2) : ['value'];
      const evidence = Object.fromEntries(
        keys.map((key) => [
          key,
          text('evidence', i, key === 'status' ? '404' : `<${key}>${TEAS[i % TEAS.length]}</${key}>`),
        ]),
      );
      const template = i % 10 < 6 ? 'product /shangpin/*' : i % 10 < 8 ? 'article /chashi/*' : 'category /*';
      const many = meta.area === 'response' || meta.area === 'sitemap' || meta.area === 'canonical';
      const cause = text('cause', i, many ? `target-${i % 5}` : template);
      const siteWide = meta.scope === 'site' && meta.area === 'sitemap';
      if (siteWide && i > 0) break;
      finding.run(
        crawlId,
        meta.id,
        siteWide ? null : base + i,
        meta.severity,
        message,
        JSON.stringify(args),
        JSON.stringify(evidence),
        cause,
      );
    }
    result.run(crawlId, meta.id, options.pages, failed, 3, 0);
  }
}
