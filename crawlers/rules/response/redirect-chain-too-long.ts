import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';

export const redirectChainTooLong: SiteRule = {
  meta: {
    id: 'redirect-chain-too-long',
    area: 'response',
    scope: 'site',
    severity: 'error',
    options: { maxHops: { default: 10, text: { zh: 'Googlebot 最多跟随的跳数', en: 'hops that Googlebot follows' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.redirects, GOOGLE.status],
    name: { zh: '跳转次数过多', en: 'Too many redirects' },
    why: {
      zh: 'Googlebot 最多跟 10 跳，之后当作错误处理。',
      en: 'Googlebot follows ten hops and then reports an error.',
    },
    fix: { zh: '让第一个地址直接跳到最终地址。', en: 'Redirect the first URL straight to the last.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { long: { zh: '经过 {count} 次跳转。', en: 'It takes {count} redirects.' } },
    evidence: ['hops', 'count'],
  },
  check(site, context, tally) {
    const max = context.option<number>('maxHops');
    for (const chain of site.chains()) {
      tally.checked();
      const count = chain.hops.length - 1;
      if (chain.loop || count <= max) continue;
      const hops = chain.hops.map((id) => site.url(id)?.url ?? String(id)).join(' → ');
      tally.fail({
        urlId: chain.hops[0]!,
        message: 'long',
        args: { count },
        evidence: { hops, count },
        cause: String(chain.hops[1]),
      });
    }
    return undefined;
  },
};
