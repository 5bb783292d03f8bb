import { normaliseKeyword, setTarget, valueNames } from '../../../keywords/index.ts';
import { mapClusters } from '../../app/map-keywords.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { Sqlite } from '../../store/open.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { limitOption } from './count-option.ts';
import { MAP_STATES, mapTable, pagesTable } from './map-tables.ts';
import { ownHost } from './own-host.ts';

export const command: CommandSpec = {
  text: {
    zh: '把每组词对应到抓取过的页面：已有页面、需要页面、多页相争、不做页面，每个状态都说明原因和做法；并指出页面错位和类型不符。',
    en: 'Map every group to a crawled page: mapped, needs a page, conflict, refused, each with its reason and what to do; wrong pages and wrong types are named.',
  },
  options: [
    { flags: '--host <host>', text: { zh: '哪个抓取过的网站', en: 'which crawled site' } },
    {
      flags: '--state <state>',
      text: { zh: '只列这种状态', en: 'only this state' },
      choices: [...Object.keys(MAP_STATES), 'wrong-page', 'wrong-type'],
    },
    {
      flags: '--pages',
      text: {
        zh: '反过来按页面看：没有词的售卖页、词太多的页面',
        en: 'per page: selling pages without a keyword, pages with too many',
      },
    },
    {
      flags: '--target <pair>',
      text: { zh: '声明目标页：关键词=网址，可多次', en: 'declare a target: keyword=URL; may be repeated' },
      many: true,
    },
    { flags: '--limit <n>', text: { zh: '最多行数', en: 'at most so many rows' }, default: '50' },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords map', text: { zh: '与最近一次抓取比较', en: 'compare with the newest crawl' } },
    {
      line: 'keywords map --state needs-page --format csv',
      text: { zh: '还缺哪些页面', en: 'which pages are missing' },
    },
    { line: 'keywords map --pages', text: { zh: '每个页面担了哪些词', en: 'what every page is there for' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    for (const pair of (options['target'] as string[] | undefined) ?? []) declare(db, pair);
    const host = ownHost(context, options);
    const { clusters, pages, site } = mapClusters(db, host ? { host } : {});
    const limit = limitOption(options);
    const state = options['state'] as string | undefined;
    if (options['pages'] === true) await context.rows(pagesTable(pages.slice(0, limit), context), options);
    else {
      const rows = clusters.filter(
        ({ mapping }) =>
          state === undefined ||
          (state === 'wrong-page'
            ? mapping.wrongPage !== null
            : state === 'wrong-type'
              ? mapping.wrongType !== null
              : mapping.state === state),
      );
      await context.rows(mapTable(rows.slice(0, limit), context, valueNames(db, 'negative')), options);
      if (rows.length > limit)
        context.say(
          msg(
            { zh: '另有 {more} 组，用 --limit 0 全部列出。', en: '{more} more; --limit 0 lists all.' },
            { more: rows.length - limit },
          ),
        );
    }
    const count = (name: string) => clusters.filter(({ mapping }) => mapping.state === name).length;
    context.say(
      msg(
        {
          zh: '与 {site} 比较：已有页面 {mapped} 组，需要页面 {needs} 组，相争 {conflict} 组，不做 {refused} 组；页面错位 {wrong} 组，类型不符 {type} 组。',
          en: 'Compared with {site}: {mapped} mapped, {needs} need a page, {conflict} in conflict, {refused} refused; {wrong} on the wrong page, {type} of the wrong type.',
        },
        {
          site,
          mapped: count('mapped'),
          needs: count('needs-page'),
          conflict: count('conflict'),
          refused: count('refused'),
          wrong: clusters.filter(({ mapping }) => mapping.wrongPage !== null).length,
          type: clusters.filter(({ mapping }) => mapping.wrongType !== null).length,
        },
      ),
    );
    return EXIT.ok;
  },
};

function declare(db: Sqlite, pair: string): void {
  const [, word = '', url = ''] = /^(.+?)=(https?:\/\/.+)$/.exec(pair) ?? [];
  const id = db.prepare('SELECT id FROM keyword WHERE norm = ?').pluck().get(normaliseKeyword(word)) as
    | number
    | undefined;
  if (id !== undefined) {
    setTarget(db, id, url, Date.now());
    return;
  }
  throw new SoukError({
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
