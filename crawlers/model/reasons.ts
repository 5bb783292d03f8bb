import type { Text } from '../../src/kernel/i18n/message.ts';

/**
 * Why a URL was not fetched, or what was odd when it was: the codes of `url.reason`, stable, with a text for people.
 * `detail` says more: the line of robots.txt, the limit, the URL that it repeats.
 */
export const URL_REASONS = {
  'robots-blocked': { zh: '被 robots.txt 禁止', en: 'blocked by robots.txt' },
  'robots-unavailable': {
    zh: 'robots.txt 无法取得（5xx 或无应答），按禁止处理',
    en: 'robots.txt was unavailable (5xx or no answer): treated as blocked',
  },
  'out-of-scope': { zh: '不在抓取范围内', en: 'outside the scope of the crawl' },
  excluded: { zh: '被 --include/--exclude 排除', en: 'left out by --include/--exclude' },
  'external-not-checked': {
    zh: '站外链接，未要求检查（--external）',
    en: 'external link, check not asked for (--external)',
  },
  'resource-not-checked': {
    zh: '页面资源，未要求检查（--resources）',
    en: 'resource of a page, check not asked for (--resources)',
  },
  'not-followed': { zh: '列表模式，不跟踪链接', en: 'list mode: links are not followed' },
  'form-target': { zh: '表单提交地址，不提交表单', en: 'target of a form: forms are not submitted' },
  nofollow: { zh: '仅有 nofollow 链接指向', en: 'only nofollow links point to it' },
  'max-depth': { zh: '超过 --max-depth', en: 'deeper than --max-depth' },
  'max-pages': { zh: '达到 --max-pages', en: 'limit --max-pages was reached' },
  'max-bytes': { zh: '达到 --max-bytes', en: 'limit --max-bytes was reached' },
  'max-time': { zh: '达到 --max-time', en: 'limit --max-time was reached' },
  'too-many-redirects': { zh: '重定向次数过多', en: 'too many redirects in a row' },
  'url-too-long': { zh: 'URL 过长', en: 'the URL is too long' },
  'duplicate-of': {
    zh: '与另一 URL 等价（参数次序、会话或跟踪参数）',
    en: 'same as another URL (parameter order, session or tracking parameters)',
  },
  'trap-parameters': { zh: '参数组合爆炸', en: 'trap: explosion of parameter combinations' },
  'trap-calendar': { zh: '无尽日历', en: 'trap: endless calendar' },
  'trap-segments': { zh: '路径段循环重复', en: 'trap: repeated path segments' },
  'trap-same-content': { zh: '内容相同的无限空间（软 404）', en: 'trap: endless space of equal pages (soft 404)' },
  'host-down': { zh: '主机连续无应答，不再尝试', en: 'the host stopped answering' },
  dns: { zh: '域名解析失败', en: 'the name does not resolve' },
  refused: { zh: '连接被拒绝', en: 'connection refused' },
  unreachable: { zh: '网络不可达', en: 'network unreachable' },
  tls: { zh: 'TLS 握手失败', en: 'the TLS handshake failed' },
  'tls-expired': { zh: '证书已过期或尚未生效', en: 'the certificate has expired or is not valid yet' },
  'tls-untrusted': {
    zh: '证书不受信任（自签名、已吊销或证书链不完整）',
    en: 'the certificate is not trusted (self-signed, revoked or an incomplete chain)',
  },
  'tls-host': { zh: '证书与域名不符', en: 'the certificate is for another host' },
  'connect-timeout': { zh: '连接超时', en: 'timeout while connecting' },
  'headers-timeout': { zh: '等待响应头超时', en: 'timeout while waiting for the headers' },
  'idle-timeout': { zh: '传输中断流超时', en: 'the body stalled' },
  'total-timeout': { zh: '超过单个请求总时限', en: 'over the total time of one request' },
  'too-slow': { zh: '传输速率过低', en: 'below the least transfer rate' },
  reset: { zh: '连接被重置', en: 'connection reset' },
  'bad-http': { zh: 'HTTP 应答不合规范', en: 'the answer is not valid HTTP' },
  'header-flood': { zh: '响应头过大', en: 'the headers are too large' },
  'private-address': { zh: '指向内网地址，未访问', en: 'private address: not contacted' },
  'bad-coding': { zh: '压缩内容损坏', en: 'the compressed body is broken' },
  'unsupported-coding': { zh: '不支持的内容编码', en: 'unsupported content coding' },
  'too-large': { zh: '正文过大，已截断', en: 'the body was cut at its cap' },
  'compression-bomb': { zh: '压缩炸弹，已截断', en: 'compression bomb, cut' },
  corrupt: { zh: '压缩流中途损坏，已截断', en: 'the compressed body broke off' },
  'coding-mismatch': { zh: '声明压缩但实际未压缩', en: 'declared as compressed but sent plain' },
  truncated: { zh: '正文不完整', en: 'the body is incomplete' },
  'analysis-failed': { zh: '页面解析出错', en: 'the page could not be analysed' },
  stopped: { zh: '抓取中止', en: 'the crawl was stopped' },
  network: { zh: '网络错误', en: 'network error' },
} as const satisfies Readonly<Record<string, Text>>;

export type UrlReason = keyof typeof URL_REASONS;
