import { comparedCrawls } from '../../app/compare-crawls.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { version } from '../version.ts';
import { COMPARE_OPTIONS, type CompareChoice, compareChoice } from './compare-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '比较同一网站的两次抓取：新增、已修复和仍在的问题，新增、消失和有变化的网页。',
    en: 'Compare two crawls of a site: new, fixed and unchanged issues; added, lost and changed pages.',
  },
  arguments: [
    { name: '[before]', text: { zh: '较早的一次，默认上一次', en: 'the earlier crawl, default the one before' } },
    { name: '[after]', text: { zh: '较晚的一次，默认最新一次', en: 'the later crawl, default the newest' } },
  ],
  options: [...COMPARE_OPTIONS, ...ROW_OPTIONS],
  examples: [
    { line: 'crawl compare', text: { zh: '最新一次与上一次相比', en: 'the newest crawl against the one before' } },
    {
      line: 'crawl compare 1 2 --show findings --state new',
      text: { zh: '逐条列出新增的问题', en: 'every new finding' },
    },
    {
      line: 'crawl compare --show pages --field title',
      text: { zh: '标题改了的网页', en: 'pages whose title changed' },
    },
    {
      line: 'crawl compare --fail-on-new error',
      text: { zh: '出现新的错误就返回 1（用于持续集成）', en: 'exit 1 when there are new errors (for CI)' },
    },
    {
      line: 'crawl compare --show pages --out changes.xlsx',
      text: { zh: '网页变化存为表格', en: 'page changes as a workbook' },
    },
  ],
  async run(context, [first, second], options) {
    const choice: CompareChoice = compareChoice(options);
    const db = await context.store({ mustExist: true });
    const crawls = comparedCrawls(db, first, second);
    const { countsOf } = await import('../../../crawlers/index.ts');
    const { comparisonCaveats, comparisonTexts } = await import('../../report/audit/compare-text.ts');
    const { CATALOGUE } = await import('../../report/audit/catalogue.ts');
    const { crawlCover } = await import('../../report/audit/tables/cover.ts');
    const tables = await import('../../report/audit/tables/compare-tables.ts');
    const summary = crawls.summary();
    for (const message of [...comparisonTexts(summary), ...comparisonCaveats(summary)]) context.say(message);
    const { states, rule, field } = choice;
    const filters = { before: crawls.before.id, show: choice.show, state: states?.join(','), rule, field };
    const about = { catalogue: CATALOGUE, lang: context.lang, cover: crawlCover(crawls.after, filters, version()) };
    if (choice.show === 'findings') {
      await context.rows(
        tables.findingChangesTable(crawls.findings({ ...choice.findingStates, rule }), about),
        options,
      );
    } else if (choice.show === 'pages') {
      await context.rows(tables.pageChangesTable(crawls.pages({ ...choice.pageStates, field }), about), options);
    } else await context.rows(tables.comparedRulesTable(summary, about), options);
    if (choice.failOnNew === undefined) return EXIT.ok;
    const { new: count } = countsOf(summary, choice.failOnNew);
    if (count === 0) return EXIT.ok;
    context.say(
      msg(
        {
          zh: '未通过 --fail-on-new {severity}：新增 {count} 条达到或超过该严重度的问题。',
          en: '--fail-on-new {severity} is not met: {count} new {count|finding is|findings are} this severe or worse.',
        },
        { severity: choice.failOnNew, count },
      ),
    );
    return EXIT.gate;
  },
};
