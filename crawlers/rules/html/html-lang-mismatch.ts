import type { HtmlRule } from '../../model/rule.ts';
import { BING_GUIDELINES, WHATWG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

const CJK = new Set(['zh', 'ja', 'ko']);
const TRADITIONAL = /^zh-(?:hant|tw|hk|mo)/i;
const SIMPLIFIED = /^zh-(?:hans|cn|sg|my)/i;

export const htmlLangMismatch: HtmlRule = {
  meta: {
    id: 'html-lang-mismatch',
    area: 'html',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, BING_GUIDELINES],
    name: { zh: '声明的语言与正文不符', en: 'lang does not match the text' },
    why: {
      zh: '声明错了，浏览器会提示错误的翻译，Bing 会把页面归到别的语言。多见于复制模板后没改。',
      en: 'Browsers offer the wrong translation and Bing files the page under another language. Often a copied template.',
    },
    fix: { zh: '把 lang 改成正文的语言。', en: 'Set lang to the language of the text.' },
    notAProblemIf: {
      zh: '页面就是讲另一种语言的（语言学习、词典）。',
      en: 'The page is about another language (a course, a dictionary).',
    },
    messages: {
      other: {
        zh: '声明 lang="{lang}"，正文是 {detected}。',
        en: 'lang="{lang}" is declared, but the text is {detected}.',
      },
    },
    evidence: ['lang', 'detected'],
  },
  check(page) {
    const { lang, text } = page.html;
    if (!lang || text.lang === null || text.mainChars < (text.cjk ? 100 : 400)) return 'not-applicable';
    const declared = lang.slice(0, lang.indexOf('-') < 0 ? undefined : lang.indexOf('-')).toLowerCase();
    const detected = text.lang.slice(0, 2);
    const differs =
      declared !== detected
        ? // Detection tells scripts apart with certainty; two Latin languages it may confuse.
          declared.length === 2 && CJK.has(declared) !== CJK.has(detected)
        : (text.lang === 'zh-Hant' && SIMPLIFIED.test(lang)) || (text.lang === 'zh-Hans' && TRADITIONAL.test(lang));
    if (!differs) return PASS;
    return fail('other', {
      args: { lang, detected: text.lang },
      evidence: { lang, detected: text.lang },
      cause: `${lang} ${pageTemplate(page)}`,
    });
  },
};
