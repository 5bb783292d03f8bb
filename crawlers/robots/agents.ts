import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';

/** Whom the crawler speaks as: its user agent, and the names robots.txt may use for it, most specific first. */
export interface AgentProfile {
  id: string;
  name: string;
  userAgent: string;
  tokens: readonly string[];
  device: 'desktop' | 'mobile';
  /** Month in which the strings were last compared with their source. */
  asOf: string;
  /** `official`: documented by the engine; `seen`: from copies of its texts or from server logs. */
  source: 'official' | 'seen';
}

const ANDROID = 'Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X Build/MMB29P)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 9_1 like Mac OS X)';
const CHROME = 'Chrome/130.0.0.0';
const WEBKIT = 'AppleWebKit/537.36 (KHTML, like Gecko)';

const rows: [
  id: string,
  name: string,
  device: 'desktop' | 'mobile',
  tokens: string[],
  userAgent: string,
  asOf: string,
  source: 'official' | 'seen',
][] = [
  ['souk', 'Souk', 'desktop', ['souk'], 'Mozilla/5.0 (compatible; Souk/0.1; site audit)', '2026-11', 'official'],
  [
    'souk-mobile',
    'Souk',
    'mobile',
    ['souk'],
    `Mozilla/5.0 (Linux; Android 10; K) ${WEBKIT} ${CHROME} Mobile Safari/537.36 (compatible; Souk/0.1; site audit)`,
    '2026-11',
    'official',
  ],
  [
    'googlebot',
    'Googlebot',
    'desktop',
    ['googlebot'],
    `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Googlebot/2.1; +http://www.google.com/bot.html) ${CHROME} Safari/537.36`,
    '2026-10',
    'official',
  ],
  [
    'googlebot-mobile',
    'Googlebot Smartphone',
    'mobile',
    ['googlebot'],
    `${ANDROID} ${WEBKIT} ${CHROME} Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
    '2026-10',
    'official',
  ],
  [
    'googlebot-image',
    'Googlebot Image',
    'desktop',
    ['googlebot-image', 'googlebot'],
    'Googlebot-Image/1.0',
    '2026-10',
    'official',
  ],
  [
    'bingbot',
    'Bingbot',
    'desktop',
    ['bingbot', 'msnbot'],
    `Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) ${CHROME} Safari/537.36`,
    '2026-10',
    'official',
  ],
  [
    'bingbot-mobile',
    'Bingbot',
    'mobile',
    ['bingbot', 'msnbot'],
    `${ANDROID} ${WEBKIT} ${CHROME} Mobile Safari/537.36 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)`,
    '2026-10',
    'official',
  ],
  [
    'baiduspider',
    'Baiduspider',
    'desktop',
    ['baiduspider'],
    'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
    '2026-09',
    'official',
  ],
  [
    'baiduspider-mobile',
    'Baiduspider',
    'mobile',
    ['baiduspider'],
    'Mozilla/5.0 (Linux;u;Android 4.2.2;zh-cn;) AppleWebKit/534.46 (KHTML,like Gecko) Version/5.1 Mobile Safari/10600.6.3 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
    '2026-09',
    'official',
  ],
  [
    'baiduspider-render',
    'Baiduspider-render',
    'desktop',
    ['baiduspider-render', 'baiduspider'],
    'Mozilla/5.0 (compatible; Baiduspider-render/2.0; +http://www.baidu.com/search/spider.html)',
    '2026-09',
    'official',
  ],
  [
    '360spider',
    '360Spider',
    'desktop',
    ['360spider', 'haosouspider'],
    'Mozilla/5.0 (Windows; U; Windows NT 5.1; zh-CN; ) Firefox/1.5.0.11; 360Spider',
    '2026-09',
    'seen',
  ],
  [
    '360spider-mobile',
    '360Spider',
    'mobile',
    ['360spider', 'haosouspider'],
    'Mozilla/5.0 (Linux; U; Android 4.0.2; en-us; Galaxy Nexus Build/ICL53F) AppleWebKit/534.30 (KHTML, like Gecko) Version/4.0 Mobile Safari/534.30; 360Spider',
    '2026-09',
    'seen',
  ],
  [
    'sogou',
    'Sogou web spider',
    'desktop',
    ['sogou web spider', 'sogou spider', 'sogou'],
    'Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
    '2026-09',
    'official',
  ],
  [
    'sogou-mobile',
    'Sogou wap spider',
    'mobile',
    ['sogou wap spider', 'sogou spider', 'sogou'],
    'Sogou wap spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
    '2026-09',
    'seen',
  ],
  [
    'sogou-inst',
    'Sogou inst spider',
    'desktop',
    ['sogou inst spider', 'sogou spider', 'sogou'],
    'Sogou inst spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)',
    '2026-09',
    'seen',
  ],
  [
    'yisouspider',
    'YisouSpider',
    'desktop',
    ['yisouspider'],
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/69.0.3497.81 YisouSpider/5.0 Safari/537.36',
    '2026-09',
    'seen',
  ],
  [
    'yisouspider-mobile',
    'YisouSpider',
    'mobile',
    ['yisouspider'],
    `${IPHONE} AppleWebKit/601.1.46 (KHTML, like Gecko) Version/9.0 Mobile/13B143 Safari/601.1 (compatible; YisouSpider/5.0; http://www.yisou.com/help/webmaster/spider_guide.html)`,
    '2026-09',
    'seen',
  ],
  [
    'bytespider',
    'Bytespider',
    'desktop',
    ['bytespider'],
    'Mozilla/5.0 (compatible; Bytespider; spider-feedback@bytedance.com)',
    '2026-09',
    'seen',
  ],
  [
    'bytespider-mobile',
    'Bytespider',
    'mobile',
    ['bytespider'],
    `Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)`,
    '2026-09',
    'seen',
  ],
  [
    'toutiaospider',
    'ToutiaoSpider',
    'mobile',
    ['toutiaospider', 'bytespider'],
    'Mozilla/5.0 (Linux; Android 8.0; Pixel 2) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; ToutiaoSpider/1.0)',
    '2026-09',
    'seen',
  ],
  [
    'gptbot',
    'GPTBot',
    'desktop',
    ['gptbot'],
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    '2026-10',
    'official',
  ],
  [
    'oai-searchbot',
    'OAI-SearchBot',
    'desktop',
    ['oai-searchbot'],
    'Mozilla/5.0 (compatible; OAI-SearchBot/1.0; +https://openai.com/searchbot)',
    '2026-10',
    'official',
  ],
  [
    'chatgpt-user',
    'ChatGPT-User',
    'desktop',
    ['chatgpt-user'],
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ChatGPT-User/1.0; +https://openai.com/bot)',
    '2026-10',
    'official',
  ],
  [
    'claudebot',
    'ClaudeBot',
    'desktop',
    ['claudebot'],
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; ClaudeBot/1.0; +claudebot@anthropic.com)',
    '2026-10',
    'official',
  ],
  [
    'perplexitybot',
    'PerplexityBot',
    'desktop',
    ['perplexitybot'],
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)',
    '2026-10',
    'official',
  ],
  ['ccbot', 'CCBot', 'desktop', ['ccbot'], 'CCBot/2.0 (https://commoncrawl.org/faq/)', '2026-10', 'official'],
  [
    'google-extended',
    'Google-Extended',
    'desktop',
    ['google-extended'],
    'Mozilla/5.0 (compatible; Souk/0.1; site audit; as Google-Extended)',
    '2026-10',
    'official',
  ],
  [
    'amazonbot',
    'Amazonbot',
    'desktop',
    ['amazonbot'],
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Amazonbot/0.1; +https://developer.amazon.com/support/amazonbot) Chrome/119.0.6045.214 Safari/537.36',
    '2026-10',
    'official',
  ],
  [
    'applebot',
    'Applebot',
    'desktop',
    ['applebot', 'googlebot'],
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15 (Applebot/0.1; +http://www.apple.com/go/applebot)',
    '2026-10',
    'official',
  ],
  [
    'yandexbot',
    'YandexBot',
    'desktop',
    ['yandexbot', 'yandex'],
    'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
    '2026-10',
    'official',
  ],
];

