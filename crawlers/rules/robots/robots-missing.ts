import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE, RFC } from '../sources.ts';

export const robotsMissing: SiteRule = {
  meta: {
    id: 'robots-missing',
    area: 'robots',
    scope: 'site',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [RFC.robots, GOOGLE.robotsTxt],
    name: { zh: '没有 robots.txt', en: 'No robots.txt' },
    why: {
      zh: '没有它等于全部放行：搜索结果页、购物车也会被抓，也无处声明站点地图。',
      en: 'Without it everything may be fetched, carts and search pages too, and there is no place to name the sitemap.',
    },
    fix: {
      zh: '放一个 robots.txt，写上 Sitemap 行和不需要抓取的目录。',
      en: 'Add one with a Sitemap line and the folders that need not be fetched.',
    },
    notAProblemIf: {
      zh: '全站确实都可以抓取，站点地图已另行提交。',
      en: 'Everything may be fetched and the sitemap was submitted elsewhere.',
    },
    messages: { missing: { zh: '{origin}/robots.txt 返回 {status}。', en: '{origin}/robots.txt answers {status}.' } },
    evidence: ['url', 'status'],
  },
  check(site, _context, tally) {
    for (const file of site.robots()) {
      tally.checked();
      if (file.state !== 'missing') continue;
      const status = file.status ?? '–';
      tally.fail({
        urlId: null,
        message: 'missing',
        args: { origin: file.origin, status },
        evidence: { url: `${file.origin}/robots.txt`, status },
        cause: file.origin,
      });
    }
    return undefined;
  },
};
