import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../../bids/index.ts';
import { bidsGroup, regionsGroup } from '../../../src/cli/bids/group.ts';
import { PLATFORM_CHOICES } from '../../../src/cli/bids/options.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

/** In the order a new user would go: each line of help must work on the files of the sample shop. */
const ORDER = [
  'demo',
  'template learn',
  'template list',
  'template show',
  'template delete',
  'import',
  'season',
  'plan',
  'decisions',
  'explain',
  'marginal',
  'forecast',
  'simulate',
  'grid',
  'roi',
  'calibrate',
  'diff',
  'check',
  'export',
  'verify',
  'negatives',
  'creatives',
  'landing',
  'start',
];

describe('the examples of souk bids and souk regions', () => {
  it('all work, in both languages, on the sample shop', async () => {
    const cwd = tempDir();
    const made = await runSouk(['bids', 'demo', '--dir', '.', '--no-rounds'], { cwd });
    expect(made.stderr).toContain('baidu-keywords.csv');
    writeFileSync(
      join(cwd, 'GeoLocations.csv'),
      'Location Id,Bing Display Name,Location Type,Replaces,Status,AdWords Location Id\r\n90173,"Zhejiang, China",State,,Active,20173\r\n1,Nowhere,State,,Active,1\r\n',
    );
    writeFileSync(
      join(cwd, 'copy.csv'),
      '推广计划,推广单元,位置,文案,开始,结束\n紫外线灯-产品,消毒灯,标题,{紫外线灯}厂家直供 现货发全国,,\n紫外线灯-产品,,描述,诊所、教室、家用{消毒灯}，下单当天发货，坏了包换,,\n',
    );
    // The keyword bank’s ad plan that `start` begins from.
    for (const line of ['keywords add 紫外线消毒灯 紫外线灯价格 杭州紫外线灯', 'keywords tag', 'keywords plan ads']) {
      const run = await runSouk(shellWords(line), { cwd });
      expect(run.code, `${line}\n${run.stderr}`).toBe(0);
    }
    expect(bidsGroup.entries.map((entry) => entry.name).sort()).toEqual([...ORDER].sort());
    for (const group of [regionsGroup, bidsGroup]) {
      const names = group === bidsGroup ? ORDER : group.entries.map((entry) => entry.name);
      for (const name of names) {
        const { command } = await group.entries.find((entry) => entry.name === name)!.load();
        expect(command.examples.length).toBeGreaterThan(0);
        for (const [i, example] of command.examples.entries()) {
          const run = await runSouk(shellWords(example.line), { cwd, env: { SOUK_LANG: i % 2 === 0 ? 'zh' : 'en' } });
          expect([0, ...(name === 'check' ? [1] : [])], `${example.line}\n${run.stderr}`).toContain(run.code);
          expect(run.stdout + run.stderr, example.line).not.toMatch(/\{\w+\}|undefined|NaN/);
        }
      }
    }
    expect(existsSync(join(cwd, 'upload', 'baidu-undo-keywords.csv'))).toBe(true);
    const manifest = JSON.parse(readFileSync(join(cwd, 'upload', 'manifest.json'), 'utf8'));
    expect(manifest).toMatchObject({ schema: 'souk.bids-manifest/1', platform: 'baidu', dryRun: false });
  }, 240_000);

  it('know the platforms of the static list', () => {
    expect([...PLATFORM_CHOICES]).toEqual(PLATFORMS.map((platform) => platform.id));
  });
});
