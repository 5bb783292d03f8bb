import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const contentDateMissing: HtmlRule = {
  meta: {
    id: 'content-date-missing',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['article'],
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.timeFactor, GOOGLE.dates],
    name: { zh: '文章没有日期', en: 'Article without a date' },
    why: {
      zh: '百度的时间因子和 Google 的日期显示都需要明确的发布时间；读者也想知道新不新。',
      en: "Baidu's time factor and Google's date line need a clear date, and readers want to know how new it is.",
    },
    fix: {
      zh: '页面上写出日期，并用 time 元素或 datePublished 标注。',
      en: 'Show the date and mark it with a time element or datePublished.',
    },
    notAProblemIf: { zh: '内容与时间无关。', en: 'The content does not age.' },
    messages: { none: { zh: '文章没有可识别的日期。', en: 'The article states no date that a program can read.' } },
    evidence: ['pageType'],
  },
  check(page) {
    if (page.html.dates.length > 0) return PASS;
    // A date in the first lines that only people read is enough for readers and for Google.
    if (
      /20\d\d\s{0,2}[-/.年]\s{0,2}\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? 20\d\d/i.test(
        page.html.text.main.slice(0, 400),
      )
    )
      return PASS;
    return fail('none', { evidence: { pageType: 'article' }, cause: pageTemplate(page) });
  },
};
