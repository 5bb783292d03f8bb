import type { SiteRule } from '../../model/rule.ts';
import { hostOf } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { isRootPath, pathOf } from '../url/url-parts.ts';

export const redirectToHome: SiteRule = {
  meta: {
    id: 'redirect-to-home',
    area: 'response',
    scope: 'site',
    severity: 'warning',
    options: { minUrls: { default: 3, text: { zh: '至少多少个网址才算', en: 'fewest URLs before this is reported' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.deadLinks, GOOGLE.status],
    name: { zh: '旧页面批量跳到首页', en: 'Old pages redirected to the home page' },
    why: {
      zh: '引擎把它当作软 404，旧页面的权重并不会转给首页；用户也找不到想要的内容。',
      en: 'Engines treat it as a soft 404: nothing is passed on, and people do not find what they wanted.',
    },
    fix: {
      zh: '跳到最接近的替代页；没有替代就返回 404 或 410。',
      en: 'Redirect to the closest replacement, or answer 404 or 410.',
    },
    notAProblemIf: { zh: '整站已合并成单页。', en: 'The whole site became one page.' },
    messages: {
      home: { zh: '跳转到首页（共 {count} 个网址如此）。', en: 'Redirects to the home page (as {count} URLs do).' },
    },
    evidence: ['target', 'count'],
  },
  check(site, context, tally) {
    const sources = new Map<number, Set<number>>();
    for (const chain of site.chains()) {
      tally.checked();
      if (chain.loop) continue;
      const first = site.url(chain.hops[0]!);
      const last = site.url(chain.hops.at(-1)!);
      if (!first || !last || !isRootPath(pathOf(last.url)) || isRootPath(pathOf(first.url))) continue;
      if (hostOf(first.url).replace(/^www\./, '') !== hostOf(last.url).replace(/^www\./, '')) continue;
      let found = sources.get(last.id);
      if (!found) sources.set(last.id, (found = new Set()));
      found.add(first.id);
    }
    for (const [home, found] of sources) {
      if (found.size < context.option<number>('minUrls')) continue;
      const target = site.url(home)!.url;
      for (const urlId of found)
        tally.fail({
          urlId,
          message: 'home',
          args: { count: found.size },
          evidence: { target, count: found.size },
          cause: target,
        });
    }
    return undefined;
  },
};
