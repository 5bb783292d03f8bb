import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentGroup } from '../../../src/cli/content/group.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { shellWords } from '../../helpers/shell-words.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

it('every example of every content command runs, in one folder, in the order of the help', async () => {
  const cwd = tempDir();
  copyFileSync(packagePath('test', 'fixtures', 'content', 'tea-facts.csv'), join(cwd, 'facts.csv'));
  writeFileSync(join(cwd, 'report.pdf'), 'report');
  writeFileSync(join(cwd, 'draft.md'), '# 雨天的茶馆\n\n雨从早上开始下，屋里暗了一些。\n');
  writeFileSync(
    join(cwd, 'places.csv'),
    '草稿,媒体,频道,状态,发布日期,链接,费用\n1,雅安日报,财经,已发布,2026-11-24,https://ya.example/1,300\n',
  );
  for (const entry of contentGroup.entries) {
    const { command } = await entry.load();
    for (const { line } of command.examples) {
      const result = await runSouk(shellWords(line), { cwd });
      expect(result.code, `${line}\n${result.stderr}`).toBe(0);
    }
  }
});
