import { URL_REASONS } from '../../../crawlers/index.ts';
import type { Text } from '../../kernel/i18n/message.ts';

/** Why a page is not indexable, and what the crawl's own codes do not cover. */
const MORE: Readonly<Record<string, Text>> = {
  queued: { zh: '排队中，尚未抓取', en: 'still waiting in the queue' },
  noindex: { zh: '声明了 noindex', en: 'says noindex' },
  'unavailable-after': { zh: '已过 unavailable_after 日期', en: 'past its unavailable_after date' },
  'meta-refresh': { zh: 'meta refresh 跳转', en: 'redirects by meta refresh' },
  canonicalised: { zh: 'canonical 指向其他网址', en: 'its canonical is another URL' },
  'hosts-down': { zh: '主机连续无应答', en: 'the hosts stopped answering' },
  'seeds-failed': { zh: '起始网址无法抓取', en: 'no start URL could be fetched' },
  'not-linked': { zh: '不再有链接指向', en: 'nothing links to it any more' },
  unknown: { zh: '原因不明', en: 'reason unknown' },
};

const REASONS: Readonly<Record<string, Text>> = { ...URL_REASONS, ...MORE };

/** A reason code in words, e.g. `trap:calendar` → “a URL trap, not followed further (calendar)”. Unknown codes stay codes. */
export function reasonText(code: string): Text {
  const known = REASONS[code];
  if (known) return known;
  const status = /^(?:status|redirect)-(\d+)$/.exec(code)?.[1];
  if (status) return { zh: `返回 ${status}`, en: `answers ${status}` };
  const colon = code.indexOf(':');
  const stem = colon > 0 ? REASONS[code.slice(0, colon)] : undefined;
  if (!stem) return { zh: code, en: code };
  const detail = code.slice(colon + 1);
  return { zh: `${stem.zh}（${detail}）`, en: `${stem.en} (${detail})` };
}
