import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';

export const linkNofollowInlinksOnly: SiteRule = {
  meta: {
    id: 'link-nofollow-inlinks-only',
    area: 'links',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.links, GOOGLE.outbound],
    name: { zh: '站内链接全是 nofollow', en: 'Only nofollow links lead here' },
    why: {
      zh: '这些链接不传递权重，页面等于没有入口。',
      en: 'Such links pass nothing on, so the page has no entrance.',
    },
    fix: { zh: '站内链接去掉 rel="nofollow"。', en: 'Remove rel="nofollow" from internal links.' },
    notAProblemIf: { zh: '页面不打算被收录。', en: 'The page is not meant to be found.' },
    messages: {
      only: {
        zh: '指向它的 {count} 个页面全部用了 nofollow。',
        en: 'All {count} {count|page|pages} linking here use nofollow.',
      },
    },
    evidence: ['count'],
  },
  check(_site, _context, tally) {
    return {
      url(url) {
        if (
          !url.indexable ||
          url.status !== 200 ||
          url.role !== URL_ROLE.page ||
          url.inlinks === 0 ||
          url.pageType === 'utility'
        )
          return;
        tally.checked();
        if (url.followedInlinks === 0)
          tally.fail({
            urlId: url.id,
            message: 'only',
            args: { count: url.inlinks },
            evidence: { count: url.inlinks },
            cause: templateOf(url.url, url.pageType),
          });
      },
    };
  },
};
