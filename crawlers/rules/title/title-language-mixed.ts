import { isCjkText } from '../../../src/kernel/text/script.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { countVariants } from './script-variants.ts';
import { titleOf } from './title-text.ts';

export const titleLanguageMixed: HtmlRule = {
  meta: {
    id: 'title-language-mixed',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.titles],
    name: { zh: '标题语言混杂', en: 'Mixed languages in the title' },
    why: {
      zh: '百度的标题规范要求不混用简繁体；标题与正文语言不同时，用户也会犹豫要不要点。',
      en: "Baidu's title guide asks not to mix simplified and traditional characters; a title in another language than the page makes people hesitate.",
    },
    fix: {
      zh: '标题与正文用同一种语言和字形；品牌名可以保留原文。',
      en: 'Write the title in the language and script of the page; brand names may stay as they are.',
    },
    notAProblemIf: { zh: '繁体字是商标或店名的固定写法。', en: 'The other script is how the brand is written.' },
    messages: {
      variants: {
        zh: '标题混用简体（{simplified} 字）和繁体（{traditional} 字）。',
        en: 'The title mixes simplified ({simplified}) and traditional ({traditional}) characters.',
      },
      script: {
        zh: '标题是中日韩文字，正文是西文。',
        en: 'The title is Chinese, Japanese or Korean, the main text is not.',
      },
    },
    evidence: ['title', 'lang'],
  },
  check(page) {
    const title = titleOf(page);
    if (!/[\u3040-\u9fff\uac00-\ud7a3]/.test(title)) return PASS;
    const { simplified, traditional } = countVariants(title);
    if (simplified >= 2 && traditional >= 2)
      return fail('variants', { args: { simplified, traditional }, evidence: { title } });
    const { text } = page.html;
    if (text.cjk || text.words < 100 || text.hanChars > text.words / 4 || !isCjkText(title)) return PASS;
    return fail('script', { evidence: { title, lang: text.lang ?? '' }, cause: pageTemplate(page) });
  },
};
