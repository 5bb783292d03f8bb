import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CrawlOptions } from '../../../crawlers/index.ts';
import { type RunningShop, serveShop } from '../../../src/app/sample-shop/serve.ts';
import { command } from '../../../src/cli/audit/audit.ts';
import { parseCrawl } from '../../../src/cli/audit/parse-crawl.ts';
import { reportChoice } from '../../../src/cli/audit/report-options.ts';
import { ruleSettings } from '../../../src/cli/audit/rule-settings.ts';
import type { OptionValues } from '../../../src/cli/command.ts';
import { command as resume } from '../../../src/cli/crawl/crawl-resume.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

let shop: RunningShop;
let slow: Server;
let slowOrigin: string;
let cwd: string;

beforeAll(async () => {
  shop = await serveShop();
  // Ten pages that take their time: for what happens while a crawl runs.
  slow = createServer((request, response) => {
    const n = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
    const links = Array.from({ length: 40 }, (_, i) => `<a href="/p${i}">页 ${i}</a>`).join('');
    setTimeout(() => {
      response.writeHead(request.url === '/robots.txt' || request.url === '/sitemap.xml' ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
      });
      response.end(`<!doctype html><html lang="zh"><title>第 ${n} 页</title><h1>${n}</h1>${links}`);
    }, 60);
  });
  await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
  slowOrigin = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
  cwd = mkdtempSync(join(tmpdir(), 'souk-audit-test-'));
});
afterAll(async () => {
  await shop.close();
  slow.closeAllConnections();
  await new Promise((resolve) => slow.close(resolve));
  rmSync(cwd, { recursive: true, force: true });
});

const souk = (line: string, options: { cwd?: string; env?: Record<string, string>; input?: string } = {}) =>
  runSouk(shellWords(line), { cwd, ...options });

