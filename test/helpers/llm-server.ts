import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface LlmRequest {
  key: string;
  idempotency: string;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format?: { type: string; json_schema?: { name: string } };
    max_tokens: number;
  };
}

/** Answers one request: text for a normal answer, or a function that writes the response itself. */
export type LlmReply = string | ((response: ServerResponse) => void);

export interface LlmServer {
  url: string;
  requests: LlmRequest[];
  /** Most requests that were open at one moment. */
  peak(): number;
  close(): Promise<void>;
}

/** A small OpenAI-compatible server on a free port of this machine; `reply` is asked for each request, in order. */
export async function llmServer(
  reply: (request: LlmRequest, count: number) => LlmReply | Promise<LlmReply>,
  options: { usage?: boolean; delayMs?: number } = {},
): Promise<LlmServer> {
  const requests: LlmRequest[] = [];
  let open = 0;
  let peak = 0;
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    open += 1;
    peak = Math.max(peak, open);
    response.on('close', () => {
      open -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const entry: LlmRequest = {
      key: request.headers.authorization ?? '',
      idempotency: String(request.headers['idempotency-key'] ?? ''),
      body: JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as LlmRequest['body'],
    };
    requests.push(entry);
    const answer = await reply(entry, requests.length);
    if (options.delayMs) await new Promise((resolve) => setTimeout(resolve, options.delayMs));
    if (typeof answer === 'function') return answer(response);
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        id: 'x',
        object: 'chat.completion',
        model: entry.body.model,
        choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content: answer } }],
        ...(options.usage === false ? {} : { usage: { prompt_tokens: 100, completion_tokens: 50, total_tokens: 150 } }),
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    peak: () => peak,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A well-behaved writer: an outline of two sections, and for each section the facts it was given, word for word. */
export function honestReply(request: LlmRequest): string {
  const user = request.body.messages.at(-1)!.content;
  const facts = [...user.matchAll(/^(F\d+): (.+?)(?: \((.+)\))?$/gm)].map((match) => ({
    code: match[1]!,
    text: match[2]!,
    scope: match[3] ?? '',
  }));
  if (user.startsWith('Make an outline')) {
    const codes = facts.map((fact) => fact.code);
    const half = Math.ceil(codes.length / 2);
    return JSON.stringify({
      title: '明前绿茶的一天',
      sections: [
        { heading: '开头', facts: codes.slice(0, half) },
        { heading: '细看', facts: codes.slice(half) },
      ],
    });
  }
  const sentences = facts.map((fact) => ({
    text: `${fact.text}${fact.scope === '' ? '' : `（${fact.scope.replaceAll('source:', '来源：')}）`}。`,
    facts: [fact.code],
    kind: 'fact',
  }));
  return JSON.stringify({
    sentences: sentences.length > 0 ? sentences : [{ text: '慢慢喝。', facts: [], kind: 'transition' }],
  });
}
