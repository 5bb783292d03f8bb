import { type ShownCrawl, showCrawl, URL_REASONS } from '../../../crawlers/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { type Message, msg } from '../../kernel/i18n/message.ts';
import { visibleText } from '../../kernel/text/visible.ts';
import { terminalTable } from '../../report/terminal/table.ts';
import type { CommandSpec } from '../command.ts';
import type { Context } from '../context.ts';
import { CRAWL_STATES, URL_STATES } from './crawl-states.ts';

export const command: CommandSpec = {
  text: {
    zh: '查看一次抓取：选项、每类网址的去向与原因、robots、站点地图、陷阱。',
    en: 'Show a crawl: options, where every kind of URL ended and why, robots, sitemaps, traps.',
  },
  arguments: [
    { name: '[crawl]', text: { zh: '抓取编号，默认最新一次', en: 'number of the crawl, default the newest' } },
  ],
  examples: [{ line: 'crawl show', text: { zh: '最新一次抓取', en: 'the newest crawl' } }],
  async run(context, [id]) {
    const db = await context.store({ mustExist: true });
    const crawl = showCrawl(db, id, Date.now());
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.crawl/1', ...crawl })}\n`);
    else for (const part of sections(context, crawl)) context.out(`${part}\n`);
    return EXIT.ok;
  },
};

function* sections(context: Context, crawl: ShownCrawl): Generator<string> {
  const { lang } = context;
  const zh = lang === 'zh';
  const say = (message: Message) => context.text(message);
  yield say(
    msg(
      {
        zh: '第 {id} 次抓取：{seeds}　{state}　{seconds} 秒',
        en: 'Crawl {id}: {seeds} · {state} · {seconds} s',
      },
      {
        id: crawl.id,
        seeds: crawl.seeds.map(visibleText).join(' '),
        state: CRAWL_STATES[crawl.state]![lang],
        seconds: crawl.elapsedMs / 1000,
      },
    ),
  );
  const table = (headers: string[], rows: string[][], right: number) =>
    terminalTable(
      headers.map((header, i) => ({ header, maxWidth: 60, ...(i === right ? { align: 'right' as const } : {}) })),
      rows,
    );
  yield table(
    zh ? ['去向', '原因', '网址数', '例'] : ['State', 'Reason', 'URLs', 'Sample'],
    crawl.reasons.map((row) => [
      URL_STATES[row.state]?.[lang] ?? String(row.state),
      row.reason === null
        ? '–'
        : ((URL_REASONS as Record<string, { zh: string; en: string }>)[row.reason]?.[lang] ?? row.reason),
      String(row.count),
      visibleText(row.sample),
    ]),
    2,
  );
  if (crawl.statuses.length > 0) {
    yield table(
      zh ? ['状态码', '数量'] : ['Status', 'Count'],
      crawl.statuses.map((row) => [String(row.status), String(row.count)]),
      1,
    );
  }
  if (crawl.sitemaps.length > 0) {
    yield table(
      zh ? ['站点地图', '类型', '条数', '问题'] : ['Sitemap', 'Kind', 'Entries', 'Error'],
      crawl.sitemaps.map((row) => [visibleText(row.url), row.kind, String(row.entries), visibleText(row.error ?? '–')]),
      2,
    );
  }
  if (crawl.traps.length > 0) {
    yield table(
      zh ? ['陷阱', '模式', '已跳过', '估计总数'] : ['Trap', 'Pattern', 'Skipped', 'Space (estimate)'],
      crawl.traps.map((row) => [
        row.kind,
        visibleText(row.pattern),
        String(row.skipped),
        row.estimate === null ? '∞' : String(row.estimate),
      ]),
      2,
    );
  }
  if (crawl.state === 'stopped' || crawl.state === 'interrupted' || crawl.state === 'partial') {
    yield say(
      msg({ zh: '继续抓取：souk crawl resume {id}', en: 'Go on with: souk crawl resume {id}' }, { id: crawl.id }),
    );
  }
}
