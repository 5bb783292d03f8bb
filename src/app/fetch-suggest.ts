import { request } from 'undici';
import { type SuggestEngine, suggestWords } from '../../keywords/index.ts';
import { EXIT, SoukError } from '../kernel/errors.ts';
import { type Message, msg } from '../kernel/i18n/message.ts';
import type { Sqlite } from '../store/open.ts';

/** Addresses of the engines; `{query}` stands for the escaped query. Unconfirmed, dated 2026-11: they can be set anew. */
export const SUGGEST_URLS: Readonly<Record<SuggestEngine, string>> = {
  baidu: 'https://www.baidu.com/sugrec?prod=pc&wd={query}',
  google: 'https://suggestqueries.google.com/complete/search?client=firefox&ie=utf-8&oe=utf-8&q={query}',
  taobao: 'https://suggest.taobao.com/sug?code=utf-8&q={query}',
};
const MAX_BYTES = 256 * 1024;
const CACHE_MS = 7 * 86_400_000;
/** Longest wait that a server may ask for; what asks for more is left for another day. */
const MAX_RETRY_MS = 60_000;

export interface SuggestOptions {
  perMinute: number;
  /** Address with `{query}`; default: SUGGEST_URLS. */
  url?: string;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  /** Per request; default 10 s. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

export interface SuggestResult {
  words: Map<string, string[]>;
  /** Queries answered without the network. */
  cached: number;
  /** What stopped the run: the queries from that one on have no words. Everything before is kept. */
  stopped: { query: string; detail: Message } | null;
}

/**
 * Autosuggest words of the given queries: from the bank's cache for a week, otherwise one request at a time, `perMinute` at
 * most. 429 and 5xx are tried once more after what `Retry-After` says (at most a minute); then the run stops and keeps what
 * it has. Errors: `suggest-url-wrong` for an address without `{query}`.
 */
export async function fetchSuggest(
  db: Sqlite,
  engine: SuggestEngine,
  queries: readonly string[],
  options: SuggestOptions,
): Promise<SuggestResult> {
  const template = options.url ?? SUGGEST_URLS[engine];
  if (!template.includes('{query}') || !URL.canParse(template.replace('{query}', 'x'))) throw wrongUrl(template);
  const known = db.prepare<[string, string], { fetched_at: number; words: string }>(
    'SELECT fetched_at, words FROM suggest_reply WHERE engine = ? AND query = ?',
  );
  const keep = db.prepare(
    'INSERT OR REPLACE INTO suggest_reply (engine, query, fetched_at, words) VALUES (?, ?, ?, ?)',
  );
  const result: SuggestResult = { words: new Map(), cached: 0, stopped: null };
  let last = Number.NEGATIVE_INFINITY;
  const pace = async () => {
    const pause = last + 60_000 / options.perMinute - options.now();
    if (pause > 0) await options.wait(pause);
    last = options.now();
  };
  for (const query of new Set(queries)) {
    const reply = known.get(engine, query);
    if (reply && options.now() - reply.fetched_at < CACHE_MS && reply.fetched_at <= options.now()) {
      result.words.set(query, JSON.parse(reply.words) as string[]);
      result.cached += 1;
      continue;
    }
    try {
      await pace();
      let answer = await ask(template, query, options);
      if (answer.retryMs !== null && answer.retryMs <= MAX_RETRY_MS) {
        await options.wait(answer.retryMs);
        await pace();
        answer = await ask(template, query, options);
      }
      if (answer.bytes === null) {
        result.stopped = { query, detail: answer.detail };
        return result;
      }
      const { words } = suggestWords(engine, decodeReply(answer.bytes));
      keep.run(engine, query, options.now(), JSON.stringify(words));
      result.words.set(query, words);
    } catch (error) {
      if (options.signal?.aborted) throw error;
      const detail = error instanceof SoukError ? error.what : networkError(error as Error);
      result.stopped = { query, detail };
      return result;
    }
  }
  return result;
}

type Answer =
  | { bytes: Buffer; detail: null; retryMs: null }
  | { bytes: null; detail: Message /** null: no use to try again. */; retryMs: number | null };

async function ask(template: string, query: string, options: SuggestOptions): Promise<Answer> {
  const timeout = AbortSignal.timeout(options.timeoutMs ?? 10_000);
  const reply = await request(template.replace('{query}', encodeURIComponent(query)), {
    headersTimeout: options.timeoutMs ?? 10_000,
    bodyTimeout: options.timeoutMs ?? 10_000,
    signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
    headers: { accept: 'application/json, text/javascript', 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' },
  });
  if (reply.statusCode !== 200) {
    await reply.body.dump();
    const again = reply.statusCode === 429 || reply.statusCode >= 500;
    return { bytes: null, detail: statusText(reply.statusCode), retryMs: again ? retryAfter(reply.headers) : null };
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of reply.body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES)
      return { bytes: null, detail: msg({ zh: '回复过大', en: 'the reply is too large' }), retryMs: null };
    parts.push(chunk);
  }
  return { bytes: Buffer.concat(parts), detail: null, retryMs: null };
}

/** `Retry-After` in ms, as seconds or as a date; 5 s without one. */
function retryAfter(headers: Readonly<Record<string, string | string[] | undefined>>): number {
  const value = String(headers['retry-after'] ?? '').trim();
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value) - Date.parse(String(headers['date'] ?? ''));
  return Number.isNaN(until) ? 5_000 : Math.max(0, until);
}

function statusText(status: number): Message {
  if (status === 429 || status === 403)
    return msg({ zh: '对方限流或拒绝（HTTP {status}）', en: 'limited or refused (HTTP {status})' }, { status });
  if (status >= 300 && status < 400)
    return msg(
      { zh: '被转到验证页或别处（HTTP {status}）', en: 'sent elsewhere, often to a captcha (HTTP {status})' },
      { status },
    );
  return msg({ zh: '对方出错（HTTP {status}）', en: 'its server failed (HTTP {status})' }, { status });
}

function networkError(error: Error & { code?: string }): Message {
  if (error.name === 'TimeoutError' || /TIMEOUT/.test(error.code ?? '')) return msg({ zh: '超时', en: 'timed out' });
  return msg({ zh: '连不上（{code}）', en: 'cannot connect ({code})' }, { code: error.code ?? error.message });
}

function wrongUrl(url: string): SoukError {
  return new SoukError({
    code: 'suggest-url-wrong',
    what: msg({ zh: '联想词地址“{url}”不对', en: 'The autosuggest address “{url}” is wrong' }, { url }),
    next: msg(
      {
        zh: '写完整网址，查询词的位置写 {query}，如 https://example.com/sug?wd={query}。',
        en: 'Give a full address with {query} where the query goes, e.g. https://example.com/sug?wd={query}.',
      },
      { query: '{query}' },
    ),
  });
}

/** The error of a run that got no words at all (exit 4). */
export function suggestFailed(engine: string, detail: Message): SoukError {
  return new SoukError({
    code: 'suggest-failed',
    exit: EXIT.outside,
    what: {
      text: {
        zh: `${engine} 没有给出联想词：${detail.text.zh}`,
        en: `${engine} gave no suggestions: ${detail.text.en}`,
      },
      args: detail.args,
    },
    next: msg({
      zh: '稍后再试；或把回复存成文件，用 --from 读取。',
      en: 'Try later, or save the replies to files and read them with --from.',
    }),
  });
}

/** Text of a reply: UTF-8 when it is valid, otherwise GBK (older replies of Baidu and Taobao). */
export function decodeReply(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
