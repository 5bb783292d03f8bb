import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { h1Of, titleOf } from './title-text.ts';

const CONTACT =
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)400-?\d{3}-?\d{4}(?!\d)|(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|QQ ?[:：]? ?\d{5,11}|(?:微信|WeChat)(?:号)? ?[:：] ?[\w-]{5,20}|[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,10}/i;

export const titleContact: HtmlRule = {
  meta: {
    id: 'title-contact',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.drizzle, GOOGLE.titles],
    name: { zh: '标题里有联系方式', en: 'Contact details in the title' },
    why: {
      zh: '百度细雨算法把标题里的电话、QQ、微信视为作弊信号；对读者也没有帮助。',
      en: "Baidu's 细雨 algorithm takes phone, QQ or WeChat numbers in a title as spam; they do not help readers either.",
    },
    fix: {
      zh: '从标题删掉联系方式，放到页面的联系栏或结构化数据里。',
      en: 'Take them out of the title and put them into the contact box or structured data.',
    },
    notAProblemIf: {
      zh: '号码本身就是内容，例如热线电话介绍页。',
      en: 'The number is the subject of the page, as with a hotline.',
    },
    messages: { found: { zh: '标题里有“{text}”。', en: 'The title contains "{text}".' } },
    evidence: ['title', 'text'],
  },
  check(page) {
    const title = titleOf(page);
    const text = CONTACT.exec(title)?.[0];
    if (text === undefined || h1Of(page).includes(text)) return PASS;
    return fail('found', { args: { text }, evidence: { title, text }, cause: pageTemplate(page) });
  },
};
