import type { LinkFact } from '../../model/page-facts.ts';
import type { HtmlRule, RuleContext } from '../../model/rule.ts';
import { LINK_POSITION } from '../../model/states.ts';
import { perRun } from '../page-memo.ts';
import { GOOGLE, LIGHTHOUSE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { clip, isPageLink } from './link-sets.ts';

const ENGLISH = [
  'click here',
  'click this',
  'here',
  'more',
  'read more',
  'learn more',
  'see more',
  'view more',
  'find out more',
  'details',
  'more details',
  'link',
  'this page',
  'this link',
  'check it out',
  'more info',
  'more information',
];
const CHINESE = [
  '点击这里',
  '点这里',
  '点此',
  '点击此处',
  '此处',
  '这里',
  '更多',
  '查看更多',
  '点击查看',
  '查看详情',
  '了解更多',
  '了解详情',
  '阅读全文',
  '阅读更多',
  '详情',
  '详细',
  '全文',
  '链接',
  '进入',
  '立即进入',
  '戳这里',
  '点我',
  '點擊這裡',
  '更多內容',
  '查看詳情',
  '了解更多内容',
];
/** Arrows and dots around the words. */
const EDGE = /^[\s[【（(«‹<]+|[\s\]】）)»›>→…。.!！:：]+$/g;

const generic = perRun((context: RuleContext) => {
  const words = new Set(context.option<readonly string[]>('words').map((word) => word.toLowerCase()));
  const longest = Math.max(0, ...[...words].map((word) => word.length));
  // Most anchors are judged once per run; the cache forgets when it grows.
  const known = new Map<string, boolean>();
  return (anchor: string): boolean => {
    if (anchor.length > longest + 4) return false;
    let is = known.get(anchor);
    if (is === undefined) {
      is = words.has(anchor.toLowerCase().replace(EDGE, ''));
      if (known.size > 20_000) known.clear();
      known.set(anchor, is);
    }
    return is;
  };
});

/** Picture or title with a telling link to the same page right before or behind: a card, and "more" is only its button. */
function isCard(links: readonly LinkFact[], at: number, isGeneric: (anchor: string) => boolean): boolean {
  for (let i = Math.max(0, at - 2); i < Math.min(links.length, at + 2); i++) {
    const near = links[i]!;
    if (i !== at && near.url === links[at]!.url && near.anchor !== '' && !isGeneric(near.anchor)) return true;
  }
  return false;
}

export const linkAnchorGeneric: HtmlRule = {
  meta: {
    id: 'link-anchor-generic',
    area: 'links',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    options: {
      words: {
        default: [...CHINESE, ...ENGLISH],
        text: { zh: '算作空泛的锚文本', en: 'anchor texts that say nothing' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.links, LIGHTHOUSE, PROPOSAL],
    name: { zh: '锚文本空泛', en: 'Anchor text says nothing' },
    why: {
      zh: '“点击这里”“更多”没有告诉读者和引擎目标是什么。',
      en: '"Click here" and "more" tell neither readers nor engines what comes.',
    },
    fix: {
      zh: '用目标页面的主题作链接文字，例如“安吉白茶的冲泡方法”。',
      en: 'Use the subject of the target: "how to brew Anji white tea".',
    },
    notAProblemIf: { zh: '旁边已有同一目标的文字链接。', en: 'A descriptive link to the same page stands next to it.' },
    messages: {
      generic: {
        zh: '{count} 个链接的文字空泛，例如“{anchor}”指向 {target}。',
        en: '{count} {count|link says|links say} nothing, e.g. "{anchor}" to {target}.',
      },
    },
    evidence: ['count', 'anchor', 'target'],
  },
  check(page, context) {
    const isGeneric = generic(context);
    let count = 0;
    let first: LinkFact | undefined;
    const { links } = page.html;
    for (let i = 0; i < links.length; i++) {
      const link = links[i]!;
      if (link.position !== LINK_POSITION.content || link.anchor === '' || link.url === null) continue;
      if (!isGeneric(link.anchor) || !isPageLink(link) || link.url === page.url) continue;
      if (link.label !== '' && !isGeneric(link.label)) continue;
      if (isCard(links, i, isGeneric)) continue;
      first ??= link;
      count += 1;
    }
    if (!first) return PASS;
    return fail('generic', {
      args: { count, anchor: clip(first.anchor, 40), target: clip(first.url!, 120) },
      evidence: { count, anchor: first.anchor, target: first.url! },
      cause: `${first.anchor} ${pageTemplate(page)}`,
    });
  },
};
