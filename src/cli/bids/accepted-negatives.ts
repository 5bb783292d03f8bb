import { type AcceptedNegative, acceptedNegatives, type PlanConfig, readAccount } from '../../../bids/index.ts';
import { EXIT, type ExitCode } from '../../kernel/errors.ts';
import type { Sqlite } from '../../store/open.ts';
import type { OptionValues } from '../command.ts';
import type { Context } from '../context.ts';

/** Lists the negatives accepted for a platform's account, and whether the account has them. */
export async function listAccepted(
  context: Context,
  db: Sqlite,
  platform: PlanConfig['platform'],
  options: OptionValues,
): Promise<ExitCode> {
  const key = (row: { plan: string; unit: string; text: string; match: string | null }) =>
    [row.plan, row.unit, row.text, row.match ?? ''].join('\u0001');
  const rows = acceptedNegatives(db, platform);
  const entities = rows.length === 0 ? [] : readAccount(db, platform).entities;
  const there = new Set(entities.filter((entity) => entity.kind === 'negative').map(key));
  const zh = context.lang === 'zh';
  await context.rows<AcceptedNegative>(
    {
      schema: 'souk.bids-accepted-negatives/1',
      empty: { zh: '还没有接受过否定词。', en: 'No negative has been accepted yet.' },
      rows,
      columns: [
        { key: 'plan', header: { zh: '计划', en: 'Campaign' }, value: (row) => row.plan, maxWidth: 24 },
        { key: 'unit', header: { zh: '单元', en: 'Ad group' }, value: (row) => row.unit || null, maxWidth: 20 },
        { key: 'term', header: { zh: '否定词', en: 'Negative' }, value: (row) => row.text, maxWidth: 36 },
        {
          key: 'match',
          header: { zh: '方式', en: 'Match' },
          value: (row) => (zh ? (row.match === 'exact' ? '精确' : '短语') : row.match),
        },
        {
          key: 'state',
          header: { zh: '状态', en: 'State' },
          value: (row) =>
            there.has(key(row)) ? (zh ? '账户已有' : 'in the account') : zh ? '待上传' : 'to be uploaded',
        },
        {
          key: 'accepted',
          header: { zh: '接受日期', en: 'Accepted' },
          value: (row) => new Date(row.acceptedAt).toISOString().slice(0, 10),
        },
        {
          key: 'import',
          header: { zh: '撤销编号', en: 'Undo no.' },
          value: (row) => row.importId,
          align: 'right',
        },
      ],
    },
    options,
  );
  return EXIT.ok;
}
