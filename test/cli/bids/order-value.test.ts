import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runSouk } from '../../helpers/run-souk.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

describe('souk bids plan without the worth of an order', () => {
  it.each([
    ['profit', [], 2],
    ['roas=4', [], 2],
    ['profit', ['--order-value', '300'], 0],
    ['cpa=80', [], 0],
    ['clicks', [], 0],
  ])('--goal %s %j exits with %i', async (goal, more, code) => {
    const cwd = tempDir();
    await runSouk(['bids', 'demo', '--dir', 'uv', '--no-rounds'], { cwd });
    const sheets = ['baidu-keywords.csv', 'baidu-plans.csv', 'baidu-regions.csv'].map((name) => join('uv', name));
    await runSouk(['bids', 'import', ...sheets], { cwd });
    const made = await runSouk(['bids', 'plan', '--budget', '1000/day', '--goal', goal, ...more], { cwd });
    expect(made.code, made.stderr).toBe(code);
    if (code === 0) expect(made.stdout).not.toContain('NaN');
    else expect(made.stderr).toMatch(/bids-order-value-unknown[\s\S]*--order-value/);
  });
});
