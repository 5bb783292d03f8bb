import type { SiteRule } from '../../model/rule.ts';
import type { SiteLink } from '../../model/site-facts.ts';
import { GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { oncePerSource } from './link-sets.ts';

export const linkToNoindexOnly: SiteRule = {
  meta: {
    id: 'link-to-noindex-only',
    area: 'links',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.links],
    name: { zh: '只有 noindex 页面链接到它', en: 'Linked only from noindex pages' },
    why: {
      zh: '长期 noindex 的页面会被当作 nofollow，后面的页面就失去入口。',
      en: 'Links on pages that stay noindex end up unfollowed, and the page loses its entrance.',
    },
    fix: { zh: '从可收录的栏目页或文章链接过来。', en: 'Link to it from an indexable category or article.' },
    notAProblemIf: { zh: '它也在站点地图里，且只是辅助页面。', en: 'It is in a sitemap and only an auxiliary page.' },
    messages: {
      only: {
        zh: '链接到它的 {count} 个页面都不可收录。',
        en: 'All {count} {count|page|pages} linking here are not indexable.',
      },
    },
    evidence: ['count'],
  },
  check(site, _context, tally) {
    const closed = new Set<number>();
    const seen = new Map<number, number>();
    const first = oncePerSource();
    return {
      page(row) {
        if (row.indexable) return;
        const reason = site.url(row.id)?.indexabilityReason;
        if (reason?.startsWith('noindex')) closed.add(row.id);
      },
      ends: () => ({ from: closed }),
      link(link: SiteLink) {
        if (!closed.has(link.src) || link.src === link.dst || !first(link)) return;
        seen.set(link.dst, (seen.get(link.dst) ?? 0) + 1);
      },
      end() {
        for (const [id, count] of seen) {
          const url = site.url(id);
          if (!url?.indexable || url.status !== 200 || url.pageType === 'utility' || url.pageType === 'search')
            continue;
          tally.checked();
          if (url.inlinks <= count)
            tally.fail({
              urlId: id,
              message: 'only',
              args: { count },
              evidence: { count },
              cause: templateOf(url.url, url.pageType),
            });
        }
      },
    };
  },
};
