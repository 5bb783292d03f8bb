import type { SitemapRow } from '../crawl/crawl-store.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { resolveHref } from '../url/normalise.ts';
import { parseSitemap } from './parse-sitemap.ts';

export interface FoundSitemap {
  url: string;
  foundBy: 'robots' | 'default' | 'flag' | 'index';
  parentId: number | null;
  depth: number;
}

export interface SitemapReader {
  fetcher: Pick<Fetcher, 'fetch'>;
  maxBytes: number;
  maxRedirects: number;
  headersFor(url: string): Readonly<Record<string, string>>;
  nextId(): number;
  now(): number;
  /** Called before each file; false ends the reading. */
  more(): boolean;
  onEntry(sitemapId: number, url: string, lastmod: string | null): Promise<void>;
  onSitemap(row: SitemapRow): Promise<void>;
}

const MAX_SITEMAPS = 2_000;
const MAX_DEPTH = 3;
const MAX_ENTRIES = 50_000;
const MAX_TOTAL = 5_000_000;

/**
 * Reads sitemaps and the sitemaps they name, one after the other, each once. Every file becomes a row with what is right
 * and wrong about it; every entry is handed on with its normalised URL.
 */
export async function readSitemaps(start: readonly FoundSitemap[], reader: SitemapReader): Promise<void> {
  const queue = [...start];
  const seen = new Set<string>();
  let total = 0;
  for (let at = 0; at < queue.length && seen.size < MAX_SITEMAPS && total < MAX_TOTAL; at++) {
    const found = queue[at]!;
    if (seen.has(found.url)) continue;
    seen.add(found.url);
    if (!reader.more()) return;
    total += await readOne(found, reader, (child) => {
      if (found.depth < MAX_DEPTH) queue.push(child);
    });
  }
}

async function readOne(
  found: FoundSitemap,
  reader: SitemapReader,
  onChild: (child: FoundSitemap) => void,
): Promise<number> {
  const id = reader.nextId();
  const row: SitemapRow = {
    id,
    url: found.url,
    parentId: found.parentId,
    kind: 'unknown',
    status: null,
    entries: 0,
    bytes: 0,
    facts: '{}',
    error: null,
  };
  const facts: Record<string, string | number | boolean> = { foundBy: found.foundBy, depth: found.depth };
  const answer = await follow(found.url, reader);
  if (typeof answer === 'string') row.error = answer;
  else {
    row.status = answer.status;
    if (answer.url !== found.url) facts['redirectedTo'] = answer.url;
    if (answer.status !== 200) row.error = `status-${answer.status}`;
    else {
      // The row comes first: entries refer to it.
      await reader.onSitemap(row);
      Object.assign(row, await parseInto(answer, found, id, reader, facts, onChild));
    }
  }
  row.facts = JSON.stringify(facts);
  await reader.onSitemap(row);
  return row.entries;
}

async function parseInto(
  answer: { url: string; body: Buffer; cut: boolean },
  found: FoundSitemap,
  id: number,
  reader: SitemapReader,
  facts: Record<string, string | number | boolean>,
  onChild: (child: FoundSitemap) => void,
): Promise<Partial<SitemapRow>> {
  const host = new URL(answer.url).host;
  const https = answer.url.startsWith('https:');
  let first: string | null | undefined;
  let allSame = true;
  let withLastmod = 0;
  const tell = (name: string) => {
    facts[name] = Number(facts[name] ?? 0) + 1;
  };
  const parsed = await parseSitemap(
    answer.body,
    { maxBytes: reader.maxBytes, maxEntries: MAX_ENTRIES },
    async (entry) => {
      const url = /^https?:\/\//i.test(entry.loc) ? resolveHref(entry.loc, answer.url).url : null;
      if (url === null) {
        tell('badUrls');
        facts['badUrlSample'] ??= entry.loc.slice(0, 200);
        return;
      }
      if (Buffer.byteLength(entry.loc) > 256) tell('over256Bytes');
      if (entry.lastmod !== null) {
        withLastmod += 1;
        const time = Date.parse(entry.lastmod);
        if (Number.isNaN(time)) tell('badLastmods');
        else if (time > reader.now() + 86_400_000) tell('futureLastmods');
        if (first === undefined) first = entry.lastmod;
        else if (first !== entry.lastmod) allSame = false;
      }
      if (entry.index) {
        tell('children');
        onChild({ url, foundBy: 'index', parentId: id, depth: found.depth + 1 });
        return;
      }
      if (new URL(url).host !== host) tell('foreignHost');
      if (https && url.startsWith('http:')) tell('httpOnHttps');
      await reader.onEntry(id, url, entry.lastmod);
    },
  );
  facts['gzip'] = parsed.gzip;
  facts['encoding'] = parsed.encoding;
  if (parsed.namespace !== null) facts['namespace'] = parsed.namespace;
  facts['withLastmod'] = withLastmod;
  facts['sameLastmod'] = withLastmod > 1 && allSame;
  if (parsed.entries > MAX_ENTRIES) facts['tooManyEntries'] = true;
  const error = parsed.error ?? (answer.cut ? 'too-large' : null);
  return { kind: parsed.kind, entries: parsed.entries, bytes: parsed.bytes, error };
}

async function follow(
  start: string,
  reader: SitemapReader,
): Promise<{ url: string; status: number; body: Buffer; cut: boolean } | string> {
  let url = start;
  for (let hop = 0; hop <= reader.maxRedirects; hop++) {
    const outcome = await reader.fetcher.fetch({
      url,
      method: 'GET',
      headers: reader.headersFor(url),
      maxBytes: reader.maxBytes + 1,
      want: (status) => (status === 200 ? 'keep' : 'stop'),
    });
    if (!outcome.ok) return `${outcome.reason} ${outcome.detail}`.trim().slice(0, 200);
    const { status, location } = outcome.response;
    if (status < 300 || status >= 400 || location === null) {
      return { url, status, body: outcome.body, cut: outcome.response.cut };
    }
    url = location;
  }
  return 'too-many-redirects';
}
