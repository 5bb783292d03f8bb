import type { LinkFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { LINK_FLAG } from '../../model/states.ts';
import { GOOGLE, WCAG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { clip, isPageLink } from './link-sets.ts';

export const linkAnchorEmpty: HtmlRule = {
  meta: {
    id: 'link-anchor-empty',
    area: 'links',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [WCAG, GOOGLE.links],
    name: { zh: '链接没有文字', en: 'Link without text' },
    why: {
      zh: '没有文字、图片说明或标签，读者看不到，引擎也不知道它通向什么。',
      en: 'Without words, alt or label readers do not see it and engines do not know what it leads to.',
    },
    fix: { zh: '补上文字；图标链接加 aria-label。', en: 'Add text; give icon links an aria-label.' },
    notAProblemIf: { zh: '是脚本填充的占位链接。', en: 'A script fills it in.' },
    messages: {
      empty: {
        zh: '{count} 个链接没有文字，例如指向 {target}。',
        en: '{count} {count|link has|links have} no text, e.g. to {target}.',
      },
    },
    evidence: ['count', 'target'],
  },
  check(page) {
    let count = 0;
    let first: LinkFact | undefined;
    for (const link of page.html.links) {
      if (link.anchor !== '' || link.label !== '' || link.imageWithoutAlt || link.url === null || !isPageLink(link))
        continue;
      // Hidden ones are nobody's, and a link to its own page is a handle of a script or a named place.
      if ((link.flags & (LINK_FLAG.hidden | LINK_FLAG.imageOnly)) !== 0 || link.url === page.url) continue;
      first ??= link;
      count += 1;
    }
    if (!first) return PASS;
    return fail('empty', {
      args: { count, target: clip(first.url!, 120) },
      evidence: { count, target: first.url! },
      cause: first.url!,
    });
  },
};
