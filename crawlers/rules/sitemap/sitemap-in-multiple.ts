import type { SiteRule } from '../../model/rule.ts';
import { COMMON_PRACTICE } from '../sources.ts';

export const sitemapInMultiple: SiteRule = {
  meta: {
    id: 'sitemap-in-multiple',
    area: 'sitemap',
    scope: 'site',
    severity: 'notice',
    debatable: true,
    options: {
      minUrls: {
        default: 10,
        text: { zh: '至少多少个重复网址才提醒', en: 'fewest repeated URLs before this is reported' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '网址出现在多个站点地图里', en: 'URLs in several sitemaps' },
    why: {
      zh: '重复的条目让分区统计不准，更新时间也可能打架。',
      en: 'Repeated entries blur what each file is for, and their dates may disagree.',
    },
    fix: { zh: '每个网址只放进一个文件。', en: 'Put each URL into one file.' },
    notAProblemIf: {
      zh: '图片、新闻站点地图有意重复列出页面。',
      en: 'Image or news sitemaps list pages again on purpose.',
    },
    messages: {
      several: { zh: '{count} 个网址出现在不止一个站点地图里。', en: '{count} URLs stand in more than one sitemap.' },
    },
    evidence: ['count', 'sample'],
  },
  check(site, context, tally) {
    if (site.sitemaps().filter(({ status, kind }) => status === 200 && kind !== 'index').length < 2)
      return 'not-applicable';
    const first = new Map<number, number>();
    let count = 0;
    let sample = -1;
    return {
      entry({ sitemapId, urlId }) {
        tally.checked();
        const before = first.get(urlId);
        if (before === undefined) first.set(urlId, sitemapId);
        else if (before !== sitemapId && before >= 0) {
          count += 1;
          if (sample < 0) sample = urlId;
          first.set(urlId, -1);
        }
      },
      end() {
        first.clear();
        if (count < context.option<number>('minUrls')) return;
        tally.fail({
          urlId: null,
          message: 'several',
          args: { count },
          evidence: { count, sample: site.url(sample)?.url ?? '' },
        });
      },
    };
  },
};
