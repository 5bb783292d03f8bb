import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type LinkFilter,
  type LinkRow,
  linkRows,
  type PageFilter,
  type PageRow,
  pageRows,
  RULES,
} from '../../../crawlers/index.ts';
import { statusList, wholeNumber, wholeRange } from '../../../src/cli/audit/filter-values.ts';
import { command as issues } from '../../../src/cli/audit/issues.ts';
import { command as links } from '../../../src/cli/audit/links.ts';
import { command as pages } from '../../../src/cli/audit/pages.ts';
import { command as report } from '../../../src/cli/audit/report.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';
import { fillCrawl } from '../../helpers/fill-crawl.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';

/** Some rules of every area are enough for lists. */
const SOME = RULES.map((rule) => rule.meta).filter((meta, i) => i % 5 === 0 || meta.id === 'title-missing');
let cwd: string;
let db: Sqlite;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'souk-lists-'));
  db = openStore(join(cwd, 'souk.db'));
  fillCrawl(db, { pages: 300, rules: SOME });
});
afterAll(() => {
  db.close();
  rmSync(cwd, { recursive: true, force: true });
});

const souk = async (line: string) => {
  const result = await runSouk(shellWords(line), { cwd });
  return {
    ...result,
    rows: () =>
      result.stdout
        .trim()
        .split('\n')
        .map((row) => JSON.parse(row) as Record<string, never>),
  };
};

describe('examples in the help', () => {
  const all = [report, pages, links, issues].flatMap((command) => command.examples.map((example) => example.line));
  it.each(all)('souk %s', async (line) => {
    const result = await souk(line);
    expect(result.stderr).not.toContain('Error');
    expect(result.code).toBe(line.includes('--fail-on error') ? 1 : 0);
    if (!line.includes('--out')) expect(result.stdout.length).toBeGreaterThan(10);
  });
});

describe('filters', () => {
  it.each<[string, PageFilter, (row: PageRow) => boolean]>([
    ['status classes', { status: ['4xx', '5xx'] }, (row) => row.status! >= 400],
    [
      'status range, not indexable',
      { status: ['200-299'], indexable: false },
      (row) => row.status === 200 && !row.indexable,
    ],
    ['shallow', { maxDepth: 2 }, (row) => row.depth! <= 2],
    ['deep', { minDepth: 5 }, (row) => row.depth! >= 5],
    ['type', { pageType: 'product' }, (row) => row.pageType === 'product'],
    ['folder', { folder: '/shangpin/lucha/' }, (row) => row.url.includes('.example/shangpin/lucha/')],
    ['text', { contains: '铁观音' }, (row) => `${row.title}${row.h1}`.includes('铁观音')],
    [
      'text in Latin letters, any case',
      { contains: 'TIEGUANYIN' },
      (row) => /tieguanyin/i.test(`${row.title}${row.h1}`),
    ],
    ['a quote and a wildcard are text', { contains: "%' OR 1=1 --" }, () => false],
    ['severity', { severity: 'error' }, (row) => row.errors > 0],
    ['rule', { rule: 'title-missing' }, (row) => row.errors + row.warnings + row.notices > 0],
    ['state', { state: 'skipped' }, (row) => row.status === null && row.reason !== null],
  ])('pages by %s', (name, filter, holds) => {
    const rows = [...pageRows(db, 1, filter)];
    expect(rows.length > 0).toBe(!name.startsWith('a quote'));
    expect(rows.filter((row) => !holds(row))).toEqual([]);
    const all = [...pageRows(db, 1, filter.state ? { state: filter.state } : {})];
    expect(rows.length).toBeLessThanOrEqual(all.length);
  });

  it.each([
    ['inlinks', (row: PageRow) => -row.inlinks!],
    ['depth', (row: PageRow) => row.depth!],
    ['bytes', (row: PageRow) => -row.bytes!],
    ['issues', (row: PageRow) => -row.errors],
  ] as const)('pages sorted by %s, the first ten', (sort, key) => {
    const keys = [...pageRows(db, 1, { sort, limit: 10 })].map(key);
    expect(keys).toHaveLength(10);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });

  it.each<[string, LinkFilter, (row: LinkRow) => boolean]>([
    ['broken', { broken: true }, (row) => row.status! >= 400],
    ['target', { to: '/SHANGPIN/' }, (row) => row.to.includes('/shangpin/')],
    ['source', { from: '/chashi/' }, (row) => row.from.includes('/chashi/')],
    ['anchor', { anchor: '大红袍' }, (row) => row.anchor.includes('大红袍')],
    ['nofollow', { nofollow: true }, (row) => row.flags.includes('nofollow')],
    ['position', { position: 'nav' }, (row) => row.position === 'nav'],
    ['status', { status: ['301'] }, (row) => row.status === 301],
  ])('links by %s', (_name, filter, holds) => {
    const rows = [...linkRows(db, 1, filter)];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(900);
    expect(rows.filter((row) => !holds(row))).toEqual([]);
  });

  it.each<[string, () => unknown, unknown]>([
    ['404,5xx 200-299', () => statusList('--status', '404,5xx 200-299'), ['404', '5xx', '200-299']],
    ['3', () => wholeRange('--depth', '3'), { min: 3, max: 3 }],
    ['4-', () => wholeRange('--depth', '4-'), { min: 4 }],
    ['0-2', () => wholeRange('--depth', '0-2'), { min: 0, max: 2 }],
  ])('reads %s', (_text, read, value) => {
    expect(read()).toEqual(value);
  });

  it.each<[string, () => unknown]>([
    ['x', () => wholeRange('--depth', 'x')],
    ['-1', () => wholeRange('--depth', '-1')],
    ['4x4', () => statusList('--status', '4x4')],
    ['20', () => statusList('--status', '20')],
    ['0', () => wholeNumber('--limit', '0', 1)],
    ['1.5', () => wholeNumber('--limit', '1.5', 1)],
    ['１', () => wholeNumber('--limit', '１', 1)],
  ])('refuses %s', (_text, read) => {
    expect(read).toThrow('option-value');
  });
});

