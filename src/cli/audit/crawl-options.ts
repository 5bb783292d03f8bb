import type { OptionSpec } from '../command.ts';

/** What decides how far and how a site is crawled; shared by every command that crawls. */
export const CRAWL_OPTIONS: readonly OptionSpec[] = [
  { flags: '--max-pages <n>', text: { zh: '最多抓取多少个网页', en: 'fetch at most this many pages' } },
  { flags: '--max-depth <n>', text: { zh: '最多点击几次', en: 'go at most this many clicks deep' } },
  { flags: '--max-bytes <size>', text: { zh: '最多下载多少，如 500MB', en: 'download at most this much, e.g. 500MB' } },
  { flags: '--max-time <time>', text: { zh: '最多用多久，如 30m、2h', en: 'work at most this long, e.g. 30m or 2h' } },
  {
    flags: '--page-time <time>',
    text: { zh: '单个网页的分析时限（默认 5s）', en: 'longest analysis of one page (default 5s)' },
  },
  { flags: '--subdomains', text: { zh: '也抓取子域名', en: 'follow links to subdomains, too' } },
  {
    flags: '--include <glob>',
    text: { zh: '只抓取匹配的网址，如 "/products/**"', en: 'only URLs that match, e.g. "/products/**"' },
    many: true,
  },
  { flags: '--exclude <glob>', text: { zh: '跳过匹配的网址', en: 'skip URLs that match' }, many: true },
  {
    flags: '--list <file>',
    text: {
      zh: '只检查文件中的网址（每行一个，- 为标准输入）',
      en: 'check only the URLs of a file, one a line (-: standard input)',
    },
  },
  {
    flags: '--concurrency <n>',
    text: { zh: '每个主机的并发数（默认 5）', en: 'requests at a time per host (default 5)' },
  },
  {
    flags: '--delay <ms>',
    text: { zh: '同一主机两次请求的最小间隔', en: 'least time between two requests to a host' },
  },
  {
    flags: '--agent <name>',
    text: {
      zh: '以谁的身份抓取：souk、googlebot、baiduspider……或自定义 UA',
      en: 'crawl as: souk, googlebot, baiduspider… or a user agent of your own',
    },
  },
  {
    flags: '--robots <mode>',
    text: {
      zh: '对 robots.txt：遵守、忽略、只报告（默认 obey）',
      en: 'robots.txt: obey it, ignore it, or report only (default obey)',
    },
    choices: ['obey', 'ignore', 'report'],
  },
  {
    flags: '--header <line>',
    text: { zh: '附加请求头，如 "X-Test: 1"（不会保存）', en: 'extra header, e.g. "X-Test: 1" (never stored)' },
    many: true,
  },
  {
    flags: '--basic-auth-file <file>',
    text: { zh: '存有“用户名:密码”的文件（权限 600）', en: 'file with user:password (mode 600)' },
  },
  { flags: '--allow-private', text: { zh: '允许访问内网地址', en: 'allow private addresses' } },
  { flags: '--external', text: { zh: '检查站外链接', en: 'check external links' } },
  { flags: '--resources', text: { zh: '检查图片、脚本和样式', en: 'check images, scripts and styles' } },
  {
    flags: '--extract <name=selector>',
    text: {
      zh: '每页按 CSS 选择器提取一个字段，如 price=.price 或 sku=[data-sku]@data-sku',
      en: 'read a field of every page by CSS selector: price=.price or sku=[data-sku]@data-sku',
    },
    many: true,
  },
  {
    flags: '--sitemap <url>',
    text: { zh: '站点地图网址；none 表示不读站点地图', en: 'a sitemap to read; none reads no sitemap at all' },
    many: true,
  },
];
