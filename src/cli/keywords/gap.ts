import { contentGap } from '../../app/keyword-gap.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '内容缺口：竞争对手有页面或有排名、而自己没有的搜索需求。',
    en: 'Content gap: searches that competitors answer (a page or a rank) and you do not.',
  },
  options: [
    { flags: '--host <host>', text: { zh: '自己的网站', en: 'your own site' } },
    { flags: '--competitor <host>', text: { zh: '竞争对手，可多次', en: 'a competitor, may be repeated' }, many: true },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'keywords gap --host tea.example --competitor rival.example',
      text: { zh: '和一个对手比', en: 'against one competitor' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const hosts = keywordSettings(context.config).hosts;
    const competitors = (options['competitor'] as string[] | undefined) ?? hosts?.competitors ?? [];
    if (competitors.length === 0) {
      throw new SoukError({
        code: 'gap-no-competitor',
        what: msg({ zh: '没有指定竞争对手', en: 'No competitor is named' }),
        next: msg({
          zh: '用 --competitor 域名，或写在配置 keywords.hosts.competitors 里。',
          en: 'Use --competitor HOST, or set keywords.hosts.competitors.',
        }),
      });
    }
    const own = (options['host'] as string | undefined) ?? hosts?.own?.[0];
    await context.rows(
      {
        schema: 'souk.keyword-gap/1',
        empty: { zh: '没有发现缺口。', en: 'No gap found.' },
        rows: contentGap(db, { competitors, ...(own ? { own } : {}) }),
        columns: [
          { key: 'cluster', header: { zh: '组', en: 'Group' }, value: (row) => row.name, maxWidth: 36 },
          { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
          {
            key: 'ownFit',
            header: { zh: '自己最高匹配', en: 'Own best fit' },
            value: (row) => (row.ownFit === null ? null : Math.round(row.ownFit * 100) / 100),
            align: 'right',
          },
          {
            key: 'competitorUrl',
            header: { zh: '对手页面', en: 'Competitor page' },
            value: (row) => row.competitorUrl,
            maxWidth: 60,
          },
          {
            key: 'source',
            header: { zh: '依据', en: 'From' },
            value: (row) =>
              context.json
                ? row.source
                : row.source === 'rank'
                  ? context.lang === 'zh'
                    ? '排名'
                    : 'rank'
                  : context.lang === 'zh'
                    ? '抓取匹配'
                    : 'crawl fit',
          },
          {
            key: 'strength',
            header: { zh: '名次/匹配', en: 'Place/fit' },
            value: (row) => Math.round(row.strength * 100) / 100,
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
