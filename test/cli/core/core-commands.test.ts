import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GROUPS, VERBS } from '../../../src/cli/registry.ts';
import { countScripts } from '../../../src/kernel/text/script.ts';
import { openStore } from '../../../src/store/open.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

describe('the command tree', () => {
  const entries = [
    ...VERBS.map((entry) => ({ path: [entry.name], entry })),
    ...GROUPS.flatMap((group) =>
      group.entries.map((entry) => ({ path: [group.name, ...entry.name.split(' ')], entry })),
    ),
  ];

  it.each(entries)('souk $path has help, examples and texts in both languages', async ({ path, entry }) => {
    const { command } = await entry.load();
    expect(command.examples.length).toBeGreaterThan(0);
    for (const example of command.examples) expect(shellWords(example.line).slice(0, path.length)).toEqual(path);
    const texts = [
      entry.text,
      command.text,
      ...command.examples.map((e) => e.text),
      ...(command.options ?? []).map((o) => o.text),
      ...(command.arguments ?? []).map((a) => a.text),
    ];
    for (const text of texts) {
      expect(text.en.trim()).not.toBe('');
      // An English sentence may quote a Chinese word (`keywords with 龙井`), but is not Chinese.
      const { han, latin } = countScripts(text.en);
      expect(latin).toBeGreaterThan(han * 3);
      expect(text.zh.trim()).not.toBe('');
    }
    expect(command.text.zh).toMatch(/\p{Script=Han}/u);
  });
});

describe('usage errors', () => {
  it.each([
    [['adit', 'https://tea.example'], 'en', /unknown command 'adit'/],
    [['db', 'chek'], 'zh', /没有“chek”这个命令。是不是想输入：check？/],
    [['db', 'check', '--frce'], 'zh', /没有“--frce”这个选项/],
    [['imports', 'undo'], 'zh', /缺少参数“id”/],
    [['--lang', 'fr', 'doctor'], 'en', /choices|Allowed/i],
  ])('%j exits 2 and says what to do', async (args, lang, expected) => {
    const result = await runSouk(args, { cwd: tempDir(), env: { SOUK_LANG: lang } });
    expect(result.code).toBe(2);
    expect(result.stderr).toMatch(expected);
    expect(result.stderr).toContain('--help');
    expect(result.stdout).toBe('');
  });
});

describe('a file that is not there', () => {
  it.each(['content fact import', 'keywords import', 'bids import', 'partners import'])(
    'is wrong input for souk %s, not a fault of Souk',
    async (words) => {
      const result = await runSouk([...words.split(' '), 'nowhere.csv'], { cwd: tempDir() });
      expect([result.code, result.stderr]).toEqual([2, expect.stringContaining('nowhere.csv')]);
    },
  );
});

describe('core commands as a user runs them', () => {
  it('runs every example of db, imports, config and doctor', async () => {
    const cwd = tempDir();
    openStore(join(cwd, 'souk.db')).close();
    for (const line of [
      'doctor',
      'db check',
      'db backup souk-backup.db',
      'db restore souk-backup.db',
      'imports list',
      'config show --origin',
    ]) {
      expect([line, (await runSouk(shellWords(line), { cwd })).code]).toEqual([line, 0]);
    }
    expect(existsSync(join(cwd, 'souk.db.before-restore'))).toBe(true);
    // The example's import does not exist here: a clear error, nothing else.
    expect(await runSouk(['imports', 'undo', '3'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('souk imports list'),
    });
  });

  it('prints JSON that parses, also for an error', async () => {
    const cwd = tempDir();
    expect(JSON.parse((await runSouk(['doctor', '--json'], { cwd })).stdout)).toMatchObject({
      schema: 'souk.doctor/1',
      good: true,
    });
    const failed = await runSouk(['db', 'check', '--json'], { cwd });
    expect([failed.code, JSON.parse(failed.stdout)]).toMatchObject([2, { schema: 'souk.error/1', code: 'db-missing' }]);
  });

  it('takes flags before environment before configuration', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'souk.config.json'), JSON.stringify({ db: 'from-config.db', lang: 'zh' }));
    const db = async (args: string[], env: Record<string, string>) => {
      const { stdout } = await runSouk(['config', 'show', '--json', '--origin', ...args], { cwd, env });
      return JSON.parse(stdout.split('\n')[0]!) as { value: string; origin: string };
    };
    expect(await db([], { SOUK_LANG: '' })).toMatchObject({
      value: 'from-config.db',
      origin: expect.stringContaining('souk.config.json'),
    });
    expect(await db([], { SOUK_DB: 'from-env.db' })).toMatchObject({ value: 'from-env.db', origin: 'SOUK_DB' });
    expect(await db(['--db', 'flag.db'], { SOUK_DB: 'from-env.db' })).toMatchObject({
      value: 'flag.db',
      origin: '--db',
    });
  });

  it('shows a broken configuration as an error that names the file', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'souk.config.json'), '{ "db": ');
    expect(await runSouk(['doctor'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('souk.config.json'),
    });
  });
});
