import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative, sep } from 'node:path';
import { syntheticPage } from './synthetic-page.ts';

// A static site in a process of its own: `site-process.js dir FOLDER | synthetic N`. Prints one line: {"port":…}.
const [kind = '', value = ''] = process.argv.slice(2);

function folderSite(root: string): Map<string, Buffer> {
  const pages = new Map<string, Buffer>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      // Debian trees hold symlinked copies: only real files count.
      if (entry.isSymbolicLink()) continue;
      if (entry.isDirectory()) walk(path);
      else if (/\.html?$/i.test(entry.name) && statSync(path).isFile()) {
        pages.set(encodeURI(`/${relative(root, path).split(sep).join('/')}`), readFileSync(path));
      }
    }
  };
  walk(root);
  const index = pages.get('/index.html');
  if (index) pages.set('/', index);
  return pages;
}

const pages = kind === 'dir' ? folderSite(value) : undefined;
const count = Number(value);
const server = createServer((request, response) => {
  const path = (request.url ?? '/').split('?', 1)[0]!;
  const body = pages ? pages.get(path) : syntheticPage(path, count);
  if (body === undefined) {
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'content-length': 9 });
    response.end('not found');
    return;
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': body.length });
  response.end(body);
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const urls = pages ? [...pages.keys()] : Array.from({ length: count }, (_, i) => `/p/${i}.html`);
  console.log(JSON.stringify({ port, pages: urls.length }));
  process.on('message', () => process.send?.(urls));
});
