import type { HtmlRule } from '../../model/rule.ts';
import { clip, pageLinks } from '../links/link-sets.ts';
import { COMMON_PRACTICE, WHATWG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

export const urlFragmentBroken: HtmlRule = {
  meta: {
    id: 'url-fragment-broken',
    area: 'url',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, COMMON_PRACTICE],
    name: { zh: '页内锚点失效', en: 'Broken in-page link' },
    why: { zh: '点“目录”没有反应，读者以为页面坏了。', en: 'Readers click a table of contents and nothing happens.' },
    fix: { zh: '让链接里 # 后面的名字与元素的 id 一致。', en: 'Make the name after # match the id of an element.' },
    notAProblemIf: { zh: '目标由脚本随后生成。', en: 'A script creates the target later.' },
    messages: {
      broken: {
        zh: '{count} 个页内链接找不到目标，例如 #{name}。',
        en: '{count} in-page {count|link has|links have} no target, e.g. #{name}.',
      },
    },
    evidence: ['href', 'count'],
  },
  check(page) {
    const { ids } = page.html;
    const { ownPlaces } = pageLinks(page);
    if (ownPlaces.length === 0) return PASS;
    if (ids.length >= 5000) return 'not-measured';
    let known: Set<string> | undefined;
    let count = 0;
    let first = '';
    for (const { fragment } of ownPlaces) {
      // #:~:text= is a highlight, and #top always works.
      if (fragment === null || fragment.startsWith(':') || fragment === 'top') continue;
      known ??= new Set(ids);
      if (known.has(fragment) || known.has(decoded(fragment))) continue;
      if (count === 0) first = fragment;
      count += 1;
    }
    if (count === 0) return PASS;
    return fail('broken', {
      args: { count, name: clip(first, 60) },
      evidence: { href: `#${first}`, count },
      cause: `#${clip(first, 60)}`,
    });
  },
};
