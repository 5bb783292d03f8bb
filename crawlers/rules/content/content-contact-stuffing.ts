import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { countOf } from './text-clues.ts';

const CONTACT =
  /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)400-?\d{3}-?\d{4}(?!\d)|QQ ?[:：] ?\d{5,11}|微信号? ?[:：] ?[A-Za-z][\w-]{5,19}/g;

export const contentContactStuffing: HtmlRule = {
  meta: {
    id: 'content-contact-stuffing',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    onlyFor: ['baidu'],
    types: ['product', 'article', 'category', 'promo', 'other'],
    options: {
      times: {
        default: 3,
        text: { zh: '同一联系方式在正文中出现几次算堆砌', en: 'how often one contact may stand in the main text' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.drizzle],
    name: { zh: '正文堆砌联系方式', en: 'Contact details repeated in the text' },
    why: {
      zh: '百度细雨算法打击在正文里反复插入电话、微信、QQ 的页面，尤其是 B2B 站。',
      en: "Baidu's 细雨 algorithm acts on pages that repeat phone, WeChat or QQ numbers in the text, above all on B2B sites.",
    },
    fix: { zh: '联系方式只放在固定的联系栏里。', en: 'Keep contact details in one contact box.' },
    notAProblemIf: { zh: '是联系我们、门店列表一类页面。', en: 'It is a contact page or a list of branches.' },
    messages: {
      repeated: { zh: '“{text}”在正文里出现了 {count} 次。', en: '"{text}" stands in the text {count} times.' },
    },
    evidence: ['text', 'count'],
  },
  check(page, context) {
    const { main, hanChars } = page.html.text;
    if (hanChars < 50) return PASS;
    const times = context.option<number>('times');
    CONTACT.lastIndex = 0;
    for (let match = CONTACT.exec(main), left = 40; match && left > 0; match = CONTACT.exec(main), left -= 1) {
      const count = countOf(main, match[0], 100);
      if (count >= times) {
        CONTACT.lastIndex = 0;
        return fail('repeated', {
          args: { text: match[0], count },
          evidence: { text: match[0], count },
          cause: match[0],
        });
      }
    }
    return PASS;
  },
};
