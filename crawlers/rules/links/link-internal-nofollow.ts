import type { LinkFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { LINK_FLAG } from '../../model/states.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { clip, pageLinks } from './link-sets.ts';

const FUNCTION =
  /\/(?:login|signin|sign-in|register|signup|cart|basket|checkout|account|my|user|logout|search|compare|wishlist|gouwuche|denglu|zhuce)\b/i;

export const linkInternalNofollow: HtmlRule = {
  meta: {
    id: 'link-internal-nofollow',
    area: 'links',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.links, GOOGLE.outbound],
    name: { zh: '站内链接加了 nofollow', en: 'nofollow on internal links' },
    why: {
      zh: 'nofollow 并不能把权重“省下来”，只会让被链接的页面少一份支持。',
      en: 'nofollow saves nothing for other links; it only takes support from the page behind it.',
    },
    fix: {
      zh: '站内链接去掉 nofollow；不想收录的页面用 noindex 或 robots.txt。',
      en: 'Remove it; use noindex or robots.txt for pages that should not be found.',
    },
    notAProblemIf: { zh: '指向登录、购物车等功能页。', en: 'The links lead to login, cart and the like.' },
    messages: {
      nofollow: {
        zh: '{count} 个站内链接带 nofollow，例如指向 {target}。',
        en: '{count} internal {count|link carries|links carry} nofollow, e.g. to {target}.',
      },
    },
    evidence: ['count', 'target', 'anchor'],
  },
  check(page) {
    const { internal, flags } = pageLinks(page);
    if ((flags & LINK_FLAG.nofollow) === 0) return PASS;
    let count = 0;
    let first: LinkFact | undefined;
    for (const link of internal) {
      if ((link.flags & LINK_FLAG.nofollow) === 0 || FUNCTION.test(link.url!)) continue;
      first ??= link;
      count += 1;
    }
    if (!first) return PASS;
    return fail('nofollow', {
      args: { count, target: clip(first.url!, 120) },
      evidence: { count, target: first.url!, anchor: clip(first.anchor, 100) },
      cause: pageTemplate(page),
    });
  },
};
