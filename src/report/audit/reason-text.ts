import type { Text } from '../../kernel/i18n/message.ts';

/** What the crawl's reason codes mean. A code may carry a detail after a colon, which stays as it is. */
const REASONS: Readonly<Record<string, Text>> = {
  queued: { zh: '排队中，尚未抓取', en: 'still waiting in the queue' },
  robots: { zh: '被 robots.txt 禁止', en: 'blocked by robots.txt' },
  'blocked-robots': { zh: '被 robots.txt 禁止', en: 'blocked by robots.txt' },
  'robots-blocked': { zh: '被 robots.txt 禁止', en: 'blocked by robots.txt' },
  'out-of-scope': { zh: '不在抓取范围内', en: 'outside the scope of the crawl' },
  external: { zh: '站外链接，未检查', en: 'other site, not checked' },
  'external-unchecked': { zh: '站外链接，未检查', en: 'other site, not checked' },
  resource: { zh: '图片、脚本、样式，未检查', en: 'image, script or style, not checked' },
  'resource-unchecked': { zh: '图片、脚本、样式，未检查', en: 'image, script or style, not checked' },
  excluded: { zh: '被 --exclude 排除', en: 'left out by --exclude' },
  'not-included': { zh: '不符合 --include', en: 'not let in by --include' },
  'max-pages': { zh: '达到网页数上限', en: 'limit of pages reached' },
  'max-depth': { zh: '超过点击深度上限', en: 'deeper than the limit of clicks' },
  'max-bytes': { zh: '达到流量上限', en: 'limit of bytes reached' },
  'max-time': { zh: '达到时间上限', en: 'limit of time reached' },
  'max-urls': { zh: '达到网址数上限', en: 'limit of URLs reached' },
  'limit-reached': { zh: '达到上限', en: 'a limit was reached' },
  'limit-pages': { zh: '达到网页数上限', en: 'limit of pages reached' },
  'limit-depth': { zh: '超过点击深度上限', en: 'deeper than the limit of clicks' },
  'limit-bytes': { zh: '达到流量上限', en: 'limit of bytes reached' },
  'limit-time': { zh: '达到时间上限', en: 'limit of time reached' },
  trap: { zh: '疑似网址陷阱，已停止展开', en: 'a URL trap, not followed further' },
  nofollow: { zh: 'nofollow 链接，未跟进', en: 'nofollow links only' },
  duplicate: { zh: '与另一网址重复', en: 'duplicate of another URL' },
  interrupted: { zh: '被用户中断', en: 'stopped by the user' },
  private: { zh: '内网地址，未访问', en: 'private address, not visited' },
  'private-address': { zh: '内网地址，未访问', en: 'private address, not visited' },
  dns: { zh: '域名无法解析', en: 'the host name does not resolve' },
  refused: { zh: '连接被拒绝', en: 'connection refused' },
  reset: { zh: '连接被断开', en: 'connection reset' },
  tls: { zh: 'TLS 证书或握手失败', en: 'TLS certificate or handshake failed' },
  timeout: { zh: '超时', en: 'timed out' },
  'too-large': { zh: '内容过大', en: 'too large' },
  'too-slow': { zh: '传输过慢', en: 'too slow' },
  'redirect-loop': { zh: '循环跳转', en: 'redirect loop' },
  'bad-response': { zh: '响应不合规', en: 'not a valid HTTP response' },
  noindex: { zh: '声明了 noindex', en: 'says noindex' },
  canonicalised: { zh: '规范网址指向别处', en: 'its canonical is another URL' },
  canonicalized: { zh: '规范网址指向别处', en: 'its canonical is another URL' },
  'not-html': { zh: '不是 HTML', en: 'not HTML' },
  redirect: { zh: '跳转', en: 'redirects' },
  refresh: { zh: 'meta refresh 跳转', en: 'redirects by meta refresh' },
  unknown: { zh: '原因不明', en: 'reason unknown' },
};

/** A reason code in words, e.g. `trap:calendar` → “a URL trap, not followed further (calendar)”. Unknown codes stay codes. */
export function reasonText(code: string): Text {
  const known = REASONS[code];
  if (known) return known;
  const status = /^status-(\d+)$/.exec(code)?.[1];
  if (status) return { zh: `返回 ${status}`, en: `answers ${status}` };
  const colon = code.indexOf(':');
  const stem = colon > 0 ? REASONS[code.slice(0, colon)] : undefined;
  if (!stem) return { zh: code, en: code };
  const detail = code.slice(colon + 1);
  return { zh: `${stem.zh}（${detail}）`, en: `${stem.en} (${detail})` };
}
