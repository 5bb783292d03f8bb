import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { marketCode } from '../sources/market.ts';
import { dayFrom } from './months.ts';
import { emptyObservation } from './observation.ts';
import type { SheetReport } from './report.ts';
import type { ImportSession } from './session.ts';

interface SerpPage {
  keyword: string;
  engine: string;
  market: string;
  device: string;
  date: string;
  depth: number;
  /** Organic results in order. */
  urls: string[];
}

const MAX_BYTES = 256 * 1024 * 1024;

/** True when a file starts like JSON, or calls itself so. */
export function looksLikeJson(path: string): boolean {
  if (/\.(?:json|jsonl|ndjson)$/i.test(path)) return true;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(64);
    const text = head
      .subarray(0, readSync(file, head, 0, 64, 0))
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .trimStart();
    return /^(?:\{\s*"|\[\s*[{"])/.test(text);
  } finally {
    closeSync(file);
  }
}

/** Errors: `serp-json-too-large` for a file that cannot be held in memory. */
export function checkJsonSize(path: string): void {
  if (statSync(path).size > MAX_BYTES) throw tooLarge(path);
}

/** Whether a JSON file holds at least one page of results. */
export function hasSerpPages(path: string): boolean {
  for (const { value } of documents(readFileSync(path, 'utf8'))) for (const _page of serpPages(value)) return true;
  return false;
}

/**
 * Search result pages from JSON or NDJSON: the shape of DataForSEO (`tasks[].result[].items[]` of type organic), of
 * SerpAPI (`search_parameters`, `organic_results`), or plainly `{keyword, urls: […]}`. Each page is kept as the list of its
 * organic URLs.
 */
export function importSerp(
  db: Sqlite,
  session: ImportSession,
  path: string,
  report: SheetReport,
  market: string,
): void {
  checkJsonSize(path);
  report.source = 'serp-json';
  report.encoding = 'utf-8';
  report.columns = [
    { header: 'keyword', field: 'keyword', why: null },
    { header: 'items[type=organic].url', field: 'url', why: null },
    { header: 'items[type≠organic]', field: null, why: { zh: '不是自然结果', en: 'not an organic result' } },
  ];
  const insert = db.prepare(
    'INSERT OR REPLACE INTO keyword_serp (keyword_id, import_id, context_id, depth, urls) VALUES (?, ?, ?, ?, ?)',
  );
  const observation = emptyObservation();
  for (const { value, line, text } of documents(readFileSync(path, 'utf8'))) {
    if (value === undefined) {
      report.rowsRead += 1;
      session.reject(report, line, 'bad-json', text);
      continue;
    }
    const pages = [...serpPages(value)];
    if (pages.length === 0) {
      report.rowsRead += 1;
      session.reject(report, line, 'no-result', text);
    }
    for (const page of pages) {
      report.rowsRead += 1;
      const norm = session.accept(report, line, page.keyword, () => page.keyword);
      if (norm === undefined) continue;
      observation.engine = page.engine;
      observation.market = page.market || market;
      observation.device = page.device;
      observation.period = page.date;
      observation.unit = 'none';
      observation.depth = page.depth;
      const id = session.write(norm, page.keyword.trim(), observation);
      insert.run(
        id,
        session.importId,
        session.writer.contextId(observation),
        page.depth,
        JSON.stringify(page.urls.map((url) => session.writer.urlId(url))),
      );
      session.took(report);
    }
  }
}

function* documents(text: string): Generator<{ value: unknown; line: number; text: string }> {
  const clean = text.replace(/^\ufeff/, '');
  try {
    yield { value: JSON.parse(clean) as unknown, line: 1, text: clean.slice(0, 300) };
    return;
  } catch {
    // Not one document: NDJSON, one a line.
  }
  let line = 0;
  for (const part of clean.split(/\r\n|\r|\n/)) {
    line += 1;
    if (part.trim() === '') continue;
    let value: unknown;
    try {
      value = JSON.parse(part);
    } catch {
      value = undefined;
    }
    yield { value, line, text: part.slice(0, 300) };
  }
}

type Json = Record<string, unknown>;
const list = (value: unknown): Json[] =>
  Array.isArray(value) ? (value.filter((item) => typeof item === 'object' && item !== null) as Json[]) : [];
const word = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

function* serpPages(value: unknown, nesting = 0): Generator<SerpPage> {
  if (nesting > 6 || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) yield* serpPages(item, nesting + 1);
    return;
  }
  const node = value as Json;
  if (node['tasks']) for (const task of list(node['tasks'])) yield* serpPages(task['result'], nesting + 1);
  else if (Array.isArray(node['items']) && typeof node['keyword'] === 'string') yield dataForSeo(node);
  else if (Array.isArray(node['organic_results'])) yield serpApi(node);
  else if (typeof node['keyword'] === 'string' && Array.isArray(node['urls'])) {
    const urls = (node['urls'] as unknown[]).filter((url): url is string => typeof url === 'string');
    yield {
      keyword: node['keyword'],
      engine: word(node['engine']) || 'google',
      market: marketCode(word(node['market'])),
      device: word(node['device']),
      date: dayFrom(word(node['date'])) ?? '',
      depth: Number(node['depth']) || urls.length,
      urls,
    };
  } else if (node['result'] || node['results']) yield* serpPages(node['result'] ?? node['results'], nesting + 1);
}

function dataForSeo(node: Json): SerpPage {
  const items = list(node['items']).filter((item) => item['type'] === 'organic' && typeof item['url'] === 'string');
  items.sort(
    (a, b) => Number(a['rank_group'] ?? a['rank_absolute'] ?? 0) - Number(b['rank_group'] ?? b['rank_absolute'] ?? 0),
  );
  const domain = word(node['se_domain']);
  const language = word(node['language_code']);
  return {
    keyword: node['keyword'] as string,
    engine: /baidu/.test(domain) ? 'baidu' : /bing/.test(domain) ? 'bing' : 'google',
    market: language.includes('-') ? marketCode(language) : word(node['location_code']) === '2840' ? 'en-US' : language,
    device: word(node['device']),
    date: dayFrom(word(node['datetime'])) ?? '',
    depth: Math.max(Number(node['depth']) || 0, items.length, 10),
    urls: items.map((item) => item['url'] as string),
  };
}

function serpApi(node: Json): SerpPage {
  const parameters = (node['search_parameters'] ?? {}) as Json;
  const urls = list(node['organic_results']).flatMap((item) =>
    typeof item['link'] === 'string' ? [item['link']] : [],
  );
  const country = word(parameters['gl']);
  return {
    keyword: word(parameters['q']),
    engine: word(parameters['engine']) || 'google',
    market: country ? marketCode(country) : '',
    device: word(parameters['device']),
    date: dayFrom(word((node['search_metadata'] as Json | undefined)?.['created_at'])) ?? '',
    depth: Math.max(Number(parameters['num']) || 0, urls.length, 10),
    urls,
  };
}

function tooLarge(path: string): SoukError {
  return new SoukError({
    code: 'serp-json-too-large',
    what: msg({ zh: 'JSON 文件超过 256 MB：{path}', en: 'The JSON file is above 256 MB: {path}' }, { path }),
    next: msg({ zh: '请拆成几个文件再导入。', en: 'Split it into several files.' }),
  });
}
