import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions';
import { EXIT, SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Budget } from './budget.ts';
import { estimateTokens } from './budget.ts';
import type { Endpoint } from './endpoint.ts';

/** How far an endpoint understands structured output; each step down asks for less. */
export const LEVELS = ['schema', 'json', 'plain'] as const;
export type Level = (typeof LEVELS)[number];

export interface Question {
  system: string;
  user: string;
  /** JSON schema of the answer and its name. */
  schema: { name: string; body: Record<string, unknown> };
  maxTokens: number;
  /** Sent as Idempotency-Key: a server that knows it bills an answer once, also when the line broke. */
  id: string;
}

export interface Answer {
  text: string;
  promptTokens: number;
  completionTokens: number;
  /** The server did not say; the figures are ours. */
  estimated: boolean;
  attempts: number;
  /** `length`: the answer was cut. */
  finish: string;
}

export interface AskOptions {
  endpoint: Endpoint;
  budget: Budget;
  signal: AbortSignal;
  /** Longest time for one request and all its retries. */
  deadlineMs: number;
  retries: number;
}

/** One client per endpoint; its own retries are off, because ours count requests and obey the deadline. */
export function createClient(endpoint: Endpoint): OpenAI {
  return new OpenAI({ apiKey: endpoint.key, baseURL: endpoint.baseUrl, maxRetries: 0, logLevel: 'off' });
}

/**
 * One answer, with our own deadline and retries: 408, 409, 429, 5xx and broken lines are tried again after the server's
 * Retry-After or 0.5 s doubling; a Retry-After beyond the deadline fails at once. Every try is reserved in the budget
 * first. Errors: `llm-unavailable`, `llm-refused` (4xx), `llm-bad-request` (400, 422: the level is too high), `cap-reached`.
 */
export async function ask(client: OpenAI, question: Question, level: Level, options: AskOptions): Promise<Answer> {
  const { endpoint, budget } = options;
  const started = performance.now();
  const promptTokens = estimateTokens(
    `${question.system}${question.user}${level === 'schema' ? JSON.stringify(question.schema.body) : ''}`,
  );
  for (let attempt = 1; ; attempt++) {
    const left = options.deadlineMs - (performance.now() - started);
    if (left <= 0) throw unavailable(endpoint, 'deadline');
    const reservation = budget.reserve({ promptTokens, maxTokens: question.maxTokens });
    try {
      const reply = await client.chat.completions.create(bodyOf(question, level, endpoint.model), {
        signal: AbortSignal.any([options.signal, AbortSignal.timeout(Math.ceil(left))]),
        timeout: Math.ceil(left),
        headers: { 'Idempotency-Key': question.id },
      });
      const choice = reply?.choices?.[0];
      // A page of HTML with status 200 parses to something without choices.
      if (!choice || typeof choice.message?.content !== 'string') throw new BadReply();
      const text = choice.message.content;
      const used = reply.usage;
      const known = used && Number.isFinite(used.prompt_tokens) && Number.isFinite(used.completion_tokens);
      const bill = known
        ? { promptTokens: used.prompt_tokens, completionTokens: used.completion_tokens }
        : { promptTokens, completionTokens: estimateTokens(text) };
      budget.settle(reservation, bill);
      return { text, ...bill, estimated: !known, attempts: attempt, finish: choice.finish_reason ?? 'stop' };
    } catch (error) {
      if (error instanceof SoukError) throw error;
      if (options.signal.aborted || error instanceof APIUserAbortError) {
        if (options.signal.aborted) throw interrupted();
        throw unavailable(endpoint, 'deadline', error);
      }
      const status = error instanceof APIError ? error.status : undefined;
      // A refusal costs nothing; a broken line may have cost all.
      if (status !== undefined && status >= 400) budget.settle(reservation, { promptTokens: 0, completionTokens: 0 });
      if (status === 400 || status === 422) throw badRequest(endpoint, error);
      if (status !== undefined && status >= 400 && status < 500 && status !== 408 && status !== 409 && status !== 429)
        throw refused(endpoint, status, error);
      if (error instanceof APIConnectionTimeoutError) throw unavailable(endpoint, 'deadline', error);
      const known =
        status !== undefined ||
        error instanceof APIConnectionError ||
        error instanceof BadReply ||
        error instanceof SyntaxError ||
        error instanceof TypeError;
      if (!known) throw error;
      const wait = waitMs(error, attempt);
      const leftNow = options.deadlineMs - (performance.now() - started);
      if (attempt > options.retries || wait >= leftNow)
        throw unavailable(
          endpoint,
          status === undefined
            ? 'connection'
            : `HTTP ${status}${wait >= leftNow ? `, Retry-After ${Math.round(wait / 1000)} s` : ''}`,
          error,
        );
      await sleep(wait, undefined, { signal: options.signal }).catch(() => {
        throw interrupted();
      });
    }
  }
}