describe('examples in the help', () => {
  it.each(command.examples.map((example) => example.line))('souk %s', async (line) => {
    const folder = tempDir();
    writeFileSync(join(folder, 'urls.txt'), `# 两个页面\n${shop.origin}/\n${shop.origin}/zh/\n`);
    const local = `${line.replaceAll('https://shop.example', shop.origin)} --allow-private`;
    const result = await souk(local, { cwd: folder });
    expect(result.stderr).not.toMatch(/Error \[/);
    expect(result.code).toBe(line.includes('--fail-on') ? 1 : 0);
    expect(existsSync(join(folder, 'souk.db'))).toBe(true);
    if (line.includes('--out report')) expect(existsSync(join(folder, 'report', 'audit.xlsx'))).toBe(true);
  });
});

describe('souk audit of the sample shop', () => {
  it('gives one document with --json, the same totals in the report made later, and names the files', async () => {
    const folder = tempDir();
    const run = await souk(`audit ${shop.origin}/ --allow-private --json`, { cwd: folder });
    const document = JSON.parse(run.stdout) as {
      totals: { pages: number; faults: Record<string, number> };
      crawl: { state: string };
    };
    expect(document.crawl.state).toBe('complete');
    expect(document.totals.pages).toBeGreaterThan(80);
    const later = await souk('report --format json,terminal --out later', { cwd: folder });
    const again = JSON.parse(readFileSync(join(folder, 'later', 'audit.json'), 'utf8')) as typeof document;
    expect(again).toEqual(document);
    expect(later.stdout).toContain(`Errors: ${document.totals.faults['error']} fault`);
    const gate = await souk('report --format md --out gate --fail-on warning', { cwd: folder });
    expect([gate.code, gate.stderr.includes('--fail-on warning is not met')]).toEqual([1, true]);
    // A crawl killed before its last step: the report takes that step without the network.
    const { openStore } = await import('../../../src/store/open.ts');
    const db = openStore(join(folder, 'souk.db'));
    db.exec(
      "DELETE FROM rule_result WHERE rule = 'title-duplicate' OR rule LIKE 'link-%' OR rule LIKE 'http-%' OR rule LIKE 'redirect-%' OR rule LIKE 'sitemap-%'; DELETE FROM finding WHERE rule = 'title-duplicate'",
    );
    const { RULES } = await import('../../../crawlers/index.ts');
    for (const { meta } of RULES)
      if (meta.scope === 'site') db.prepare('DELETE FROM rule_result WHERE rule = ?').run(meta.id);
    db.close();
    const repaired = JSON.parse((await souk('report --json', { cwd: folder })).stdout) as typeof document;
    expect(repaired.totals).toEqual(document.totals);
  });

  it('--rule judges with one rule alone, and exits 1 while its fault is there', async () => {
    const result = await souk(
      `audit ${shop.origin}/zh/teaware/pitcher/ --allow-private --rule title-missing --max-pages 1 --fail-on notice --format json --out one`,
    );
    expect(result.code).toBe(1);
    const { rules } = JSON.parse(readFileSync(join(cwd, 'one', 'audit.json'), 'utf8')) as {
      rules: { id: string; state: string }[];
    };
    expect(rules.map((rule) => rule.id)).toEqual(['title-missing']);
  });

  it('--list checks the URLs of standard input and nothing else', async () => {
    const folder = tempDir();
    const before = shop.requests.length;
    const result = await souk('audit --list - --allow-private --format terminal', {
      cwd: folder,
      input: `${shop.origin}/zh/\n${shop.origin}/en/\n`,
    });
    expect(result.code).toBe(0);
    expect(new Set(shop.requests.slice(before).filter((path) => !/robots|sitemap/.test(path)))).toEqual(
      new Set(['/zh/', '/en/']),
    );
  });
});

describe('options that cannot be meant', () => {
  const url = ['https://a.example'];
  it.each<[urls: string[], options: OptionValues, code: string]>([
    [[], {}, 'seeds-missing'],
    [['not a url'], {}, 'crawl-bad-seed'],
    [['ftp://a.example'], {}, 'crawl-bad-seed'],
    [url, { maxBytes: 'lots' }, 'option-value'],
    [url, { maxBytes: '0MB' }, 'option-value'],
    [url, { maxTime: '-5' }, 'option-value'],
    [url, { maxTime: '5 weeks' }, 'option-value'],
    [url, { maxPages: '0' }, 'option-value'],
    [url, { maxDepth: '1.5' }, 'option-value'],
    [url, { concurrency: '1e3' }, 'option-value'],
    [url, { delay: '９' }, 'option-value'],
    [url, { header: ['X: a\u0001b'] }, 'option-value'],
    [url, { header: ['X: a\r\nY: b'] }, 'option-value'],
    [url, { header: ['no colon'] }, 'option-value'],
    [url, { header: ['Host: b.example'] }, 'option-value'],
    [url, { list: 'urls.txt' }, 'list-and-urls'],
    [[], { list: '/nowhere/urls.txt' }, 'list-unreadable'],
    [url, { basicAuthFile: '/nowhere/auth' }, 'secret-file'],
  ])('%j %j is refused with %s', async (urls, options, code) => {
    await expect(parseCrawl(urls, options)).rejects.toMatchObject({ code, exit: 2 });
  });

  it.each<[options: OptionValues, expected: Partial<CrawlOptions>]>([
    [{}, { follow: true, useSitemaps: true, robots: 'obey', maxPages: null }],
    [
      { maxBytes: '1.5GB', maxTime: '2h' },
      { maxBytes: 1_610_612_736, maxTimeMs: 7_200_000 },
    ],
    [
      { maxBytes: '2 MiB', maxTime: '90' },
      { maxBytes: 2_097_152, maxTimeMs: 90_000 },
    ],
    [
      { maxDepth: '0', delay: '250' },
      { maxDepth: 0, delayMs: 250 },
    ],
    [{ sitemap: ['none'] }, { useSitemaps: false, sitemaps: [] }],
    [{ header: ['X-A: 1', 'X-B:2'] }, { headerNames: ['X-A', 'X-B'] }],
    [
      { include: ['*/tea/*'], exclude: ['*?sort=*'] },
      { include: ['*/tea/*'], exclude: ['*?sort=*'] },
    ],
  ])('%j means %j', async (options, expected) => {
    expect((await parseCrawl(url, options)).options).toMatchObject(expected);
  });

  it('formats, rules and engines are checked, too', () => {
    expect(() => reportChoice({ format: 'html,odt' }, false)).toThrow('option-value');
    expect(() => ruleSettings(undefined, { rule: ['no-such-rule'] })).toThrow('rule-unknown');
    expect(() => ruleSettings(undefined, { engines: 'altavista' })).toThrow('rules-config');
    expect(reportChoice({}, false)).toMatchObject({ terminal: true, files: ['json', 'html'] });
    expect(reportChoice({}, true)).toMatchObject({ terminal: false, files: [] });
    expect(reportChoice({ format: 'md，xlsx' }, false)).toMatchObject({ terminal: false, files: ['xlsx', 'md'] });
  });
});

describe('souk audit refuses with what to do', () => {
  it('a site that does not answer: exit 4', async () => {
    const result = await souk('audit http://127.0.0.1:9/ --allow-private', { cwd: tempDir() });
    expect(result.stderr).toMatch(/\[seeds-unreachable\][\s\S]*Why: connection refused[\s\S]*Do: /);
    expect(result.code).toBe(4);
  });

  it('no URL: exit 2', async () => {
    const result = await souk('audit', { cwd: tempDir() });
    expect(result.stderr).toMatch(/\[seeds-missing\][\s\S]*Do: For example: souk audit https/);
    expect(result.code).toBe(2);
  });

  it('a report that exists, before a single request is sent', async () => {
    const folder = tempDir();
    await souk(`audit ${shop.origin}/zh/ --allow-private --max-pages 1 --format md --out r`, { cwd: folder });
    const before = shop.requests.length;
    const again = await souk(`audit ${shop.origin}/zh/ --allow-private --max-pages 1 --format md --out r`, {
      cwd: folder,
    });
    expect([again.code, again.stderr.includes('[file-exists]'), shop.requests.length]).toEqual([2, true, before]);
  });

  it('a secret file that others may read', async () => {
    const folder = tempDir();
    writeFileSync(join(folder, 'auth'), 'tea:leaf\n', { mode: 0o644 });
    const result = await souk(`audit ${shop.origin} --basic-auth-file auth`, { cwd: folder });
    expect(result.stderr).toContain('[secret-file]');
    expect(result.stderr).not.toContain('leaf');
  });
});

describe('Ctrl-C', () => {
  it('saves, prints the command that continues, exits 130; no secret is stored', async () => {
    const folder = tempDir();
    const args = ['audit', slowOrigin, '--allow-private', '--concurrency', '2', '--header', 'X-Secret: jasmine-7'];
    const child = spawn(process.execPath, [packagePath('dist', 'src', 'cli', 'bin.js'), ...args], {
      cwd: folder,
      env: { ...process.env, SOUK_LANG: 'en' },
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const seen = new Promise<void>((resolve) => {
      let count = 0;
      slow.on('request', () => {
        if (++count === 6) resolve();
      });
    });
    await seen;
    child.kill('SIGINT');
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(stderr).toContain('Continue with: souk crawl resume 1');
    expect(code).toBe(130);
    expect(readFileSync(join(folder, 'souk.db')).includes('jasmine-7')).toBe(false);
    // What was interrupted is shown as such, and goes on where it stopped.
    const report = await souk('report --format terminal', { cwd: folder });
    expect(report.stdout).toContain('interrupted');
    const bare = await souk('crawl resume 1', { cwd: folder });
    expect([bare.code, bare.stderr.includes('[crawl-secrets-missing]')]).toEqual([2, true]);
    const asked: string[] = [];
    const note = (request: { url?: string }) => asked.push(request.url ?? '');
    slow.on('request', note);
    const rest = await souk('crawl resume --header "X-Secret: jasmine-7" --json', { cwd: folder });
    slow.off('request', note);
    expect(rest.code).toBe(0);
    const document = JSON.parse(rest.stdout) as { crawl: { state: string }; totals: { fetched: number } };
    expect(document.crawl.state).toBe('complete');
    expect(document.totals.fetched).toBe(41);
    const again = asked.filter((path) => path.startsWith('/p'));
    expect(new Set(again).size).toBe(again.length);
    expect(again.length).toBeLessThan(41);
  });
});

describe('souk crawl resume', () => {
  it('works as its help says', async () => {
    const folder = tempDir();
    const first = await souk(`audit ${shop.origin}/ --allow-private --max-pages 20 --format terminal`, { cwd: folder });
    expect(first.stdout).toContain('The crawl ended early');
    const [plain, more] = resume.examples.map((example) => example.line);
    const result = await souk(`${more} --format terminal`, { cwd: folder });
    expect(result.code).toBe(0);
    expect(result.stdout).not.toContain('The crawl ended early');
    const done = await souk(plain!, { cwd: folder });
    expect([done.code, done.stderr.includes('[crawl-complete]')]).toEqual([2, true]);
  });
});
