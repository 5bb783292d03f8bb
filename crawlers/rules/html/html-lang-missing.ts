import type { HtmlRule } from '../../model/rule.ts';
import { BING_GUIDELINES, WCAG, WHATWG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlLangMissing: HtmlRule = {
  meta: {
    id: 'html-lang-missing',
    area: 'html',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, WCAG, BING_GUIDELINES],
    name: { zh: '没有声明语言', en: 'No lang attribute' },
    why: {
      zh: '浏览器据此决定是否提示翻译、读屏用哪种发音；Bing 用它判断语言。',
      en: 'Browsers use it to offer translation, screen readers to pronounce, and Bing to tell the language.',
    },
    fix: { zh: '写 <html lang="zh-CN"> 或 <html lang="en">。', en: 'Write <html lang="en"> or <html lang="zh-CN">.' },
    notAProblemIf: { zh: '响应头 Content-Language 已写明，且不在乎读屏。', en: 'The Content-Language header says it.' },
    messages: { missing: { zh: 'html 元素没有 lang。', en: 'The html element has no lang.' } },
    evidence: ['detected'],
  },
  check(page) {
    const { lang, text } = page.html;
    if (lang !== null && lang.trim() !== '') return PASS;
    return fail('missing', { ...(text.lang === null ? {} : { evidence: { detected: text.lang } }) });
  },
};