class BadReply extends Error {}

function bodyOf(question: Question, level: Level, model: string): ChatCompletionCreateParamsNonStreaming {
  const plain =
    level === 'schema'
      ? ''
      : `\nAnswer with one JSON object and nothing else. Its JSON schema: ${JSON.stringify(question.schema.body)}`;
  return {
    model,
    messages: [
      { role: 'system', content: `${question.system}${plain}` },
      { role: 'user', content: question.user },
    ],
    max_tokens: question.maxTokens,
    temperature: 0.4,
    ...(level === 'schema'
      ? {
          response_format: {
            type: 'json_schema',
            json_schema: { name: question.schema.name, schema: question.schema.body, strict: true },
          },
        }
      : {}),
    ...(level === 'json' ? { response_format: { type: 'json_object' } } : {}),
  };
}

/** Retry-After in ms (seconds or a date), else 0.5 s doubling up to 8 s. */
function waitMs(error: unknown, attempt: number): number {
  const headers = error instanceof APIError ? error.headers : undefined;
  const ms = Number(headers?.get('retry-after-ms'));
  if (headers?.get('retry-after-ms') && Number.isFinite(ms)) return Math.max(0, ms);
  const after = headers?.get('retry-after');
  if (after) {
    const seconds = Number(after);
    if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
    const date = Date.parse(after);
    if (!Number.isNaN(date)) return Math.max(0, date - Date.now());
  }
  return Math.min(8000, 500 * 2 ** (attempt - 1));
}

function unavailable(endpoint: Endpoint, reason: string, cause?: unknown): SoukError {
  return new SoukError({
    code: 'llm-unavailable',
    exit: EXIT.outside,
    what: msg(
      { zh: '模型接口 {host} 不可用（{reason}）', en: 'The model at {host} does not answer ({reason})' },
      { host: endpoint.name, reason },
    ),
    next: msg({
      zh: '稍后重新运行同一条命令：已写好的步骤不会再付费；或去掉 --model 离线组稿。',
      en: 'Run the same command later: steps that were answered are not paid again; or leave out --model to draft offline.',
    }),
    ...(cause === undefined ? {} : { cause: (cause as Error).name }),
  });
}

function refused(endpoint: Endpoint, status: number, cause: unknown): SoukError {
  return new SoukError({
    code: 'llm-refused',
    exit: EXIT.outside,
    what: msg(
      {
        zh: '模型接口 {host} 拒绝了请求（HTTP {status}）',
        en: 'The model at {host} refused the request (HTTP {status})',
      },
      { host: endpoint.name, status },
    ),
    next: msg({ zh: '请检查密钥、模型名和账户余额。', en: 'Check the key, the name of the model and the balance.' }),
    cause: (cause as Error).name,
  });
}

function badRequest(endpoint: Endpoint, cause: unknown): SoukError {
  return new SoukError({
    code: 'llm-bad-request',
    exit: EXIT.outside,
    what: msg(
      { zh: '模型接口 {host} 不接受这种请求', en: 'The model at {host} does not accept this kind of request' },
      { host: endpoint.name },
    ),
    next: msg({
      zh: '请检查模型名；接口须兼容 Chat Completions。',
      en: 'Check the name of the model; the server must speak Chat Completions.',
    }),
    cause: (cause as Error).name,
  });
}

function interrupted(): SoukError {
  return new SoukError({
    code: 'interrupted',
    exit: EXIT.interrupted,
    what: msg({ zh: '已中断，写好的步骤已保存', en: 'Interrupted; the steps that were answered are kept' }),
    next: msg({ zh: '重新运行同一条命令会接着写。', en: 'Run the same command again: it goes on.' }),
  });
}
