import { seasonTasks } from '../../../keywords/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { keywordSettings, seasonSettings } from './settings.ts';

const STATES: Readonly<Record<string, Text>> = {
  later: { zh: '以后', en: 'later' },
  now: { zh: '该动手了', en: 'now' },
  ads: { zh: '内容已晚，广告还来得及', en: 'pages are late, ads in time' },
  late: { zh: '都已晚', en: 'late' },
  running: { zh: '进行中', en: 'running' },
  unknown: { zh: '日期未公布', en: 'not announced' },
};

export const command: CommandSpec = {
  text: {
    zh: '季节日历：词库里提到的节日和大促何时到，内容和广告最晚何时备好；未公布的显示为未知。',
    en: 'Season calendar: when the events of the bank come, and by when pages and ads must be ready; unknown dates stay unknown.',
  },
  options: [
    { flags: '--today <date>', text: { zh: '从这一天算起', en: 'count from this day' } },
    { flags: '--content-days <n>', text: { zh: '内容提前天数（默认 45）', en: 'days before, for pages (45)' } },
    { flags: '--ads-days <n>', text: { zh: '广告提前天数（默认 20）', en: 'days before, for ads (20)' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords season', text: { zh: '从今天看', en: 'from today' } },
    {
      line: 'keywords season --today 2026-11-22 --content-days 60',
      text: { zh: '指定日期和提前量', en: 'another day, another lead' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const season = seasonSettings(keywordSettings(context.config), {
      ...daysFlag('contentDays', options['contentDays']),
      ...daysFlag('adsDays', options['adsDays']),
    });
    const today = (options['today'] as string | undefined) ?? new Date().toISOString().slice(0, 10);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(today) || Number.isNaN(Date.parse(today))) throw wrongFlag('--today', today);
    await context.rows(
      {
        schema: 'souk.keyword-season/1',
        empty: {
          zh: '没有带季节标签的词。先运行 souk keywords tag。',
          en: 'No keyword has a season. Run souk keywords tag first.',
        },
        rows: seasonTasks(db, today, season),
        columns: [
          {
            key: 'event',
            header: { zh: '节点', en: 'Event' },
            value: (row) => (context.json ? row.event.code : row.event.name[context.lang]),
          },
          { key: 'start', header: { zh: '开始', en: 'Start' }, value: (row) => row.start },
          { key: 'inDays', header: { zh: '还有几天', en: 'In days' }, value: (row) => row.inDays, align: 'right' },
          { key: 'contentBy', header: { zh: '内容最晚', en: 'Pages by' }, value: (row) => row.contentBy },
          { key: 'adsBy', header: { zh: '广告最晚', en: 'Ads by' }, value: (row) => row.adsBy },
          {
            key: 'state',
            header: { zh: '状态', en: 'State' },
            value: (row) => (context.json ? row.state : STATES[row.state]![context.lang]),
          },
          {
            key: 'daysOff',
            header: { zh: '放假', en: 'Days off' },
            value: (row) =>
              row.daysOff === 'unknown'
                ? context.json
                  ? 'unknown'
                  : context.lang === 'zh'
                    ? '未公布'
                    : 'not announced'
                : row.daysOff === null
                  ? null
                  : `${row.daysOff.start} – ${row.daysOff.end}`,
          },
          { key: 'keywords', header: { zh: '词数', en: 'Keywords' }, value: (row) => row.keywords, align: 'right' },
          { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
          { key: 'examples', header: { zh: '例', en: 'Examples' }, value: (row) => row.examples, maxWidth: 40 },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};

function daysFlag(name: 'contentDays' | 'adsDays', value: unknown): { contentDays?: number; adsDays?: number } {
  if (value === undefined) return {};
  const days = Number(value);
  if (!Number.isInteger(days) || days < 0 || days > 365)
    throw wrongFlag(name === 'contentDays' ? '--content-days' : '--ads-days', String(value));
  return { [name]: days };
}

function wrongFlag(flag: string, value: string): SoukError {
  return new SoukError({
    code: 'season-flag-wrong',
    what: msg({ zh: '{flag} 的值“{value}”不对', en: 'The value “{value}” of {flag} is wrong' }, { flag, value }),
    next: msg({
      zh: '天数写 0–365 的整数，日期写 2026-11-22 这样的格式。',
      en: 'Give days as a whole number from 0 to 365, a day as 2026-11-22.',
    }),
  });
}
