import type { SiteRule } from '../../model/rule.ts';
import { BING_GUIDELINES } from '../sources.ts';
import { ENGINE_TOKENS, parsedRobots, readableRobots } from './parsed-robots.ts';

export const robotsCrawlDelay: SiteRule = {
  meta: {
    id: 'robots-crawl-delay',
    area: 'robots',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    engines: { google: 'off' },
    options: { maxSeconds: { default: 10, text: { zh: '多少秒以上提醒', en: 'report more seconds than this' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [BING_GUIDELINES],
    name: { zh: 'Crawl-delay 太大', en: 'Long Crawl-delay' },
    why: {
      zh: '隔几十秒才抓一页，大站永远抓不完。Google 忽略它，Bing 会遵守。',
      en: 'With a page every so many seconds a large site is never finished. Google ignores it, Bing obeys.',
    },
    fix: {
      zh: '降到 1–5 秒，或去掉并在站长平台里调节。',
      en: 'Lower it to 1–5 s, or remove it and set the rate in the webmaster tools.',
    },
    notAProblemIf: { zh: '站点很小，或服务器确实吃不消。', en: 'The site is small, or the server cannot take more.' },
    messages: {
      long: { zh: '{agent} 的 Crawl-delay 是 {seconds} 秒。', en: 'Crawl-delay for {agent} is {seconds} s.' },
    },
    evidence: ['url', 'seconds'],
  },
  check(site, context, tally) {
    for (const file of readableRobots(site)) {
      for (const group of parsedRobots(file).groups) {
        if (group.crawlDelay === null) continue;
        tally.checked();
        if (group.crawlDelay <= context.option<number>('maxSeconds')) continue;
        const known = context.engines.flatMap((engine) => ENGINE_TOKENS[engine]);
        const agent = group.agents.find((name) => name === '*' || known.some((token) => name.startsWith(token)));
        if (agent === undefined) continue;
        tally.fail({
          urlId: null,
          message: 'long',
          args: { agent, seconds: group.crawlDelay },
          evidence: { url: `${file.origin}/robots.txt`, seconds: group.crawlDelay },
          cause: `${file.origin} ${agent}`,
        });
      }
    }
    return undefined;
  },
};
