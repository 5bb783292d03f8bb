import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandSpec } from '../../../src/cli/command.ts';
import { keywordsGroup } from '../../../src/cli/keywords/group.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import { openStore } from '../../../src/store/open.ts';
import { insertCrawl, RIVAL_PAGES, TEA_PAGES } from '../../helpers/crawl-rows.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';

/** The order of work: what later commands stand on comes first. */
const ORDER = ['import', 'sources', 'add', 'tag', 'cluster', 'map', 'score'];
const commands = new Map<string, CommandSpec>();
let cwd = '';

beforeAll(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'souk-keywords-'));
  const fixtures = packagePath('test', 'fixtures', 'keywords');
  mkdirSync(join(cwd, 'exports'));
  for (const name of [
    'baidu-keyword-planner.csv',
    'google-keyword-planner.csv',
    'google-search-console.csv',
    '5118.csv',
    'sycm.csv',
    'serp-dataforseo.json',
    'baidu-search-terms.csv',
    'ahrefs-keywords.csv',
  ])
    cpSync(join(fixtures, name), join(cwd, 'exports', name));
  cpSync(join(fixtures, 'google-keyword-planner-buckets.csv'), join(cwd, 'planner.csv'));
  cpSync(join(fixtures, 'rank-list.csv'), join(cwd, 'ranks.csv'));
  writeFileSync(join(cwd, 'words.csv'), '词,月搜索\n成都龙井茶,300\n');
  writeFileSync(
    join(cwd, 'my-words.csv'),
    'dim,code,zh,en,parent,terms\nproduct,osmanthus-longjing,桂花龙井,osmanthus longjing,tea,桂花龙井\n',
  );
  writeFileSync(join(cwd, 'own-titles.txt'), '狮峰龙井茶特级250g\n');
  writeFileSync(join(cwd, 'rival-titles.txt'), '龙井茶礼盒明前特级送礼\n桂花龙井茶礼盒\n桂花龙井茶散装\n');
  writeFileSync(
    join(cwd, 'baidu-reply.json'),
    '{"q":"龙井茶","p":false,"g":[{"type":"sug","q":"龙井茶价格"},{"type":"sug","q":"龙井茶产地"}]}',
  );
  const db = openStore(join(cwd, 'souk.db'));
  insertCrawl(db, RIVAL_PAGES);
  insertCrawl(db, TEA_PAGES);
  db.close();
  for (const entry of keywordsGroup.entries) commands.set(entry.name, (await entry.load()).command);
});
afterAll(() => rmSync(cwd, { recursive: true, force: true }));

const names = keywordsGroup.entries.map((entry) => entry.name);
const ordered = [...ORDER, ...names.filter((name) => !ORDER.includes(name))];

describe('every example of souk keywords runs', () => {
  test.each(ordered)('%s', async (name) => {
    const spec = commands.get(name)!;
    expect(spec.examples.length).toBeGreaterThan(0);
    for (const { line } of spec.examples) {
      const result = await runSouk(shellWords(line), { cwd });
      expect([line, result.code, result.code === 0 ? '' : result.stderr]).toEqual([line, 0, '']);
      expect(result.stdout + result.stderr).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
    }
  });

  test('the way from exports to a plan, in Chinese', async () => {
    const zh = async (...args: string[]) => (await runSouk(['keywords', ...args, '--lang', 'zh'], { cwd })).stdout;
    expect(await zh('matrix', '--by', 'product,region', '--empty')).toContain('龙井茶');
    expect(await zh('map')).toContain('已有页面');
    expect(await zh('plan', 'content')).toMatch(/新建|更新|合并/);
    expect(await zh('list', '龙井', '--where', 'intent=transactional')).toContain('购买');
    const json = await runSouk(['keywords', 'list', '--json', '--limit', '3'], { cwd });
    for (const row of json.stdout.trim().split('\n'))
      expect(JSON.parse(row)).toMatchObject({ schema: 'souk.keywords/1' });
  });

  test('bad input says what to do, with the exit code for it', async () => {
    for (const args of [
      ['list', '--where', 'foo=1'],
      ['import', 'nothing.csv'],
      ['lexicon', 'add', 'nothing.csv'],
      ['plan', 'x'],
      ['matrix', '--by', 'x'],
      ['suggest', '龙井'],
      ['gap'],
      ['lock', '没有这个词', 'intent'],
      ['teach', 'x'],
    ]) {
      const result = await runSouk(['keywords', ...args], { cwd });
      expect([args.join(' '), result.code]).toEqual([args.join(' '), 2]);
      expect(result.stderr).toContain('Do: ');
    }
  });
});
