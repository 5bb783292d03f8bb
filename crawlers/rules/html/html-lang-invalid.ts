import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { WCAG, WHATWG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

const SHAPE = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-[a-z0-9]{4,8})*(?:-x-[a-z0-9-]{1,40})?$/i;
/** Country codes that are often mistaken for a language and are none (ISO 639-1). */
const NOT_A_LANGUAGE = new Set(['cn', 'jp', 'kr', 'cz', 'dk', 'ua', 'gr', 'vn', 'hk', 'us', 'uk-uk', 'en-uk', 'en-eu']);

export const htmlLangInvalid: HtmlRule = {
  meta: {
    id: 'html-lang-invalid',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, WCAG],
    name: { zh: 'lang 写法无效', en: 'Invalid lang' },
    why: {
      zh: '写错的语言代码等于没写，例如 zh_CN、cn、en-UK。',
      en: 'A wrong code is as good as none: zh_CN, cn, en-UK.',
    },
    fix: {
      zh: '用 BCP 47 代码：zh-CN、zh-Hans、zh-TW、en、en-GB、ja。',
      en: 'Use BCP 47: zh-CN, zh-Hans, zh-TW, en, en-GB, ja.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { invalid: { zh: 'lang="{lang}" 不是有效的语言代码。', en: 'lang="{lang}" is no valid language code.' } },
    evidence: ['lang'],
  },
  check(page) {
    const lang = page.html.lang?.trim();
    if (!lang || (SHAPE.test(lang) && !NOT_A_LANGUAGE.has(lang.toLowerCase()))) return PASS;
    return fail('invalid', { args: { lang: clip(lang, 40) }, evidence: { lang }, cause: lang });
  },
};