/** Dated data: engines change their strings; a crawl stores the one it used. */
export const AGENTS: readonly AgentProfile[] = rows.map(([id, name, device, tokens, userAgent, asOf, source]) => ({
  id,
  name,
  device,
  tokens,
  userAgent,
  asOf,
  source,
}));

/**
 * The profile with that id (`baiduspider-mobile`), the one whose product token it is (`Baiduspider`), or a profile of
 * the user's own for a whole user-agent string or an unknown single token. Error: `agent-unusable`.
 */
export function agentProfile(agent: string): AgentProfile {
  const wanted = agent.trim().toLowerCase();
  const found =
    AGENTS.find((profile) => profile.id === wanted) ?? AGENTS.find((profile) => profile.tokens.includes(wanted));
  if (found) return found;
  if (!/^[\x20-\x7e]{1,400}$/.test(agent.trim())) {
    throw new SoukError({
      code: 'agent-unusable',
      what: msg({ zh: '“{agent}”不能用作 User-Agent', en: '“{agent}” cannot be a user agent' }, { agent }),
      next: msg(
        { zh: '请用可打印的 ASCII 字符，或选用：{known}', en: 'Use printable ASCII, or one of: {known}' },
        { known: AGENTS.map((profile) => profile.id).join(', ') },
      ),
    });
  }
  const bot = /compatible;\s*([A-Za-z0-9_-]+)/.exec(agent)?.[1] ?? /^[A-Za-z0-9_-]+/.exec(agent.trim())?.[0] ?? 'souk';
  return {
    id: agent.trim(),
    name: bot,
    device: /mobile/i.test(agent) ? 'mobile' : 'desktop',
    tokens: [bot.toLowerCase()],
    userAgent: agent.trim(),
    asOf: '2026-11',
    source: 'official',
  };
}
