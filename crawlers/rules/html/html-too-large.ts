import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlTooLarge: HtmlRule = {
  meta: {
    id: 'html-too-large',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'error',
    engines: { baidu: 'warning' },
    options: {
      maxBytes: { default: 2097152, text: { zh: 'HTML 解压后的字节数', en: 'bytes of HTML after decoding' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.fetchSize],
    name: { zh: 'HTML 超过 2 MiB', en: 'HTML over 2 MiB' },
    why: {
      zh: 'Google 搜索只读取解压后的前 2 MB，之后的内容和链接等于不存在。',
      en: 'Google Search reads the first 2 MB after decoding; text and links behind that do not exist for it.',
    },
    fix: {
      zh: '去掉内联的图片、样式和大段 JSON，长列表分页。',
      en: 'Move inlined pictures, styles and JSON out, and paginate long lists.',
    },
    notAProblemIf: { zh: '页面不需要被搜索到。', en: 'The page need not be found.' },
    messages: { large: { zh: 'HTML 解压后有 {kib} KiB。', en: 'The HTML has {kib} KiB after decoding.' } },
    evidence: ['bytes'],
  },
  check(page, context) {
    const { bytes } = page.response;
    if (bytes <= context.option<number>('maxBytes')) return PASS;
    return fail('large', { args: { kib: Math.round(bytes / 1024) }, evidence: { bytes }, cause: pageTemplate(page) });
  },
};
