import type { LinkFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip, pageLinks } from '../links/link-sets.ts';
import { GOOGLE, PROPOSAL } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { pathOf, TRACKING } from './url-parts.ts';

export const urlTrackingParamInternal: HtmlRule = {
  meta: {
    id: 'url-tracking-param-internal',
    area: 'url',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls, PROPOSAL],
    name: { zh: '站内链接带跟踪参数', en: 'Tracking parameters on internal links' },
    why: {
      zh: '站内链接带 utm、spm 等参数，会让同一页面多出地址，还会冲掉统计里真正的来源。',
      en: 'utm, spm and the like give pages second URLs and overwrite the real source in statistics.',
    },
    fix: {
      zh: '站内点击改用事件统计，去掉这些参数。',
      en: 'Count internal clicks by events and remove the parameters.',
    },
    notAProblemIf: {
      zh: '目标页的 canonical 正确，且统计确实需要。',
      en: 'The target has a proper canonical and statistics need it.',
    },
    messages: {
      found: {
        zh: '{count} 个站内链接带有跟踪参数 {param}，例如 {href}。',
        en: '{count} internal {count|link carries|links carry} {param}, e.g. {href}.',
      },
    },
    evidence: ['href', 'attribute', 'count'],
  },
  check(page) {
    const { internal, hasQuery } = pageLinks(page);
    if (!hasQuery) return PASS;
    let count = 0;
    let first: LinkFact | undefined;
    for (const link of internal) {
      if (!link.href.includes('?') || !TRACKING.test(link.href)) continue;
      first ??= link;
      count += 1;
    }
    if (!first) return PASS;
    const param = TRACKING.exec(first.href)![1]!;
    return fail('found', {
      args: { count, param, href: clip(first.href, 120) },
      evidence: { href: first.href, attribute: param, count },
      cause: `${param} ${pathOf(first.url!)}`,
    });
  },
};
