import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const indexUnavailableAfter: HtmlRule = {
  meta: {
    id: 'index-unavailable-after',
    area: 'robots',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta],
    name: { zh: 'unavailable_after 已过期', en: 'unavailable_after lies in the past' },
    why: { zh: '过了这个日期，Google 会把页面移出结果。', en: 'After that date Google removes the page from results.' },
    fix: {
      zh: '活动还在就改日期或删掉；已结束就让页面返回 410 或改成回顾页。',
      en: 'Change or remove the date if the offer still stands; else answer 410 or turn the page into a review.',
    },
    notAProblemIf: { zh: '页面确实应该下线。', en: 'The page is meant to go.' },
    messages: {
      past: { zh: 'unavailable_after 是 {date}，已经过去。', en: 'unavailable_after says {date}, which is past.' },
    },
    evidence: ['value', 'date'],
  },
  check(page) {
    for (const { directives } of page.html.robots) {
      for (const directive of directives) {
        if (!directive.startsWith('unavailable_after:')) continue;
        const text = directive.slice(18).trim();
        const time = Date.parse(text);
        if (time < page.response.fetchedAt)
          return fail('past', {
            args: { date: clip(text, 40) },
            evidence: { value: directive, date: new Date(time).toISOString().slice(0, 10) },
            cause: clip(text, 40),
          });
      }
    }
    return PASS;
  },
};
