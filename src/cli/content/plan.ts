import { planCalendar } from '../../../content/index.ts';
import { planTopics } from '../../app/content/plan-topics.ts';
import { addDays } from '../../kernel/calendar/day.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

const REASON = {
  event: { zh: '节庆', en: 'event' },
  due: { zh: '关键词规划', en: 'keyword plan' },
  rhythm: { zh: '日常', en: 'rhythm' },
} as const;

export const command: CommandSpec = {
  text: {
    zh: '内容日历：按词群、季节和节庆排稿，定内容类型。',
    en: 'A content calendar from clusters, seasons and festivals, by content type.',
  },
  options: [
    { flags: '--from <date>', text: { zh: '起始日期（默认今天）', en: 'first day (default: today)' } },
    { flags: '--weeks <n>', text: { zh: '周数', en: 'number of weeks' }, default: '8' },
    { flags: '--per-week <n>', text: { zh: '每周篇数', en: 'pieces a week' }, default: '3' },
    {
      flags: '--market <market>',
      text: { zh: '市场', en: 'market' },
      choices: ['cn', 'us', 'uk', 'global'],
      default: 'cn',
    },
    {
      flags: '--topic <name>',
      many: true,
      text: { zh: '额外的选题（可多次）', en: 'a topic of your own (may be repeated)' },
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'content plan --weeks 6 --topic 年货节茶礼 --topic 绿茶怎么保存',
      text: { zh: '六周的日历', en: 'a calendar of six weeks' },
    },
  ],
  async run(context, _args, options) {
    const from = (options['from'] as string | undefined) ?? new Date().toISOString().slice(0, 10);
    const weeks = Number(options['weeks']);
    const perWeek = Number(options['perWeek']);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(from) || !(weeks > 0 && weeks <= 104) || !(perWeek > 0 && perWeek <= 5))
      throw new SoukError({
        code: 'plan-range',
        what: msg({
          zh: '日期、周数（1–104）或每周篇数（1–5）无效',
          en: 'The date, the weeks (1–104) or the pieces a week (1–5) cannot be used',
        }),
        next: msg({
          zh: '例如 --from 2026-12-01 --weeks 8 --per-week 3。',
          en: 'For example --from 2026-12-01 --weeks 8 --per-week 3.',
        }),
      });
    const topics = planTopics(await context.store(), (options['topic'] as string[] | undefined) ?? []);
    await context.rows(
      {
        schema: 'souk.content.plan/1',
        empty: {
          zh: '没有选题。先运行 souk keywords cluster，或用 --topic 给出。',
          en: 'No topics: run souk keywords cluster first, or name some with --topic.',
        },
        rows: planCalendar(topics, {
          from,
          to: addDays(from, weeks * 7 - 1),
          perWeek,
          market: options['market'] as 'cn',
        }),
        columns: [
          { key: 'date', header: { zh: '日期', en: 'Date' }, value: (row) => row.date },
          { key: 'style', header: { zh: '体裁', en: 'Style' }, value: (row) => row.style },
          { key: 'topic', header: { zh: '选题', en: 'Topic' }, value: (row) => row.topic, maxWidth: 36 },
          { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
          {
            key: 'reason',
            header: { zh: '依据', en: 'Why' },
            value: (row) => (context.json ? row.reason : REASON[row.reason][context.lang]),
          },
          {
            key: 'event',
            header: { zh: '节庆', en: 'Event' },
            value: (row) => (row.event === null ? null : `${row.event.name[context.lang]} ${row.event.on}`),
          },
          {
            key: 'ahead',
            header: { zh: '提前天数', en: 'Days ahead' },
            value: (row) => row.event?.ahead ?? null,
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
