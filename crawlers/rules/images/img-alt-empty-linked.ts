import type { LinkFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip, isPageLink } from '../links/link-sets.ts';
import { GOOGLE, WCAG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const imgAltEmptyLinked: HtmlRule = {
  meta: {
    id: 'img-alt-empty-linked',
    area: 'images',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [WCAG, GOOGLE.links],
    name: { zh: '图片链接没有文字', en: 'Image link without text' },
    why: {
      zh: '链接里只有一张没有 alt 的图片，读屏和引擎都不知道它通向哪里。',
      en: 'The link holds only a picture without alt: neither screen readers nor engines know where it leads.',
    },
    fix: {
      zh: '在 alt 里写目标页面的名称（商品名、栏目名）。',
      en: 'Put the name of the target (product, category) into the alt.',
    },
    notAProblemIf: { zh: '旁边有同一目标的文字链接。', en: 'A text link to the same page stands next to it.' },
    messages: {
      empty: {
        zh: '{count} 个图片链接没有 alt，例如指向 {target}。',
        en: '{count} image {count|link has|links have} no alt, e.g. to {target}.',
      },
    },
    evidence: ['count', 'target'],
  },
  check(page) {
    let count = 0;
    let first: LinkFact | undefined;
    let named: Set<string> | undefined;
    for (const link of page.html.links) {
      if (!link.imageWithoutAlt || link.label !== '' || link.anchor !== '' || link.url === null || !isPageLink(link))
        continue;
      // A card with picture and title as two links to one page is understood by the title.
      named ??= new Set(
        page.html.links.filter(({ anchor, label }) => anchor !== '' || label !== '').map(({ url }) => url ?? ''),
      );
      if (named.has(link.url)) continue;
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
