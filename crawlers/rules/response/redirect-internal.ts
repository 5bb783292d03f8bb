import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { GOOGLE } from '../sources.ts';
import { brokenTarget } from './broken-target.ts';

export const redirectInternal: SiteRule = {
  meta: {
    id: 'redirect-internal',
    area: 'response',
    scope: 'site',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.redirects],
    name: { zh: '站内链接经过跳转', en: 'Internal link to a redirect' },
    why: {
      zh: '每次点击多等一个来回，蜘蛛也要多抓一次。',
      en: 'Every click waits for one more round trip, and crawlers fetch twice.',
    },
    fix: {
      zh: '把链接改成最终地址；一个目标只需处理一次。',
      en: 'Link to the final URL. One target needs one correction.',
    },
    notAProblemIf: {
      zh: '是退出登录、语言选择等有意的跳转。',
      en: 'The redirect is meant: log out, choice of language.',
    },
    messages: {
      redirect: { zh: '链接指向 {target}，它返回 {status}。', en: 'Links to {target}, which answers {status}.' },
    },
    evidence: ['target', 'status', 'anchor'],
  },
  check(site, _context, tally) {
    // Chains and loops are reported on their own.
    const chained = new Set<number>();
    for (const chain of site.chains()) {
      if (chain.loop || chain.hops.length > 2) for (const id of chain.hops) chained.add(id);
    }
    const entrances = new Set(site.seeds);
    const visitor = brokenTarget(site, tally, {
      mine: (url) => url.role === URL_ROLE.page && url.status > 0,
      judge: (url) =>
        url.status >= 300 && url.status < 400 && url.status !== 304 && !chained.has(url.id) && !entrances.has(url.url)
          ? { message: 'redirect', status: url.status }
          : null,
    });
    // A redirect that nothing links to (a seed) is no fault of a link.
    const { end: _end, ...rest } = visitor;
    return rest;
  },
};
