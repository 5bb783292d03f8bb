import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, WHATWG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const imgPictureNoImg: HtmlRule = {
  meta: {
    id: 'img-picture-no-img',
    area: 'images',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, GOOGLE.images],
    name: { zh: 'picture 里没有 img', en: 'picture without img' },
    why: {
      zh: '没有 img，浏览器什么也不显示，引擎也看不到图片。',
      en: 'Without img browsers show nothing and engines see no picture.',
    },
    fix: { zh: '在 <picture> 最后放一个带 alt 的 <img>。', en: 'Put an <img> with alt last into <picture>.' },
    notAProblemIf: { zh: '脚本随后插入。', en: 'A script inserts it.' },
    messages: {
      none: { zh: '{count} 个 picture 没有 img。', en: '{count} picture {count|element has|elements have} no img.' },
    },
    evidence: ['count'],
  },
  check(page) {
    const count = page.html.picturesWithoutImg;
    if (count === 0) return PASS;
    return fail('none', { args: { count }, evidence: { count }, cause: pageTemplate(page) });
  },
};
