import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const urlTooLong: HtmlRule = {
  meta: {
    id: 'url-too-long',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    options: { maxChars: { default: 200, text: { zh: '最大字符数', en: 'most characters' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '网址偏长', en: 'Long URL' },
    why: {
      zh: '太长的网址难以分享，也常说明参数或层级过多。',
      en: 'Long URLs are hard to share and often a sign of too many parameters or folders.',
    },
    fix: { zh: '缩短路径，去掉多余参数。', en: 'Shorten the path and drop parameters.' },
    notAProblemIf: { zh: '网址是中文编码后变长的。', en: 'It is long only because Chinese characters are encoded.' },
    messages: {
      long: { zh: '网址有 {count} 个字符，超过 {max}。', en: 'The URL has {count} characters, over {max}.' },
    },
    evidence: ['url', 'chars'],
  },
  check(page, context) {
    const count = page.url.length;
    const max = context.option<number>('maxChars');
    if (count <= max || count > 2048) return PASS;
    return fail('long', { args: { count, max }, evidence: { url: page.url, chars: count }, cause: pageTemplate(page) });
  },
};
