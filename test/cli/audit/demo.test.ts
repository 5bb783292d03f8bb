import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSouk } from '../../helpers/run-souk.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

describe('souk demo', () => {
  it.each([
    ['zh', '最值得先做的几件事'],
    ['en', 'Mistleaf Tea'],
  ])('audits the sample shop without a network and leaves a report (%s)', async (lang, expected) => {
    const cwd = tempDir();
    const result = await runSouk(['demo', '--lang', lang], { cwd });
    expect([result.code, result.stderr.includes('Error')]).toEqual([0, false]);
    expect(result.stdout + result.stderr).toContain(expected);
    expect(readFileSync(join(cwd, 'souk-audit-1', 'audit.html'), 'utf8')).toContain('Content-Security-Policy');
    expect(existsSync(join(cwd, 'souk.db'))).toBe(true);
  });
});
