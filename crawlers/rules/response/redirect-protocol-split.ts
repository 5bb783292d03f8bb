import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { hostOf, originOf } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';

export const redirectProtocolSplit: SiteRule = {
  meta: {
    id: 'redirect-protocol-split',
    area: 'response',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, COMMON_PRACTICE],
    name: { zh: '同一站点有多个入口域名', en: 'The site answers under several origins' },
    why: {
      zh: 'http 与 https、带 www 与不带 www 都返回 200，整站内容变成两份。',
      en: 'When http and https, or www and bare host, both answer 200, the whole site exists twice.',
    },
    fix: { zh: '选定一个，其余全部 301 过去。', en: 'Choose one and redirect (301) all others to it.' },
    notAProblemIf: {
      zh: '另一个入口全部页面的 canonical 都指向正式域名。',
      en: 'All pages of the other origin name the real one as canonical.',
    },
    messages: {
      split: {
        zh: '{one}（{count} 页）和 {two}（{other} 页）都能打开。',
        en: '{one} ({count} pages) and {two} ({other} pages) both open.',
      },
    },
    evidence: ['url', 'other'],
  },
  check(_site, _context, tally) {
    const origins = new Map<string, number>();
    return {
      url(url) {
        if (url.role !== URL_ROLE.page || url.status !== 200 || !url.indexable) return;
        tally.checked();
        const origin = originOf(url.url);
        origins.set(origin, (origins.get(origin) ?? 0) + 1);
      },
      end() {
        const sites = new Map<string, string[]>();
        for (const origin of origins.keys()) {
          const key = hostOf(origin)
            .replace(/^www\./, '')
            .replace(/:(?:80|443)$/, '');
          sites.set(key, [...(sites.get(key) ?? []), origin]);
        }
        for (const [key, all] of sites) {
          if (all.length < 2) continue;
          all.sort((a, b) => origins.get(b)! - origins.get(a)!);
          const [one, two] = [all[0]!, all[1]!];
          tally.fail({
            urlId: null,
            message: 'split',
            args: { one, two, count: origins.get(one)!, other: origins.get(two)! },
            evidence: { url: one, other: two },
            cause: key,
          });
        }
      },
    };
  },
};
