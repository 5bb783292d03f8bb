import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const contentBoilerplateRatio: HtmlRule = {
  meta: {
    id: 'content-boilerplate-ratio',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['article', 'product', 'promo'],
    whole: true,
    options: {
      maxRatio: {
        default: 0.85,
        text: { zh: '模板文字占可见文字的最大比例', en: 'largest share of the visible text that may be template' },
      },
      minChars: {
        default: 1500,
        text: { zh: '可见文字至少多少才判断', en: 'fewest visible characters before this is judged' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '模板文字占比过高', en: 'Mostly template text' },
    why: {
      zh: '页面大部分是导航、页脚和推荐，自己的内容太少，彼此看起来都一样。',
      en: 'Menu, footer and recommendations fill the page; what is its own is so little that pages look alike.',
    },
    fix: {
      zh: '精简公共区块，补充本页独有的内容。',
      en: 'Cut down common blocks and add what is special about the page.',
    },
    notAProblemIf: { zh: '内容主要是图片或视频。', en: 'The content is pictures or a video.' },
    messages: { mostly: { zh: '可见文字里 {ratio}% 是模板。', en: '{ratio}% of the visible text is template.' } },
    evidence: ['ratio', 'chars'],
  },
  check(page, context) {
    const { visibleChars, mainChars } = page.html.text;
    if (visibleChars < context.option<number>('minChars')) return PASS;
    const share = 1 - mainChars / visibleChars;
    if (share <= context.option<number>('maxRatio')) return PASS;
    return fail('mostly', {
      args: { ratio: Math.round(share * 100) },
      evidence: { ratio: Math.round(share * 100), chars: mainChars },
      cause: pageTemplate(page),
    });
  },
};
