import type { CommandEntry, CommandGroup } from '../command.ts';

/** The audit and what belongs to it: `souk audit`, `souk report`, `souk pages`, … */
export const crawlVerbs: readonly CommandEntry[] = [
  {
    name: 'audit',
    text: { zh: '审计一个网站：抓取、检查、报告', en: 'audit a site: crawl, judge, report' },
    load: () => import('../audit/audit.ts'),
  },
  {
    name: 'demo',
    text: { zh: '审计自带的示例茶店（不联网）', en: 'audit the bundled tea shop (no network)' },
    load: () => import('../audit/demo.ts'),
  },
  {
    name: 'report',
    text: { zh: '用已存的抓取重新生成报告', en: 'make the report of a stored crawl again' },
    load: () => import('../audit/report.ts'),
  },
  {
    name: 'pages',
    text: { zh: '列出一次抓取的网页', en: 'list the pages of a crawl' },
    load: () => import('../audit/pages.ts'),
  },
  {
    name: 'links',
    text: { zh: '列出一次抓取的链接', en: 'list the links of a crawl' },
    load: () => import('../audit/links.ts'),
  },
  {
    name: 'issues',
    text: { zh: '列出一次抓取的问题', en: 'list the issues of a crawl' },
    load: () => import('../audit/issues.ts'),
  },
  {
    name: 'extracted',
    text: { zh: '列出按选择器提取的字段', en: 'list the fields read by selector' },
    load: () => import('../audit/extracted.ts'),
  },
];

/** `souk crawl …`, `souk robots …`, `souk rules …`. */
export const crawlGroups: readonly CommandGroup[] = [
  {
    name: 'crawl',
    text: { zh: '抓取：列表、详情、继续、比较、删除', en: 'crawls: list, show, resume, compare, delete' },
    entries: [
      { name: 'list', text: { zh: '列出全部抓取', en: 'list all crawls' }, load: () => import('./crawl-list.ts') },
      { name: 'show', text: { zh: '查看一次抓取', en: 'show one crawl' }, load: () => import('./crawl-show.ts') },
      {
        name: 'resume',
        text: { zh: '继续一次未完成的抓取', en: 'go on with a crawl that did not end' },
        load: () => import('./crawl-resume.ts'),
      },
      {
        name: 'compare',
        text: { zh: '比较同一网站的两次抓取', en: 'compare two crawls of a site' },
        load: () => import('./crawl-compare.ts'),
      },
      { name: 'delete', text: { zh: '删除一次抓取', en: 'delete a crawl' }, load: () => import('./crawl-delete.ts') },
    ],
  },
  {
    name: 'robots',
    text: { zh: 'robots.txt：测试', en: 'robots.txt: test' },
    entries: [
      {
        name: 'test',
        text: { zh: '判断网址是否允许抓取', en: 'tell whether URLs may be crawled' },
        load: () => import('../robots/robots-test.ts'),
      },
    ],
  },
  {
    name: 'rules',
    text: { zh: '审计规则：列表与解释', en: 'the audit rules: list and explain' },
    entries: [
      {
        name: 'list',
        text: { zh: '列出审计规则', en: 'list the audit rules' },
        load: () => import('../rules/rules-list.ts'),
      },
      {
        name: 'explain',
        text: { zh: '解释一条规则', en: 'explain one rule' },
        load: () => import('../rules/rules-explain.ts'),
      },
    ],
  },
];
