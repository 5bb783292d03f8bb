import type { LinkFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, LIGHTHOUSE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { clip, isPageLink } from './link-sets.ts';

export const linkUncrawlable: HtmlRule = {
  meta: {
    id: 'link-uncrawlable',
    area: 'links',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    options: { minLinks: { default: 3, text: { zh: '至少多少个才提醒', en: 'fewest links before this is reported' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.links, LIGHTHOUSE],
    name: { zh: '蜘蛛无法跟随的链接', en: 'Links that crawlers cannot follow' },
    why: {
      zh: 'javascript: 链接没有地址，蜘蛛走不过去；通向内容的链接必须有真实地址。',
      en: 'javascript: links have no address, so crawlers cannot follow; links to content need a real one.',
    },
    fix: {
      zh: '通向页面的写成 <a href="/path">；只做动作的用 <button>。',
      en: 'Write <a href="/path"> for pages and <button> for actions.',
    },
    notAProblemIf: { zh: '链接只做动作（展开、关闭、加购）。', en: 'The links are actions: open, close, add to cart.' },
    messages: {
      script: {
        zh: '{count} 个链接用 {scheme}:，例如“{anchor}”。',
        en: '{count} links use {scheme}:, e.g. "{anchor}".',
      },
    },
    evidence: ['count', 'anchor', 'href'],
  },
  check(page, context) {
    let count = 0;
    let first: LinkFact | undefined;
    for (const link of page.html.links) {
      if ((link.scheme !== 'javascript' && link.scheme !== 'file') || link.anchor === '' || !isPageLink(link)) continue;
      first ??= link;
      count += 1;
    }
    if (!first || count < context.option<number>('minLinks')) return PASS;
    return fail('script', {
      args: { count, scheme: first.scheme!, anchor: clip(first.anchor, 40) },
      evidence: { count, anchor: first.anchor, href: clip(first.href, 200) },
      cause: pageTemplate(page),
    });
  },
};
