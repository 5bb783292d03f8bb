import { CONFLICT_ACTIONS, type Mapping, mapReason, pageTypeName } from '../../../keywords/index.ts';
import type { MappedCluster, PageLoad } from '../../app/map-keywords.ts';
import { type Lang, render, type Text } from '../../kernel/i18n/message.ts';
import type { RowTable } from '../../report/rows/row-table.ts';
import type { Context } from '../context.ts';

export const MAP_STATES: Readonly<Record<Mapping['state'], Text>> = {
  mapped: { zh: '已有页面', en: 'mapped' },
  'needs-page': { zh: '需要页面', en: 'needs a page' },
  conflict: { zh: '多页相争', en: 'conflict' },
  refused: { zh: '不做页面', en: 'refused' },
};
const ISSUES: Readonly<Record<string, Text>> = {
  'no-keyword': {
    zh: '售卖页没有词：给它定一个主词，或不再收录',
    en: 'sells, but has no keyword: give it one, or do not index it',
  },
  'over-mapped': { zh: '超过 5 组词：拆成几页', en: 'more than 5 groups: split it' },
};
/** Groups and the pages that answer them, with why and what to do. */
export function mapTable(
  rows: readonly MappedCluster[],
  { json, lang }: Context,
  negatives: ReadonlyMap<string, Text>,
): RowTable<MappedCluster> {
  const rounded = (value: number | null) => (value === null ? null : Math.floor(value * 100) / 100);
  return {
    schema: 'souk.keyword-map/2',
    empty: {
      zh: '没有可对应的组。先运行 souk keywords cluster。',
      en: 'Nothing to map. Run souk keywords cluster first.',
    },
    rows,
    columns: [
      { key: 'cluster', header: { zh: '组', en: 'Group' }, value: (row) => row.cluster.name, maxWidth: 28 },
      {
        key: 'keywords',
        header: { zh: '词数', en: 'Keywords' },
        value: (row) => row.cluster.size,
        align: 'right',
        hideInTerminal: true,
      },
      { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.cluster.volume, align: 'right' },
      {
        key: 'state',
        header: { zh: '状态', en: 'State' },
        value: (row) => (json ? row.mapping.state : MAP_STATES[row.mapping.state][lang]),
      },
      { key: 'fit', header: { zh: '匹配', en: 'Fit' }, value: (row) => rounded(row.mapping.fit), align: 'right' },
      { key: 'url', header: { zh: '页面', en: 'Page' }, value: (row) => row.mapping.url, maxWidth: 44 },
      {
        key: 'why',
        header: { zh: '原因', en: 'Why' },
        value: (row) =>
          json
            ? row.mapping.reason.code
            : render(
                mapReason(row.mapping.reason, (code) => negatives.get(code) ?? { zh: code, en: code }),
                lang,
              ),
        maxWidth: 60,
      },
      { key: 'do', header: { zh: '怎么办', en: 'Do' }, value: (row) => whatToDo(row.mapping, lang), maxWidth: 90 },
      {
        key: 'rivals',
        header: { zh: '相争页面', en: 'Rivals' },
        value: (row) => (row.mapping.rivals.length === 0 ? null : row.mapping.rivals.map((rival) => rival.url)),
        hideInTerminal: true,
      },
      {
        key: 'wrongPage',
        header: { zh: '应为页面', en: 'Should be' },
        value: (row) => row.mapping.wrongPage?.expected ?? null,
        hideInTerminal: true,
      },
      {
        key: 'wrongType',
        header: { zh: '类型不符', en: 'Wrong type' },
        value: (row) =>
          row.mapping.wrongType ? `${row.mapping.wrongType.found} → ${row.mapping.wrongType.wanted}` : null,
        hideInTerminal: true,
      },
    ],
  };
}

/** One sentence per thing to do: rivals, wrong page, wrong type. null when nothing is. */
function whatToDo(mapping: Mapping, lang: Lang): string | null {
  const parts: string[] = [];
  for (const rival of mapping.rivals.slice(0, 2)) {
    const share = rival.share === null ? '' : ` (${Math.round(rival.share * 100)}%)`;
    parts.push(`${rival.url}${share}: ${CONFLICT_ACTIONS[rival.action][lang]}`);
  }
  if (mapping.rivals.length > 2)
    parts.push({ zh: `还有 ${mapping.rivals.length - 2} 页`, en: `${mapping.rivals.length - 2} more` }[lang]);
  const { wrongPage, wrongType } = mapping;
  if (wrongPage) {
    const fit =
      wrongPage.fit === null
        ? { zh: '没抓到', en: 'not crawled' }[lang]
        : String(Math.round(wrongPage.fit * 100) / 100);
    parts.push(
      wrongPage.by === 'target'
        ? {
            zh: `声明的目标 ${wrongPage.expected}（匹配 ${fit}）还配不上：补内容或改目标`,
            en: `the declared ${wrongPage.expected} (fit ${fit}) does not live up to it: improve it or declare this one`,
          }[lang]
        : {
            zh: `搜索展示的却是 ${wrongPage.expected}（匹配 ${fit}）：从那里链过来，或把词让给它`,
            en: `searches show ${wrongPage.expected} instead (fit ${fit}): link from there, or leave the keyword to it`,
          }[lang],
    );
  }
  if (wrongType) {
    const [found, wanted] = [pageTypeName(wrongType.found), pageTypeName(wrongType.wanted)];
    parts.push(
      {
        zh: `搜索要${wanted.zh}，现在是${found.zh}：新建${wanted.zh}`,
        en: `searches want a page of type ${wanted.en}, this is of type ${found.en}: make one`,
      }[lang],
    );
  }
  return parts.length === 0 ? null : parts.join(lang === 'zh' ? '；' : '; ');
}

/** Pages and what they are there for. */
export function pagesTable(rows: readonly PageLoad[], { json, lang }: Context): RowTable<PageLoad> {
  return {
    schema: 'souk.keyword-pages/1',
    empty: { zh: '没有可收录的页面。', en: 'No indexable pages.' },
    rows,
    columns: [
      { key: 'url', header: { zh: '页面', en: 'Page' }, value: (row) => row.url, maxWidth: 56 },
      {
        key: 'type',
        header: { zh: '类型', en: 'Type' },
        value: (row) => (row.pageType === null ? null : json ? row.pageType : pageTypeName(row.pageType)[lang]),
      },
      { key: 'groups', header: { zh: '组数', en: 'Groups' }, value: (row) => row.groups.length, align: 'right' },
      { key: 'keywords', header: { zh: '词数', en: 'Keywords' }, value: (row) => row.keywords, align: 'right' },
      { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
      {
        key: 'heads',
        header: { zh: '主词', en: 'Main keywords' },
        value: (row) => (row.groups.length === 0 ? null : row.groups.map((group) => group.head)),
        maxWidth: 40,
      },
      {
        key: 'issue',
        header: { zh: '问题', en: 'Issue' },
        value: (row) => (row.issue === null ? null : json ? row.issue : ISSUES[row.issue]![lang]),
      },
    ],
  };
}
