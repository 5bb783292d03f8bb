import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { parsedRobots } from '../robots/parsed-robots.ts';
import { GOOGLE, SITEMAPS_ORG } from '../sources.ts';

export const sitemapNotInRobots: SiteRule = {
  meta: {
    id: 'sitemap-not-in-robots',
    area: 'sitemap',
    scope: 'site',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, GOOGLE.sitemaps],
    name: { zh: 'robots.txt 没有写站点地图', en: 'Sitemap not named in robots.txt' },
    why: {
      zh: '没有在站长平台提交过的引擎，只能靠这一行找到它。',
      en: 'Engines to which you never submitted it find it by this line only.',
    },
    fix: { zh: '在 robots.txt 末尾加 Sitemap: 加完整网址。', en: 'Add "Sitemap:" and its full URL to robots.txt.' },
    notAProblemIf: {
      zh: '不想公开站点地图，已逐个平台提交。',
      en: 'You keep it private and have submitted it everywhere.',
    },
    messages: {
      none: { zh: '站点地图 {sitemap} 没有写进 robots.txt。', en: 'robots.txt does not name the sitemap {sitemap}.' },
    },
    evidence: ['sitemap'],
  },
  check(site, _context, tally) {
    const found = site
      .sitemaps()
      .filter(({ parentId, status, kind }) => parentId === null && status === 200 && kind !== 'unknown');
    if (found.length === 0) return 'not-applicable';
    tally.checked();
    if (found.some(({ foundBy }) => foundBy === 'robots')) return undefined;
    if (site.robots().some((file) => parsedRobots(file).sitemaps.length > 0)) return undefined;
    tally.fail({
      urlId: null,
      message: 'none',
      args: { sitemap: clip(found[0]!.url, 120) },
      evidence: { sitemap: found[0]!.url },
    });
    return undefined;
  },
};
