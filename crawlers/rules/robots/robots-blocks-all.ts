import type { SiteRule } from '../../model/rule.ts';
import { robotsPolicy } from '../../robots/match.ts';
import { GOOGLE, RFC } from '../sources.ts';
import { ENGINE_TOKENS, parsedRobots, readableRobots } from './parsed-robots.ts';

export const robotsBlocksAll: SiteRule = {
  meta: {
    id: 'robots-blocks-all',
    area: 'robots',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [RFC.robots, GOOGLE.robotsTxt],
    name: { zh: 'robots.txt 禁止了整站', en: 'robots.txt blocks the whole site' },
    why: {
      zh: '搜索引擎不能抓取任何页面。常见事故是测试环境的 robots.txt 被带上线。',
      en: 'The engine may fetch no page at all. A frequent accident is a staging robots.txt that went live.',
    },
    fix: {
      zh: '删掉这一行 Disallow: /，或只对不需要的爬虫保留。',
      en: 'Remove that Disallow: / line, or keep it only for bots you do not want.',
    },
    notAProblemIf: { zh: '站点就是不想被这个引擎收录。', en: 'You do not want to be found there.' },
    messages: {
      blocked: {
        zh: '{origin} 的第 {line} 行对 {agent} 禁止了整站。',
        en: 'Line {line} blocks the whole of {origin} for {agent}.',
      },
    },
    evidence: ['url', 'line', 'rule'],
  },
  check(site, context, tally) {
    for (const file of readableRobots(site)) {
      const robots = parsedRobots(file);
      for (const engine of context.engines) {
        const tokens = ENGINE_TOKENS[engine];
        tally.checked();
        const policy = robotsPolicy(robots, tokens);
        const verdict = policy.verdict(`${file.origin}/`);
        if (verdict.allowed || !policy.verdict(`${file.origin}/any-page`).rule?.startsWith('Disallow')) continue;
        const line = verdict.line ?? 0;
        tally.fail({
          urlId: null,
          message: 'blocked',
          args: { origin: file.origin, line, agent: tokens[0]! },
          evidence: { url: `${file.origin}/robots.txt`, line, rule: verdict.rule ?? '' },
          cause: `${file.origin} ${line}`,
        });
      }
    }
    return undefined;
  },
};
