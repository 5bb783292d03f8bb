import type { LandingPage, PlanConfig } from '../../../bids/index.ts';
import { landingPages } from '../../app/landing/landing-pages.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { LANDING_TEXTS, landingProblems, landingSource } from '../../report/bids/landing-texts.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { PLATFORM_CHOICES } from './options.ts';

const percent = (share: number | null) => (share === null ? null : `${Math.round(share * 100)}%`);

export const command: CommandSpec = {
  text: {
    zh: '每个关键词的落地页：取关键词库映射的页面，没有时用账户表的网址，并用抓取结果检查：存在、200、可收录、与词相关、适配手机。',
    en: 'Each keyword’s landing page: the one that the keyword bank maps, else the sheet’s URL, checked against the crawl: exists, 200, indexable, speaks of the keyword, made for phones.',
  },
  options: [
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    { flags: '--problems', text: { zh: '只看有问题的', en: 'only those with a problem' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'bids landing --platform baidu',
      text: { zh: '百度账户的落地页', en: 'landing pages of the Baidu account' },
    },
    {
      line: 'bids landing --problems --out landing.xlsx',
      text: { zh: '把问题和处理办法列成表', en: 'the problems and what to do, as a sheet' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const all = landingPages(db, options['platform'] as PlanConfig['platform']);
    if (all.length === 0) throw noKeywords();
    const { lang } = context;
    await context.rows<LandingPage>(
      {
        schema: 'souk.bids-landing/2',
        empty: { zh: '没有发现问题。', en: 'No problems found.' },
        rows: options['problems'] === true ? all.filter((page) => page.state !== 'fine') : all,
        columns: [
          {
            key: 'problems',
            header: { zh: '状态', en: 'State' },
            value: (row) => landingProblems(row, lang),
            maxWidth: 28,
          },
          { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan, hideInTerminal: true },
          { key: 'unit', header: { zh: '单元', en: 'Ad group' }, value: (row) => row.unit, maxWidth: 16 },
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 26 },
          { key: 'url', header: { zh: '落地页', en: 'Page' }, value: (row) => row.url, maxWidth: 44 },
          { key: 'from', header: { zh: '来源', en: 'From' }, value: (row) => landingSource(row, lang), maxWidth: 34 },
          {
            key: 'sheetUrl',
            header: { zh: '账户表网址', en: 'URL in the sheet' },
            value: (row) => row.sheetUrl,
            hideInTerminal: true,
          },
          {
            key: 'mapUrl',
            header: { zh: '映射网址', en: 'Mapped URL' },
            value: (row) => row.mapUrl,
            hideInTerminal: true,
          },
          { key: 'status', header: { zh: '状态码', en: 'Status' }, value: (row) => row.status, align: 'right' },
          {
            key: 'headShare',
            header: { zh: '标题含词', en: 'In title' },
            value: (row) => percent(row.headShare),
            align: 'right',
          },
          {
            key: 'textShare',
            header: { zh: '全文含词', en: 'In text' },
            value: (row) => percent(row.textShare),
            align: 'right',
            hideInTerminal: true,
          },
          {
            key: 'redirectTo',
            header: { zh: '跳转到', en: 'Redirects to' },
            value: (row) => row.redirectTo,
            hideInTerminal: true,
          },
          {
            key: 'todo',
            header: { zh: '怎么办', en: 'What to do' },
            value: (row) => LANDING_TEXTS[row.state].todo[lang] || null,
            maxWidth: 60,
          },
          { key: 'state', header: { zh: '代码', en: 'Code' }, value: (row) => row.state, hideInTerminal: true },
        ],
      },
      options,
    );
    const gate = new Set<string>(['status', 'unreachable', 'not-crawled', 'noindex', 'bad-url', 'other-domain']);
    return all.some((page) => page.problems.some((problem) => gate.has(problem))) ? EXIT.gate : EXIT.ok;
  },
};

function noKeywords(): SoukError {
  return new SoukError({
    code: 'bids-no-keywords',
    what: msg({ zh: '账户里没有关键词', en: 'The account has no keywords' }),
    next: msg({ zh: '先导入关键词表。', en: 'Import a keyword table first.' }),
  });
}
