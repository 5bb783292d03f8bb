import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildShop } from './build-shop.ts';
import type { ShopAnswer } from './model.ts';

export interface RunningShop {
  origin: string;
  /** Paths that were asked for, in order. */
  requests: string[];
  close(): Promise<void>;
}

/**
 * Serves the sample shop on 127.0.0.1 (a free port unless one is given). Unknown paths answer 404 as a well-kept shop does;
 * everything is in memory and nothing is written.
 */
export async function serveShop(options: { port?: number; planted?: boolean } = {}): Promise<RunningShop> {
  let answers = new Map<string, ShopAnswer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    const answer = answers.get(path) ?? answers.get(path.split('?')[0]!) ?? notFound(path);
    response.writeHead(answer.status, { ...answer.headers, 'content-length': answer.body.length });
    response.end(request.method === 'HEAD' ? undefined : answer.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  answers = buildShop(origin, options.planted === undefined ? {} : { planted: options.planted });
  return {
    origin,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function notFound(path: string): ShopAnswer {
  const zh = !path.startsWith('/en/');
  const html = `<!doctype html><html lang="${zh ? 'zh-Hans' : 'en'}"><head><meta charset="utf-8"><title>${zh ? '没有这个页面_山雾茶铺' : 'No such page | Mistleaf Tea'}</title></head><body><h1>${zh ? '没有这个页面' : 'No such page'}</h1><p><a href="/${zh ? 'zh' : 'en'}/">${zh ? '回到首页' : 'Back to the shop'}</a></p></body></html>`;
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html, 'utf8') };
}