describe('souk pages|links|issues refuse with what to do', () => {
  it.each([
    ['pages 99', 'crawl-unknown'],
    ['pages nowhere.example', 'crawl-unknown'],
    ['issues --rule no-such-rule', 'option-value'],
  ])('souk %s: %s', async (line, code) => {
    const result = await souk(line);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(`[${code}]`);
    expect(result.stderr).toContain('Do: ');
  });

  it('find a crawl by host', async () => {
    expect((await souk('pages www.mingchaji.example --limit 1 --json')).rows()).toHaveLength(1);
  });
});

describe('souk issues', () => {
  it('groups in the terminal, lists singly in JSON, and the counts agree', async () => {
    const groups = (await souk('issues --groups --json')).rows();
    const each = (await souk('issues --json')).rows();
    expect(groups.reduce((sum, row) => sum + row['count']!, 0)).toBe(each.length);
    const table = (await souk('issues')).stdout.trim().split('\n');
    expect(table).toHaveLength(groups.length + 1);
  });

  it('narrows by area and by URL', async () => {
    const rows = (await souk('issues --area title --contains /chashi/ --json')).rows() as unknown as Record<
      string,
      string
    >[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row['area'] === 'title' && row['url']!.includes('/chashi/'))).toBe(true);
  });
});

describe('souk report', () => {
  it('never overwrites what stands there, and says so before it works', async () => {
    expect((await souk('report --out twice --format md')).code).toBe(0);
    const again = await souk('report --out twice --format md');
    expect([again.code, again.stderr.includes('[file-exists]')]).toEqual([2, true]);
    expect((await souk('report --out twice --format md --force')).code).toBe(0);
  });

  it('chooses a new folder when none is named', async () => {
    const first = await souk('report --format terminal,md');
    const second = await souk('report --format terminal,md');
    const folder = (text: string) => /souk-audit-1(?:-\d+)?/.exec(text)?.[0];
    expect(folder(first.stdout)).toBeDefined();
    expect(folder(second.stdout)).not.toBe(folder(first.stdout));
  });

  it('prints the document with --json and writes no file', async () => {
    const result = await souk('report --json');
    expect((JSON.parse(result.stdout) as { schema: string }).schema).toBe('souk.audit/1');
    expect(result.code).toBe(0);
  });
});
