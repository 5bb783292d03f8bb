import type { AnswerRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { RFC } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const redirectLocationInvalid: AnswerRule = {
  meta: {
    id: 'redirect-location-invalid',
    area: 'response',
    scope: 'page',
    on: 'answer',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [RFC.http],
    name: { zh: '跳转没有有效的目标', en: 'Redirect without a valid target' },
    why: {
      zh: '浏览器和蜘蛛不知道去哪里，页面等于打不开。',
      en: 'Browsers and crawlers do not know where to go; the page does not open.',
    },
    fix: {
      zh: '在 Location 响应头里写完整、编码正确的地址。',
      en: 'Send a complete, correctly encoded URL in Location.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      missing: { zh: '返回 {status}，却没有 Location。', en: 'It answers {status} without a Location.' },
      invalid: {
        zh: '返回 {status}，Location“{location}”无法解析。',
        en: 'It answers {status}, but the Location "{location}" does not parse.',
      },
    },
    evidence: ['status', 'location'],
  },
  check(page) {
    const { status, location, rawLocation } = page.response;
    if (status < 301 || status > 308 || status === 304 || status === 305 || status === 306) return 'not-applicable';
    if (location !== null) return PASS;
    if (rawLocation === null || rawLocation === '') return fail('missing', { args: { status }, evidence: { status } });
    return fail('invalid', {
      args: { status, location: clip(rawLocation, 120) },
      evidence: { status, location: rawLocation },
    });
  },
};
