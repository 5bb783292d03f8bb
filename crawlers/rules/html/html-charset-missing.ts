import type { HtmlRule } from '../../model/rule.ts';
import { LIGHTHOUSE, WHATWG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlCharsetMissing: HtmlRule = {
  meta: {
    id: 'html-charset-missing',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, LIGHTHOUSE],
    name: { zh: '没有声明字符编码', en: 'No charset declared' },
    why: {
      zh: '没有声明，浏览器只能猜；中文页面猜错就是乱码。',
      en: 'Without it a browser guesses; a wrong guess turns Chinese pages into garbage.',
    },
    fix: {
      zh: '在 <head> 最前面加 <meta charset="utf-8">，或在 Content-Type 响应头里写明。',
      en: 'Put <meta charset="utf-8"> first in <head>, or say it in the Content-Type header.',
    },
    notAProblemIf: { zh: '页面只有 ASCII 字符（本规则不计）。', en: 'The page is plain ASCII (not counted here).' },
    messages: {
      missing: {
        zh: '响应头和页面都没有声明编码，按 {used} 解码。',
        en: 'Neither header nor page declares a charset; decoded as {used}.',
      },
    },
    evidence: ['used'],
  },
  check(page) {
    const { charset } = page;
    if (charset === null || charset.header !== null || charset.meta !== null || charset.by === 'bom') return PASS;
    const { text, titles } = page.html;
    if (!/[^\x00-\x7f]/.test(titles[0]?.text ?? '') && !/[^\x00-\x7f]/.test(text.main)) return 'not-applicable';
    return fail('missing', { args: { used: charset.used }, evidence: { used: charset.used } });
  },
};
