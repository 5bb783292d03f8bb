import type { Severity } from '../../../crawlers/index.ts';
import type { CommandSpec } from '../command.ts';
import { CRAWL_OPTIONS } from './crawl-options.ts';
import { REPORT_OPTIONS } from './report-options.ts';
import { RULE_OPTIONS } from './rule-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '抓取一个网站，逐页检查，存入数据库，生成报告。',
    en: 'Crawl a site, judge every page, keep all in the database, make the report.',
  },
  arguments: [{ name: '[url...]', text: { zh: '起始网址', en: 'where to start' } }],
  options: [...CRAWL_OPTIONS, ...RULE_OPTIONS, ...REPORT_OPTIONS],
  examples: [
    { line: 'audit https://shop.example', text: { zh: '审计一个网站', en: 'audit a site' } },
    {
      line: 'audit https://shop.example --max-pages 500 --out report --format html,xlsx',
      text: { zh: '最多 500 页，报告存到 report 目录', en: 'at most 500 pages, the report in the folder report' },
    },
    {
      line: 'audit https://shop.example --engines baidu,360 --agent baiduspider',
      text: { zh: '按百度和 360 的要求，以 Baiduspider 身份抓取', en: 'as Baidu and 360 ask, crawling as Baiduspider' },
    },
    {
      line: 'audit https://shop.example/zh/ --include "/zh/**" --external --fail-on error --quiet',
      text: { zh: '用于持续集成：有错误则退出码为 1', en: 'for a build server: exit 1 when there are errors' },
    },
    {
      line: 'audit --list urls.txt --format terminal',
      text: { zh: '只检查列表里的网址', en: 'only the URLs of a list' },
    },
  ],
  async run(context, args, options) {
    // What weighs is loaded after the first line is out.
    const { startAudit } = await import('./start-audit.ts');
    return startAudit(context, args, options, options['failOn'] as Severity | undefined);
  },
};
