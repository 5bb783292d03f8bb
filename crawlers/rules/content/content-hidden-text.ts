import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const contentHiddenText: HtmlRule = {
  meta: {
    id: 'content-hidden-text',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    options: {
      minChars: {
        default: 1000,
        text: { zh: '至少多少隐藏字符才提醒', en: 'fewest hidden characters before this is reported' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.spam],
    name: { zh: '大量隐藏文字', en: 'Much hidden text' },
    why: {
      zh: '看不见的大段文字可能被当作欺骗；折叠菜单和选项卡不算问题。',
      en: 'Large hidden texts may count as deception; folded menus and tabs are fine.',
    },
    fix: {
      zh: '删掉只给引擎看的文字；真有用的内容显示出来。',
      en: 'Remove what only engines see, and show what is useful.',
    },
    notAProblemIf: { zh: '是选项卡、折叠问答、弹窗里的内容。', en: 'It is inside tabs, folded questions or dialogs.' },
    messages: {
      hidden: {
        zh: '隐藏了 {count} 个字符，可见的只有 {chars} 个。',
        en: '{count} characters are hidden, {chars} are visible.',
      },
    },
    evidence: ['count', 'chars'],
  },
  check(page, context) {
    const { hiddenChars, visibleChars } = page.html.text;
    if (hiddenChars < context.option<number>('minChars') || hiddenChars < visibleChars) return PASS;
    return fail('hidden', {
      args: { count: hiddenChars, chars: visibleChars },
      evidence: { count: hiddenChars, chars: visibleChars },
      cause: pageTemplate(page),
    });
  },
};
