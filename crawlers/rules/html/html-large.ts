import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlLarge: HtmlRule = {
  meta: {
    id: 'html-large',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    options: {
      maxBytes: { default: 1048576, text: { zh: 'HTML 解压后的字节数', en: 'bytes of HTML after decoding' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.fetchSize, PROPOSAL],
    name: { zh: 'HTML 偏大', en: 'Large HTML' },
    why: {
      zh: 'Google 搜索只读取解压后的前 2 MB，接近上限的页面一旦再长就会被截断；手机打开也慢。',
      en: 'Google Search reads the first 2 MB after decoding; a page near the limit is soon cut, and phones are slow with it.',
    },
    fix: {
      zh: '去掉内联的图片、样式和大段 JSON，长列表分页。',
      en: 'Move inlined pictures, styles and JSON out, and paginate long lists.',
    },
    notAProblemIf: {
      zh: '页面是单页手册，且重要内容都在前面。',
      en: 'It is a one-page manual with what matters at the top.',
    },
    messages: { large: { zh: 'HTML 解压后有 {kib} KiB。', en: 'The HTML has {kib} KiB after decoding.' } },
    evidence: ['bytes'],
  },
  check(page, context) {
    const { bytes } = page.response;
    if (bytes <= context.option<number>('maxBytes') || bytes > 2_097_152) return PASS;
    return fail('large', { args: { kib: Math.round(bytes / 1024) }, evidence: { bytes }, cause: pageTemplate(page) });
  },
};
