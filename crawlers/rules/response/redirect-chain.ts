import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';

export const redirectChain: SiteRule = {
  meta: {
    id: 'redirect-chain',
    area: 'response',
    scope: 'site',
    severity: 'warning',
    options: {
      maxHops: {
        default: 10,
        text: {
          zh: '超过这个跳数由 redirect-chain-too-long 报告',
          en: 'more hops than this are reported by redirect-chain-too-long',
        },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.redirects, COMMON_PRACTICE],
    name: { zh: '跳转链', en: 'Redirect chain' },
    why: {
      zh: '每多一跳都多一次等待，蜘蛛也可能中途放弃。',
      en: 'Every hop costs a round trip, and a crawler may give up on the way.',
    },
    fix: {
      zh: '让第一个地址直接 301 到最终地址，站内链接也改到最终地址。',
      en: 'Redirect the first URL straight to the last, and link to the last.',
    },
    notAProblemIf: {
      zh: '两跳来自 http→https 再到 www 的标准化，且站内没有链接指向它。',
      en: 'Two hops come from http→https→www and nothing on the site links there.',
    },
    messages: {
      chain: { zh: '经过 {count} 次跳转才到 {target}。', en: 'It takes {count} redirects to reach {target}.' },
    },
    evidence: ['hops', 'count', 'status'],
  },
  check(site, context, tally) {
    const limit = context.option<number>('maxHops');
    for (const chain of site.chains()) {
      tally.checked();
      const count = chain.hops.length - 1;
      if (chain.loop || count < 2 || count > limit) continue;
      const urls = chain.hops.map((id) => site.url(id)?.url ?? String(id));
      const target = urls[urls.length - 1]!;
      tally.fail({
        urlId: chain.hops[0]!,
        message: 'chain',
        args: { count, target: clip(target) },
        evidence: { hops: urls.join(' → '), count, status: chain.finalStatus },
        cause: urls[1]!,
      });
    }
  },
};
