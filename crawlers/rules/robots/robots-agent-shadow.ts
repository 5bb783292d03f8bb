import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, RFC } from '../sources.ts';
import { ENGINE_TOKENS, parsedRobots, readableRobots } from './parsed-robots.ts';

export const robotsAgentShadow: SiteRule = {
  meta: {
    id: 'robots-agent-shadow',
    area: 'robots',
    scope: 'site',
    severity: 'warning',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [RFC.robots, GOOGLE.robotsTxt],
    name: { zh: '专用分组丢掉了通用规则', en: 'A group of its own drops the rules under *' },
    why: {
      zh: '爬虫只认自己的分组，“*”下面的 Disallow 对它不再有效，这常常出乎意料。',
      en: 'A crawler obeys only its own group: what you disallow under * no longer counts for it, often unnoticed.',
    },
    fix: {
      zh: '把“*”下需要的规则也抄到该爬虫的分组里。',
      en: 'Repeat the rules of * that you need in the group of that crawler.',
    },
    notAProblemIf: { zh: '就是想让这个爬虫看到更多内容。', en: 'That crawler is meant to see more.' },
    messages: {
      shadow: {
        zh: '{agent} 有自己的分组，“*”下的 {count} 条禁止规则对它无效，例如 {rule}。',
        en: '{agent} has a group of its own, so {count} {count|rule|rules} under * do not count for it, e.g. {rule}.',
      },
    },
    evidence: ['url', 'rule', 'count'],
  },
  check(site, context, tally) {
    for (const file of readableRobots(site)) {
      const { groups } = parsedRobots(file);
      const general = groups
        .filter((group) => group.agents.includes('*'))
        .flatMap((group) => group.rules.filter((rule) => !rule.allow));
      for (const engine of context.engines) {
        const token = ENGINE_TOKENS[engine][0]!;
        const own = groups
          .filter((group) => group.agents.some((agent) => agent === token || agent.startsWith(`${token}/`)))
          .flatMap((group) => group.rules);
        // An empty group (`Disallow:`) says on purpose that everything is open; `Disallow: /` says more than * does.
        if (own.length === 0 || own.some((rule) => !rule.allow && rule.folded === '/')) continue;
        tally.checked();
        const patterns = new Set(own.map((rule) => rule.folded));
        const lost = general.filter((rule) => !patterns.has(rule.folded));
        if (lost.length === 0) continue;
        const rule = `Disallow: ${lost[0]!.pattern}`;
        tally.fail({
          urlId: null,
          message: 'shadow',
          args: { agent: token, count: lost.length, rule: clip(rule, 80) },
          evidence: { url: `${file.origin}/robots.txt`, rule, count: lost.length },
          cause: `${file.origin} ${token}`,
        });
      }
    }
    return undefined;
  },
};
