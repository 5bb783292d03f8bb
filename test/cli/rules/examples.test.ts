import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command as explain } from '../../../src/cli/rules/rules-explain.ts';
import { command as list } from '../../../src/cli/rules/rules-list.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

describe('souk rules', () => {
  test.each([...list.examples, ...explain.examples])('$line', async ({ line }) => {
    const result = await runSouk(shellWords(line), { cwd: tempDir() });
    expect(result.stderr).toBe('');
    expect(result.code).toBe(0);
    expect(result.stdout.length).toBeGreaterThan(80);
  });

  test('list shows the severity that the configuration gives', async () => {
    const cwd = tempDir();
    writeFileSync(join(cwd, 'souk.config.json'), JSON.stringify({ rules: { 'title-missing': 'notice' } }));
    const { stdout } = await runSouk(['rules', 'list', '--search', 'title-missing', '--json'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'souk.rules/1', id: 'title-missing', severity: 'notice' });
  });

  test('a mistake in the configuration is named with its place and what is accepted', async () => {
    const cwd = tempDir();
    writeFileSync(
      join(cwd, 'souk.config.json'),
      JSON.stringify({ rules: { 'title-mising': 'off', 'content-thin': 'fatal' } }),
    );
    const { code, stderr } = await runSouk(['rules', 'list'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('title-mising');
    expect(stderr).toContain('title-missing');
    expect(stderr).toContain('error');
  });

  test('an unknown rule suggests the closest', async () => {
    const { code, stderr, stdout } = await runSouk(['rules', 'explain', 'title-to-long'], { cwd: tempDir() });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('title-too-long');
  });

  test('explain speaks Chinese', async () => {
    const { stdout } = await runSouk(['rules', 'explain', 'title-too-long', '--lang', 'zh'], { cwd: tempDir() });
    for (const word of ['标题过长', '怎么改', '什么时候不是问题', '依据', 'maxUnits = 30'])
      expect(stdout).toContain(word);
  });
});
