import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  articleFromText,
  blockText,
  listDrafts,
  ownText,
  type PageToScan,
  placedUrls,
  type RepostFinding,
  readFacts,
  scanPages,
  writeRepost,
} from '../../../content/index.ts';
import { crawledPages, crawledText } from '../../../crawlers/index.ts';
import type { Sqlite } from '../../store/open.ts';

export interface ScanOptions {
  /** Look through every crawl in the store. */
  crawls: boolean;
  /** Folders or files of saved HTML. */
  saved: readonly string[];
  drafts?: readonly number[];
  now: number;
}

/** Scans crawls and saved pages for reposts of our drafts and keeps what is found. `fresh` counts those seen for the first time. */
export async function scanReposts(
  db: Sqlite,
  options: ScanOptions,
): Promise<{ pages: number; articles: number; found: RepostFinding[]; fresh: number }> {
  const brands = [
    ...new Set(
      readFacts(db)
        .filter((fact) => fact.topic === 'brand' || fact.topic === 'event')
        .map((fact) => fact.subject),
    ),
  ];
  const own = listDrafts(db)
    .filter((draft) => options.drafts === undefined || options.drafts.includes(draft.id))
    .map((draft) => ownText(draft.id, draft.article, brands));
  let pages = 0;
  function* all(): Generator<PageToScan> {
    if (options.crawls)
      for (const page of crawled(db)) {
        pages += 1;
        yield page;
      }
    for (const path of options.saved)
      for (const page of savedPages(path, options.now)) {
        pages += 1;
        yield page;
      }
  }
  const found: RepostFinding[] = [];
  let fresh = 0;
  for await (const one of scanPages(own, all(), placedUrls(db))) {
    if (writeRepost(db, one)) fresh += 1;
    found.push(one);
  }
  return { pages, articles: own.length, found, fresh };
}

function* crawled(db: Sqlite): Generator<PageToScan> {
  const crawls = db
    .prepare<[], { id: number; started_at: number }>(
      "SELECT id, started_at FROM crawl WHERE state <> 'running' ORDER BY id",
    )
    .all();
  for (const { id, started_at } of crawls) {
    for (const page of crawledPages(db, id)) {
      const text = crawledText(db, page.id);
      if (text)
        yield {
          url: page.url,
          text: `${page.title ?? ''}\n${text.text}`,
          links: null,
          seenAt: started_at,
          foundIn: `crawl ${id}`,
        };
    }
  }
}

function* savedPages(path: string, now: number): Generator<PageToScan> {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) if (/\.html?$/i.test(name)) yield* savedPages(join(path, name), now);
    return;
  }
  const html = readFileSync(path, 'utf8');
  const { article } = articleFromText(html, 'html');
  const url =
    /<link[^>]+rel=["']?canonical["']?[^>]+href=["']([^"']+)/i.exec(html)?.[1] ??
    /<!-- saved from url=\(\d+\)(\S+)/.exec(html)?.[1] ??
    `file://${resolve(path)}`;
  const links = article.blocks.flatMap((block) =>
    'sentences' in block
      ? block.sentences.flatMap((one) => (one.spans ?? []).flatMap((span) => span.href ?? []))
      : block.type === 'list'
        ? block.items.flat().flatMap((one) => (one.spans ?? []).flatMap((span) => span.href ?? []))
        : [],
  );
  yield {
    url,
    text: `${article.title}\n${article.blocks.map((block) => blockText(block, article.lang)).join('\n')}`,
    links,
    seenAt: Math.round(statSync(path).mtimeMs) || now,
    foundIn: path,
  };
}
