import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { playRounds, sampleFiles } from '../../../bids/index.ts';
import { refuseOverwrite, writeFile } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { parseNumber } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '紫外线灯店示例：生成百度、Google 样式的账户和报表文件，再在带种子的模拟市场里跑八周，对照先知、统一出价和“出价×目标/实际”规则。',
    en: 'The UV-lamp shop: writes account and report files in Baidu and Google style, then plays eight weeks in a seeded market against an oracle, one uniform bid and the “bid × target ÷ actual” rule.',
  },
  options: [
    { flags: '--dir <folder>', text: { zh: '写样例文件的目录', en: 'folder for the sample files' } },
    { flags: '--seed <n>', text: { zh: '种子', en: 'seed' }, default: '7' },
    { flags: '--no-rounds', text: { zh: '只写文件', en: 'write the files only' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'bids demo --dir uv-lamp', text: { zh: '写文件并跑八周', en: 'write the files and play eight weeks' } },
    { line: 'bids demo --dir uv-lamp-2 --no-rounds', text: { zh: '只要样例文件', en: 'the sample files only' } },
  ],
  async run(context, _args, options) {
    const seed = parseNumber('--seed', options['seed']) ?? 7;
    const folder = options['dir'] as string | undefined;
    if (folder !== undefined) {
      mkdirSync(folder, { recursive: true });
      const files = sampleFiles(seed);
      for (const file of files) refuseOverwrite(join(folder, file.name), options['force'] === true);
      for (const file of files) await writeFile(join(folder, file.name), file.bytes, { force: true });
      context.say(
        msg(
          {
            zh: '已在 {folder} 写入 {count} 个文件。试试：cd {folder} && souk bids import baidu-keywords.csv baidu-plans.csv baidu-regions.csv',
            en: 'Wrote {count} files to {folder}. Try: cd {folder} && souk bids import baidu-keywords.csv baidu-plans.csv baidu-regions.csv',
          },
          { folder, count: files.length },
        ),
      );
    }
    if (options['rounds'] === false) return EXIT.ok;
    const { souk, uniform, proportional, oracle } = playRounds(seed);
    const weeks = souk.map((_, i) => ({
      week: String(i + 1),
      souk: souk[i]!,
      uniform: uniform[i]!,
      proportional: proportional[i]!,
      oracle: oracle[i]!,
    }));
    const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
    weeks.push({
      week: context.lang === 'zh' ? '合计' : 'Sum',
      souk: sum(souk),
      uniform: sum(uniform),
      proportional: sum(proportional),
      oracle: sum(oracle),
    });
    await context.rows(
      {
        schema: 'souk.bids-demo/1',
        empty: { zh: '没有结果。', en: 'No result.' },
        rows: weeks,
        columns: [
          { key: 'week', header: { zh: '周', en: 'Week' }, value: (row) => row.week },
          {
            key: 'souk',
            header: { zh: '搜客利润', en: 'Souk profit' },
            value: (row) => Math.round(row.souk),
            align: 'right',
          },
          {
            key: 'uniform',
            header: { zh: '统一出价', en: 'One bid' },
            value: (row) => Math.round(row.uniform),
            align: 'right',
          },
          {
            key: 'proportional',
            header: { zh: '目标/实际规则', en: 'Proportional' },
            value: (row) => Math.round(row.proportional),
            align: 'right',
          },
          {
            key: 'oracle',
            header: { zh: '先知', en: 'Oracle' },
            value: (row) => Math.round(row.oracle),
            align: 'right',
          },
          {
            key: 'regret',
            header: { zh: '搜客与先知之差', en: 'Souk’s regret' },
            value: (row) => Math.round(row.oracle - row.souk),
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
