import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type Answer =
  | string
  | { status?: number; headers?: Record<string, string | string[]>; body?: string | Buffer }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/**
 * A site on loopback: paths (with query) to answers; a string is an HTML page with status 200. Unknown paths go to
 * `fallback` (default 404). `log` holds every request path in order.
 */
export async function siteServer(
  pages: Readonly<Record<string, Answer>> | ((path: string) => Answer | undefined),
  fallback: Answer = { status: 404, body: '<title>404</title>not here' },
): Promise<{ origin: string; log: string[]; requests: IncomingMessage[]; close(): void }> {
  const log: string[] = [];
  const requests: IncomingMessage[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '/';
    log.push(request.method === 'GET' ? path : `${request.method} ${path}`);
    requests.push(request);
    const answer = (typeof pages === 'function' ? pages(path) : pages[path]) ?? fallback;
    if (typeof answer === 'function') {
      answer(request, response);
      return;
    }
    const { status = 200, headers = {}, body = '' } = typeof answer === 'string' ? { body: answer } : answer;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const server = createServer({ keepAlive: true }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(close);
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, log, requests, close };
}

/** A page with a title and links, each `[href, text, attributes]` or just the href. */
export function page(
  title: string,
  links: readonly (string | readonly [string, string, string?])[],
  body = '',
): string {
  const anchors = links.map((link) => {
    const [href, text, attributes = ''] = typeof link === 'string' ? [link, link] : link;
    return `<a href="${href}" ${attributes}>${text}</a>`;
  });
  return `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1>${body}${anchors.join('\n')}</body></html>`;
}
