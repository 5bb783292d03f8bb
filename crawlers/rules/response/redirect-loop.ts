import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';

export const redirectLoop: SiteRule = {
  meta: {
    id: 'redirect-loop',
    area: 'response',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.redirects],
    name: { zh: '跳转死循环', en: 'Redirect loop' },
    why: { zh: '页面永远打不开，浏览器会报错。', en: 'The page never opens; browsers show an error.' },
    fix: {
      zh: '检查互相矛盾的跳转规则（http/https、www、末尾斜杠、语言）。',
      en: 'Look for rules that contradict each other: http/https, www, trailing slash, language.',
    },
    notAProblemIf: {
      zh: '只在没有 cookie 时出现，且该页不需要收录。',
      en: 'It happens only without cookies and the page need not be found.',
    },
    messages: { loop: { zh: '跳转绕回原处：{hops}。', en: 'The redirects come back to where they were: {hops}.' } },
    evidence: ['hops'],
  },
  check(site, _context, tally) {
    for (const chain of site.chains()) {
      tally.checked();
      if (!chain.loop) continue;
      const hops = chain.hops.map((id) => site.url(id)?.url ?? String(id)).join(' → ');
      tally.fail({
        urlId: chain.hops[0]!,
        message: 'loop',
        args: { hops: clip(hops, 300) },
        evidence: { hops },
        cause: String(Math.min(...chain.hops)),
      });
    }
    return undefined;
  },
};
