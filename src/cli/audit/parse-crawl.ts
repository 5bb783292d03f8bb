import { readFileSync, statSync } from 'node:fs';
import { type CrawlOptions, crawlOptions, parseExtractFields, seedUrl } from '../../../crawlers/index.ts';
import { SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { OptionValues } from '../command.ts';
import { badValue, wholeNumber } from './filter-values.ts';

export interface CrawlRequest {
  seeds: string[];
  options: CrawlOptions;
  headers: Record<string, string>;
  basicAuth: string | undefined;
}

/**
 * The crawl that a command line asks for. Errors name the option and what it accepts: `option-value`, `seeds-missing`,
 * `list-and-urls`, `list-unreadable`, `secret-file`, `extract-field`.
 */
export async function parseCrawl(urls: readonly string[], options: OptionValues): Promise<CrawlRequest> {
  const text = (name: string) => options[name] as string | undefined;
  const many = (name: string) => (options[name] as string[] | undefined) ?? [];
  const list = text('list');
  if (list !== undefined && urls.length > 0) throw listAndUrls();
  const given = list === undefined ? urls : await listedUrls(list);
  if (given.length === 0) throw noSeeds(list);
  const { headers, basicAuth } = parseSecrets(options);
  const sitemaps = many('sitemap');
  parseExtractFields(many('extract'));
  const analysisMs = timeValue('--page-time', text('pageTime'), '500ms | 5s | 1m');
  const asked = {
    ...parseLimits(options),
    maxDepth: wholeNumber('--max-depth', options['maxDepth'], 0, 10_000),
    concurrency: wholeNumber('--concurrency', options['concurrency'], 1, 256),
    delayMs: wholeNumber('--delay', options['delay'], 0, 600_000),
    agent: text('agent'),
    robots: text('robots') as CrawlOptions['robots'] | undefined,
  };
  return {
    seeds: [...new Set(given.map(seedUrl))],
    options: crawlOptions({
      ...(Object.fromEntries(
        Object.entries(asked).filter(([, value]) => value !== undefined),
      ) as Partial<CrawlOptions>),
      subdomains: options['subdomains'] === true,
      include: many('include'),
      exclude: many('exclude'),
      allowPrivate: options['allowPrivate'] === true,
      external: options['external'] === true,
      resources: options['resources'] === true,
      follow: list === undefined,
      sitemaps: sitemaps.filter((url) => url !== 'none').map(seedUrl),
      useSitemaps: list === undefined && !sitemaps.includes('none'),
      extract: many('extract'),
      headerNames: Object.keys(headers),
      basicAuth: basicAuth !== undefined,
      ...(analysisMs === undefined ? {} : { limits: { analysisMs } }),
    }),
    headers,
    basicAuth,
  };
}

/** What a request carries but the database never holds. */
export function parseSecrets(options: OptionValues): Pick<CrawlRequest, 'headers' | 'basicAuth'> {
  const file = options['basicAuthFile'] as string | undefined;
  return {
    headers: Object.fromEntries(((options['header'] as string[] | undefined) ?? []).map(headerLine)),
    basicAuth: file === undefined ? undefined : readSecret(file),
  };
}

/** The limits that end a crawl, where they were given. */
export function parseLimits(options: OptionValues): Partial<Pick<CrawlOptions, 'maxPages' | 'maxBytes' | 'maxTimeMs'>> {
  const limits = {
    maxPages: wholeNumber('--max-pages', options['maxPages'], 1),
    maxBytes: bytesValue(options['maxBytes'] as string | undefined),
    maxTimeMs: timeValue('--max-time', options['maxTime'] as string | undefined, '90s | 30m | 2h'),
  };
  return Object.fromEntries(Object.entries(limits).filter(([, value]) => value !== undefined));
}

/** `500MB`, `2 GiB`, `1048576`: bytes, steps of 1,024. */
function bytesValue(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d+(?:\.\d+)?)\s*(?:([kmg])i?b?|b)?$/i.exec(text);
  const unit = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[match?.[2]?.toLowerCase() ?? ''] ?? 1;
  const value = match ? Math.round(Number(match[1]) * unit) : 0;
  if (!(value >= 1 && Number.isSafeInteger(value))) throw badValue('--max-bytes', text, '500MB | 2GB | 1048576');
  return value;
}

/** `90`, `90s`, `30m`, `2h`, `1.5h`: milliseconds; a bare number is seconds. */
function timeValue(flag: string, text: string | undefined, examples: string): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|m|min|h)?$/i.exec(text);
  const unit = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 }[match?.[2]?.toLowerCase() ?? 's'] ?? 1000;
  const value = match ? Math.round(Number(match[1]) * unit) : 0;
  if (!(value >= 1 && value <= 1e12)) throw badValue(flag, text, examples);
  return value;
}

/** `Name: value`; a line break in it would split the request. */
function headerLine(line: string): [name: string, value: string] {
  const match = /^([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/.exec(line);
  if (!match || /^(?:host|content-length|transfer-encoding|connection)$/i.test(match[1]!)) {
    throw badValue('--header', line.split(':')[0]!, '"Name: value"');
  }
  return [match[1]!, match[2]!.trimEnd()];
}

/** The first line of a secret file. Others must not be able to read it. */
function readSecret(path: string): string {
  let problem: string;
  try {
    const { mode } = statSync(path);
    const line = readFileSync(path, 'utf8').split(/\r?\n/)[0]!;
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) problem = `mode ${(mode & 0o777).toString(8)}`;
    else if (line.includes(':')) return line;
    else problem = 'user:password?';
  } catch (error) {
    problem = (error as NodeJS.ErrnoException).code ?? String(error);
  }
  throw new SoukError({
    code: 'secret-file',
    what: msg(
      { zh: '无法使用密码文件 {path}（{problem}）', en: 'Cannot use the secret file {path} ({problem})' },
      { path, problem },
    ),
    next: msg({
      zh: '文件第一行写“用户名:密码”，并执行 chmod 600，使他人无法读取。',
      en: 'Write user:password in its first line and chmod 600 it, so that nobody else can read it.',
    }),
  });
}

async function listedUrls(file: string): Promise<string[]> {
  let text: string;
  try {
    text = file === '-' ? await standardInput() : readFileSync(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new SoukError({
      code: 'list-unreadable',
      what: msg(
        { zh: '无法读取网址列表 {file}（{code}）', en: 'Cannot read the list {file} ({code})' },
        { file, code },
      ),
      next: msg({ zh: '检查路径；用 - 从标准输入读取。', en: 'Check the path; - reads standard input.' }),
    });
  }
  return text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

async function standardInput(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const chunk of process.stdin) text += chunk;
  return text;
}

function noSeeds(list: string | undefined): SoukError {
  return new SoukError({
    code: 'seeds-missing',
    what:
      list === undefined
        ? msg({ zh: '没有给出要审计的网址', en: 'No URL to audit was given' })
        : msg({ zh: '列表 {list} 里没有网址', en: 'There is no URL in the list {list}' }, { list }),
    next: msg({
      zh: '例如：souk audit https://shop.example，或 souk audit --list urls.txt',
      en: 'For example: souk audit https://shop.example, or souk audit --list urls.txt',
    }),
  });
}

function listAndUrls(): SoukError {
  return new SoukError({
    code: 'list-and-urls',
    what: msg({ zh: '--list 和网址不能同时给出', en: '--list and URLs cannot be given together' }),
    next: msg({
      zh: '把网址加到列表文件里，或去掉 --list。',
      en: 'Add the URLs to the list, or leave out --list.',
    }),
  });
}
