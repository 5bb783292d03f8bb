import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command as issues } from '../../../src/cli/audit/issues.ts';
import { command as links } from '../../../src/cli/audit/links.ts';
import { command as pages } from '../../../src/cli/audit/pages.ts';
import { command as report } from '../../../src/cli/audit/report.ts';
import { openStore } from '../../../src/store/open.ts';
import { fillCrawl } from '../../helpers/fill-crawl.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';

let cwd: string;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'souk-lists-'));
  const db = openStore(join(cwd, 'souk.db'));
  fillCrawl(db, { pages: 300 });
  db.close();
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

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

describe('souk pages', () => {
  it.each([
    ['--status 4xx,5xx', (row: Record<string, number>) => row['status']! >= 400],
    [
      '--status 200-299 --indexable no',
      (row: Record<string, unknown>) => row['indexable'] === false && row['status'] === 200,
    ],
    ['--depth 0-2', (row: Record<string, number>) => row['depth']! <= 2],
    ['--depth 5-', (row: Record<string, number>) => row['depth']! >= 5],
    ['--type product', (row: Record<string, unknown>) => row['pageType'] === 'product'],
    ['--folder /shangpin/lucha/', (row: Record<string, string>) => row['url']!.includes('.example/shangpin/lucha/')],
    ['--contains 铁观音', (row: Record<string, string>) => `${row['title']}${row['h1']}`.includes('铁观音')],
    ['--severity error', (row: Record<string, number>) => row['errors']! > 0],
    ['--state skipped', (row: Record<string, unknown>) => row['status'] === null && row['reason'] !== null],
  ])('%s keeps only what it says', async (flags, holds) => {
    const rows = (await souk(`pages ${flags} --json`)).rows();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => !holds(row))).toEqual([]);
  });

  it.each([
    ['pages --depth x', 'option-value'],
    ['pages --status 4x4', 'option-value'],
    ['pages --limit 0', 'option-value'],
    ['pages 99', 'crawl-unknown'],
    ['pages nowhere.example', 'crawl-unknown'],
    ['issues --rule no-such-rule', 'option-value'],
    ['report --format pdf', 'option-value'],
  ])('souk %s is refused with %s', async (line, code) => {
    const result = await souk(line);
    expect(result.code).toBe(2);
    expect(result.stderr).toContain(`[${code}]`);
    expect(result.stderr).toContain('Do: ');
  });

  it('finds a crawl by host', async () => {
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

describe('souk links', () => {
  it('--broken shows links to what answers with an error', async () => {
    const rows = (await souk('links --broken --json')).rows() as unknown as { status: number }[];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.status >= 400)).toBe(true);
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
