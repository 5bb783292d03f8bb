import { readAccount, readRun, type Verdict, verifyFile } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { changeColumns, changeValue } from './change-columns.ts';
import { RUN_OPTIONS } from './options.ts';

const STATES: Readonly<Record<Verdict['state'], { zh: string; en: string }>> = {
  taken: { zh: '已生效', en: 'taken' },
  'not-taken': { zh: '未生效', en: 'not taken' },
  drifted: { zh: '另有变动', en: 'drifted' },
  rejected: { zh: '被拒绝', en: 'rejected' },
  missing: { zh: '文件中没有', en: 'not in the file' },
};

export const command: CommandSpec = {
  text: {
    zh: '用平台的下一次导出或结果文件核对方案：已生效、未生效、被拒绝、另有变动。有未生效、被拒绝或变动时退出码为 1。',
    en: 'Check a run against the platform’s next export or results file: taken, not taken, rejected, drifted. Exit 1 when something was not taken.',
  },
  arguments: [{ name: '<file>', text: { zh: '新的导出或结果文件', en: 'new export or results file' } }],
  options: [
    { flags: '--all', text: { zh: '也列出已生效的', en: 'list what was taken, too' } },
    ...RUN_OPTIONS,
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'bids verify upload/baidu-keywords.csv --platform baidu',
      text: { zh: '核对关键词表', en: 'check a keyword table' },
    },
  ],
  async run(context, [file = ''], options) {
    const db = await context.store({ mustExist: true });
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const { currency } = readAccount(db, run.platform);
    const verdicts = await verifyFile(db, run, file);
    const count = (state: Verdict['state']) => verdicts.filter((verdict) => verdict.state === state).length;
    const shown = verdicts.filter((verdict) => options['all'] === true || verdict.state !== 'taken');
    await context.rows<Verdict>(
      {
        schema: 'souk.bids-verify/1',
        empty: { zh: '全部改动已生效。', en: 'Every change was taken.' },
        rows: shown,
        columns: [
          { key: 'state', header: { zh: '状态', en: 'State' }, value: (row) => STATES[row.state][context.lang] },
          ...changeColumns<Verdict>(currency, context.lang).filter(
            (column) => !['costEffect', 'valueEffect', 'reason'].includes(column.key),
          ),
          {
            key: 'found',
            header: { zh: '平台现值', en: 'Found' },
            value: (row) => changeValue(row.change, row.found, currency, context.lang),
            align: 'right',
          },
          { key: 'error', header: { zh: '平台说明', en: 'Message' }, value: (row) => row.error, maxWidth: 50 },
        ],
      },
      options,
    );
    context.say(
      msg(
        {
          zh: '已生效 {taken}，未生效 {kept}，被拒绝 {rejected}，另有变动 {drifted}，文件中没有 {missing}。',
          en: 'Taken {taken}, not taken {kept}, rejected {rejected}, drifted {drifted}, not in the file {missing}.',
        },
        {
          taken: count('taken'),
          kept: count('not-taken'),
          rejected: count('rejected'),
          drifted: count('drifted'),
          missing: count('missing'),
        },
      ),
    );
    return count('not-taken') + count('rejected') + count('drifted') > 0 ? EXIT.gate : EXIT.ok;
  },
};
