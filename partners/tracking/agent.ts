/**
 * Programs that fetch links without a person: search engines (Chinese ones included), link previews of chat apps, monitors,
 * libraries. The names stand in the user agents that these programs announce.
 */
const BOT =
  /bot\b|bot[/;)]|spider|crawl|slurp|baiduspider|360spider|haosouspider|sogou|bytespider|yisou|petalbot|semrush|ahrefs|mj12|facebookexternalhit|whatsapp|telegram|twitterbot|slackbot|discord|linkedin|embedly|preview|lighthouse|pagespeed|headless|phantomjs|puppeteer|playwright|curl\/|wget\/|python|java\/|okhttp\/|go-http|node-fetch|axios|undici|libwww|httpclient|scrapy|postman|monitor|uptime|pingdom|check_http|validator|archiver|feedfetcher|mediapartners|apis-google|google-read-aloud|bingpreview|yandex(?!browser)/i;

/** Apps whose own name looks like a crawler's but that people hold in their hands. */
const PERSON =
  /micromessenger|windowswechat|qqbrowser|sogoumobilebrowser|sogousearch|metasr|baiduboxapp|ucbrowser|aliapp|alipay|weibo|toutiaomicroapp|newsarticle/i;

/** What a user agent says it is: a short name of the program, and whether nobody sits behind it. */
export function classifyAgent(agent: string): { name: string; bot: boolean } {
  const cut = agent.slice(0, 512);
  const bot = cut.trim() === '' || (BOT.test(cut) && !(PERSON.test(cut) && !/spider|crawl|preview/i.test(cut)));
  return { name: bot ? 'bot' : nameOf(cut), bot };
}

function nameOf(agent: string): string {
  const mobile = /mobile|android|iphone|harmonyos/i.test(agent) ? '-mobile' : '';
  if (/micromessenger|windowswechat/i.test(agent)) return `wechat${mobile}`;
  if (/\bqq\/|qqbrowser/i.test(agent)) return `qq${mobile}`;
  if (/weibo/i.test(agent)) return `weibo${mobile}`;
  if (/baiduboxapp/i.test(agent)) return `baidu${mobile}`;
  if (/aweme|bytedance|newsarticle/i.test(agent)) return `douyin${mobile}`;
  if (/edg\//i.test(agent)) return `edge${mobile}`;
  if (/firefox\//i.test(agent)) return `firefox${mobile}`;
  if (/chrome\//i.test(agent)) return `chrome${mobile}`;
  if (/safari\//i.test(agent)) return `safari${mobile}`;
  return `other${mobile}`;
}
