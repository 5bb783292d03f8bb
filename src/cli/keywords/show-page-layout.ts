import { SLOTS } from '../../../keywords/index.ts';
import { type PageKeyword, pageLayout } from '../../app/keyword-layout.ts';
import { EXIT, type ExitCode } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { RowColumn } from '../../report/rows/row-table.ts';
import type { Sqlite } from '../../store/open.ts';
import type { OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { limitOption } from './count-option.ts';
import { percent, presenceText, SLOT_SHORT } from './layout-columns.ts';

const ROLES: Readonly<Record<PageKeyword['role'], Text>> = {
  head: { zh: '主词', en: 'main' },
  member: { zh: '同组词', en: 'same group' },
  search: { zh: '有展现', en: 'shown for it' },
};

/** Every keyword of one page with its places. */
export async function showPageLayout(
  context: Context,
  db: Sqlite,
  url: string,
  options: OptionValues,
): Promise<ExitCode> {
  const { lang, json } = context;
  const rows = pageLayout(db, url, { limit: limitOption(options) });
  await context.rows<PageKeyword>(
    {
      schema: 'souk.page-layout/1',
      empty: {
        zh: '这个页面没有对应的关键词。先运行 souk keywords map，或用 souk keywords layout 关键词 --url 网址。',
        en: 'No keyword is mapped to this page. Run souk keywords map, or souk keywords layout KEYWORD --url URL.',
      },
      rows,
      columns: [
        { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 30 },
        { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
        { key: 'role', header: { zh: '角色', en: 'Role' }, value: (row) => (json ? row.role : ROLES[row.role][lang]) },
        ...SLOTS.map(
          (slot, at): RowColumn<PageKeyword> => ({
            key: slot,
            header: SLOT_SHORT[slot],
            value: (row) => {
              const { presence } = row.layout.slots[at]!;
              return json ? presence : presenceText(presence, lang);
            },
          }),
        ),
        {
          key: 'coverage',
          header: { zh: '占位', en: 'Places' },
          value: (row) => `${row.layout.coverage}/${row.layout.measured}`,
        },
        { key: 'hits', header: { zh: '次数', en: 'Hits' }, value: (row) => row.layout.occurrences, align: 'right' },
        {
          key: 'density',
          header: { zh: '密度', en: 'Density' },
          value: (row) => (json ? row.layout.tokenDensity : percent(row.layout.tokenDensity)),
          align: 'right',
        },
      ],
    },
    options,
  );
  const mains = rows.filter((row) => row.role === 'head').length;
  if (mains > 5)
    context.say(
      msg(
        {
          zh: '{mains} 组词都指向这个页面：拆出几页更好（一页不宜超过 5 组）。',
          en: '{mains} groups share this page: above 5, split it.',
        },
        { mains },
      ),
    );
  return EXIT.ok;
}
