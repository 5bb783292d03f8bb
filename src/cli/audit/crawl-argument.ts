import type { ArgumentSpec } from '../command.ts';

/** Which crawl a command reads. */
export const CRAWL_ARGUMENT: ArgumentSpec = {
  name: '[crawl]',
  text: {
    zh: '抓取编号或域名（默认最近一次）',
    en: 'id of a crawl, or a host for its newest (default: the newest of all)',
  },
};
