import { type SuggestEngine, suggestWords } from '../../keywords/index.ts';
import { EXIT, SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';

const URLS: Readonly<Record<SuggestEngine, (query: string) => string>> = {
  baidu: (query) => `https://www.baidu.com/sugrec?prod=pc&wd=${encodeURIComponent(query)}`,
  google: (query) =>
    `https://suggestqueries.google.com/complete/search?client=firefox&ie=utf-8&oe=utf-8&q=${encodeURIComponent(query)}`,
  taobao: (query) => `https://suggest.taobao.com/sug?code=utf-8&q=${encodeURIComponent(query)}`,
};
const MAX_BYTES = 256 * 1024;
const CACHE_MS = 7 * 86_400_000;

/**
 * Autosuggest words of the given queries: from the bank's cache for a week, otherwise one request at a time, `perMinute` at
 * most. `base` replaces the engine's origin (a proxy, a test). Errors: `suggest-failed` (exit 4).
 */
export async function fetchSuggest(
  db: Sqlite,
  engine: SuggestEngine,
  queries: readonly string[],
  options: {
    perMinute: number;
    now: () => number;
    wait: (ms: number) => Promise<void>;
    base?: string;
    signal?: AbortSignal;
  },
): Promise<Map<string, string[]>> {
  const { request } = await import('undici');
  const cached = db.prepare<[string, string], { fetched_at: number; words: string }>(
    'SELECT fetched_at, words FROM suggest_reply WHERE engine = ? AND query = ?',
  );
  const found = new Map<string, string[]>();
  let last = Number.NEGATIVE_INFINITY;
  for (const query of queries) {
    const known = cached.get(engine, query);
    if (known && options.now() - known.fetched_at < CACHE_MS) {
      found.set(query, JSON.parse(known.words) as string[]);
      continue;
    }
    const pause = last + 60_000 / options.perMinute - options.now();
    if (pause > 0) await options.wait(pause);
    last = options.now();
    const address = new URL(URLS[engine](query));
    const target = options.base ? new URL(address.pathname + address.search, options.base) : address;
    let words: string[];
    try {
      const reply = await request(target, {
        headersTimeout: 10_000,
        bodyTimeout: 10_000,
        ...(options.signal ? { signal: options.signal } : {}),
      });
      if (reply.statusCode !== 200) throw new Error(`HTTP ${reply.statusCode}`);
      const parts: Buffer[] = [];
      let size = 0;
      for await (const chunk of reply.body as AsyncIterable<Buffer>) {
        size += chunk.length;
        if (size > MAX_BYTES) throw new Error('reply too large');
        parts.push(chunk);
      }
      words = suggestWords(engine, decodeReply(Buffer.concat(parts))).words;
    } catch (error) {
      throw new SoukError({
        code: 'suggest-failed',
        exit: EXIT.outside,
        what: msg(
          { zh: '{engine} 没有给出联想词：{detail}', en: '{engine} gave no suggestions: {detail}' },
          { engine, detail: (error as Error).message },
        ),
        next: msg({
          zh: '稍后再试；或把回复存成文件，用 --from 读取。',
          en: 'Try later, or save the replies to files and read them with --from.',
        }),
        cause: error,
      });
    }
    db.prepare('INSERT OR REPLACE INTO suggest_reply (engine, query, fetched_at, words) VALUES (?, ?, ?, ?)').run(
      engine,
      query,
      options.now(),
      JSON.stringify(words),
    );
    found.set(query, words);
  }
  return found;
}

/** Older replies come in GBK. */
export function decodeReply(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
