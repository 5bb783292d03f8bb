import { normaliseKeyword, setTarget } from '../../../keywords/index.ts';
import { mapClusters } from '../../app/map-keywords.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

const STATES: Readonly<Record<string, Text>> = {
  mapped: { zh: '已有页面', en: 'mapped' },
  'needs-page': { zh: '需要页面', en: 'needs a page' },
  conflict: { zh: '多页相争', en: 'conflict' },
  refused: { zh: '不做页面', en: 'refused' },
};

export const command: CommandSpec = {
  text: {
    zh: '把每组词对应到抓取过的页面：已有页面、需要页面、多页相争、不做页面；并指出页面错位和类型不符。',
    en: 'Map every group to a crawled page: mapped, needs a page, conflict, refused; wrong pages and wrong types are named.',
  },
  options: [
    { flags: '--host <host>', text: { zh: '哪个抓取过的网站', en: 'which crawled site' } },
    { flags: '--state <state>', text: { zh: '只列这种状态', en: 'only this state' }, choices: Object.keys(STATES) },
    { flags: '--target <pair>', text: { zh: '声明目标页：关键词=网址', en: 'declare a target: keyword=URL' } },
    { flags: '--limit <n>', text: { zh: '最多行数', en: 'at most so many rows' }, default: '50' },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords map', text: { zh: '与最近一次抓取比较', en: 'compare with the newest crawl' } },
    {
      line: 'keywords map --state needs-page --format csv',
      text: { zh: '还缺哪些页面', en: 'which pages are missing' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    if (options['target'] !== undefined) {
      const [, word = '', url = ''] = /^(.+?)=(https?:\/\/.+)$/.exec(options['target'] as string) ?? [];
      const id = db.prepare('SELECT id FROM keyword WHERE norm = ?').pluck().get(normaliseKeyword(word)) as
        | number
        | undefined;
      if (id === undefined) throw wrongTarget(options['target'] as string);
      setTarget(db, id, url, Date.now());
    }
    const mapped = mapClusters(db, options['host'] ? { host: options['host'] as string } : {});
    const rows = mapped.filter(({ mapping }) => options['state'] === undefined || mapping.state === options['state']);
    await context.rows(
      {
        schema: 'souk.keyword-map/1',
        empty: {
          zh: '没有可对应的组。先运行 souk keywords cluster。',
          en: 'Nothing to map. Run souk keywords cluster first.',
        },
        rows: rows.slice(0, Number(options['limit']) || undefined),
        columns: [
          { key: 'cluster', header: { zh: '组', en: 'Group' }, value: (row) => row.cluster.name, maxWidth: 34 },
          { key: 'keywords', header: { zh: '词数', en: 'Keywords' }, value: (row) => row.cluster.size, align: 'right' },
          { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.cluster.volume, align: 'right' },
          {
            key: 'state',
            header: { zh: '状态', en: 'State' },
            value: (row) => (context.json ? row.mapping.state : STATES[row.mapping.state]![context.lang]),
          },
          {
            key: 'fit',
            header: { zh: '匹配', en: 'Fit' },
            value: (row) => (row.mapping.fit === null ? null : Math.round(row.mapping.fit * 100) / 100),
            align: 'right',
          },
          { key: 'url', header: { zh: '页面', en: 'Page' }, value: (row) => row.mapping.url, maxWidth: 50 },
          {
            key: 'rivals',
            header: { zh: '相争页面', en: 'Rivals' },
            value: (row) => (row.mapping.rivals.length === 0 ? null : row.mapping.rivals.map((rival) => rival.url)),
            maxWidth: 40,
          },
          {
            key: 'wrongPage',
            header: { zh: '应为', en: 'Should be' },
            value: (row) => row.mapping.wrongPage?.expected ?? null,
            maxWidth: 40,
          },
          {
            key: 'wrongType',
            header: { zh: '类型不符', en: 'Wrong type' },
            value: (row) =>
              row.mapping.wrongType ? `${row.mapping.wrongType.found} → ${row.mapping.wrongType.wanted}` : null,
          },
        ],
      },
      options,
    );
    const count = (state: string) => mapped.filter(({ mapping }) => mapping.state === state).length;
    context.say(
      msg(
        {
          zh: '已有页面 {mapped} 组，需要页面 {needs} 组，相争 {conflict} 组，不做 {refused} 组。',
          en: '{mapped} mapped, {needs} need a page, {conflict} in conflict, {refused} refused.',
        },
        { mapped: count('mapped'), needs: count('needs-page'), conflict: count('conflict'), refused: count('refused') },
      ),
    );
    return EXIT.ok;
  },
};

function wrongTarget(pair: string): SoukError {
  return new SoukError({
    code: 'map-target-wrong',
    what: msg(
      {
        zh: '看不懂目标“{pair}”，或词库里没有这个词',
        en: 'Cannot read the target “{pair}”, or the bank does not hold the keyword',
      },
      { pair },
    ),
    next: msg({ zh: '写成 关键词=https://网址。', en: 'Write keyword=https://address.' }),
  });
}
