import type { SiteRule } from '../../model/rule.ts';
import { URL_ROLE } from '../../model/states.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { pathOf } from './url-parts.ts';

export const urlTrailingSlashMixed: SiteRule = {
  meta: {
    id: 'url-trailing-slash-mixed',
    area: 'url',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls, GOOGLE.canonical],
    name: { zh: '末尾斜杠两种写法都能打开', en: 'Both forms of the trailing slash answer' },
    why: {
      zh: '/a 与 /a/ 是两个地址，都返回 200 就成了重复页面。',
      en: '/a and /a/ are two URLs; when both answer 200 the page exists twice.',
    },
    fix: {
      zh: '选一种写法，另一种 301 过去，站内链接统一。',
      en: 'Choose one, redirect the other, and link to one form only.',
    },
    notAProblemIf: { zh: '两者内容确实不同。', en: 'The two really differ.' },
    messages: { both: { zh: '{target} 和本页都返回 200。', en: 'This page and {target} both answer 200.' } },
    evidence: ['url', 'other'],
  },
  check(site, _context, tally) {
    return {
      url(url) {
        if (url.role !== URL_ROLE.page || url.status !== 200 || !url.indexable) return;
        tally.checked();
        if (!url.url.endsWith('/') || url.url.includes('?') || pathOf(url.url) === '/') return;
        const id = site.idOf(url.url.slice(0, -1));
        const other = id === undefined ? undefined : site.url(id);
        if (other?.status !== 200 || !other.indexable) return;
        tally.fail({
          urlId: url.id,
          message: 'both',
          args: { target: clip(other.url) },
          evidence: { url: url.url, other: other.url },
          cause: templateOf(url.url, url.pageType),
        });
      },
    };
  },
};
