import { createHash } from 'node:crypto';
import { packLinks } from '../../crawlers/model/packed-links.ts';
import { LINK_FLAG, LINK_KIND, LINK_POSITION } from '../../crawlers/model/states.ts';
import { shingles } from '../../crawlers/similarity/shingles.ts';
import { signatureOf } from '../../crawlers/similarity/signature.ts';
import { openStore } from '../../src/store/open.ts';

/** What was planted, so that the passes are checked and not only timed. */
export interface PlantedSite {
  urls: number;
  links: number;
  /** Pages that repeat the text of another page word for word, and those with one changed sentence. */
  exactCopies: number;
  nearCopies: number;
}

const LINKS_PER_PAGE = 10;
const WORDS =
  'leaf water gold spring cup mountain mist roast bloom stone river cloud amber jade silk bamboo lantern market valley harbour'.split(
    ' ',
  );

/** Xorshift: the same site for the same seed. */
function randomSource(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

/**
 * Fills a souk.db with one crawl of `pages` pages and ten links each: half of the links go to the neighbourhood (a list
 * and its products), a fifth to a thousand hubs, the rest anywhere. Every 20th page copies an earlier text, every 20th
 * other one copies it with a changed sentence; every 50th redirects; titles repeat in groups of about three.
 */
export function makeSite(path: string, pages: number): PlantedSite {
  const db = openStore(path);
  db.pragma('synchronous = OFF');
  const crawlId = Number(
    db
      .prepare(
        `INSERT INTO crawl (seeds, config, config_hash, state, started_at, souk_version)
         VALUES ('["https://big.example/p/1"]', '{}', 'bench', 'complete', 1, '0')`,
      )
      .run().lastInsertRowid,
  );
  const url = db.prepare('INSERT INTO url (id, crawl_id, hash, url, state, depth, role) VALUES (?, ?, ?, ?, 1, ?, 0)');
  const page = db.prepare(
    `INSERT INTO page (url_id, crawl_id, status, redirect_to, title, description, h1, canonical_id, indexable, words, text_chars,
     outlinks, fetched_at, content_hash, signature, link_count) VALUES (?, ${crawlId}, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)`,
  );
  const text = db.prepare("INSERT INTO page_text (url_id, headings, text) VALUES (?, '[]', ?)");
  const links = db.prepare('INSERT INTO page_links (url_id, links, targets, anchors) VALUES (?, ?, ?, ?)');
  const random = randomSource(20_261_122);
  const planted: PlantedSite = { urls: pages, links: 0, exactCopies: 0, nearCopies: 0 };
  const recent: string[] = [];
  const write = db.transaction((from: number, to: number) => {
    for (let id = from; id <= to; id++) {
      url.run(id, crawlId, id, `https://big.example/p/${id}`, id === 1 ? 0 : null);
      if (id % 50 === 49) {
        page.run(id, 301, 1 + (random() % pages), null, null, null, null, 0, null, null, 0, null, null, 0);
        continue;
      }
      const body = bodyOf(id, random, recent, planted);
      const packed = packLinks(
        Array.from({ length: LINKS_PER_PAGE }, (_, k) => ({
          dst: targetOf(id, k, pages, random),
          anchor: 'link',
          kind: LINK_KIND.anchor,
          position: LINK_POSITION.content,
          flags: k === 9 ? LINK_FLAG.nofollow : 0,
        })),
      );
      page.run(
        id,
        200,
        null,
        `Tea ${id % Math.ceil(pages / 3)}`,
        `Description of tea ${id}`,
        `Tea ${id}`,
        id,
        1,
        50,
        body.length,
        LINKS_PER_PAGE,
        createHash('sha1').update(body).digest('hex'),
        signatureOf(shingles(body, false)),
        LINKS_PER_PAGE,
      );
      links.run(id, packed.links, packed.targets, packed.anchors);
      text.run(id, body);
      planted.links += LINKS_PER_PAGE;
    }
  });
  for (let from = 1; from <= pages; from += 5_000) write(from, Math.min(pages, from + 4_999));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return planted;
}

function targetOf(id: number, k: number, pages: number, random: () => number): number {
  if (k < 5) return Math.min(pages, Math.max(1, id - 50 + (random() % 100)));
  if (k < 7) return 1 + (random() % Math.min(1_000, pages));
  return 1 + (random() % pages);
}

/** About 60 words; copies are taken from the last thousand texts. */
function bodyOf(id: number, random: () => number, recent: string[], planted: PlantedSite): string {
  const kind = id % 20;
  if (kind === 3 && recent.length > 100) {
    planted.exactCopies += 1;
    return recent[random() % recent.length]!;
  }
  if (kind === 13 && recent.length > 100) {
    planted.nearCopies += 1;
    return `${recent[random() % recent.length]} Now with free delivery ${id}.`;
  }
  const words: string[] = [];
  for (let i = 0; i < 60; i++) words.push(`${WORDS[random() % WORDS.length]}${random() % 50}`);
  const body = `${words.join(' ')}.`;
  if (recent.length < 1_000) recent.push(body);
  else recent[random() % 1_000] = body;
  return body;
}
