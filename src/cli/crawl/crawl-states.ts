import type { Text } from '../../kernel/i18n/message.ts';

/** States of a crawl for people. */
export const CRAWL_STATES: Readonly<Record<string, Text>> = {
  running: { zh: '进行中', en: 'running' },
  stopped: { zh: '意外中止，可继续', en: 'stopped, can be resumed' },
  complete: { zh: '完成', en: 'complete' },
  partial: { zh: '部分完成', en: 'partial' },
  interrupted: { zh: '已中断，可继续', en: 'interrupted, can be resumed' },
};

/** States of URLs (see crawlers/model/states) for people. */
export const URL_STATES: readonly Text[] = [
  { zh: '排队', en: 'queued' },
  { zh: '已抓取', en: 'fetched' },
  { zh: '失败', en: 'failed' },
  { zh: '未抓取', en: 'not fetched' },
];
