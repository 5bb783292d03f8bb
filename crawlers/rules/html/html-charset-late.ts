import type { HtmlRule } from '../../model/rule.ts';
import { LIGHTHOUSE, WHATWG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlCharsetLate: HtmlRule = {
  meta: {
    id: 'html-charset-late',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    options: {
      maxBytes: {
        default: 1024,
        text: { zh: '声明必须出现在前多少字节内', en: 'the declaration must end within so many bytes' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, LIGHTHOUSE],
    name: { zh: '编码声明太靠后', en: 'Charset declared too late' },
    why: {
      zh: 'HTML 标准只保证检查前 1024 字节，之后的声明可能来不及生效。',
      en: 'The standard looks at the first 1,024 bytes only; later declarations may come too late.',
    },
    fix: { zh: '把 <meta charset> 移到 <head> 的第一行。', en: 'Make <meta charset> the first line of <head>.' },
    notAProblemIf: { zh: '响应头已经声明了编码（本规则不计）。', en: 'The header declares it (not counted here).' },
    messages: { late: { zh: 'meta 编码声明结束于第 {bytes} 字节。', en: 'The meta charset ends at byte {bytes}.' } },
    evidence: ['bytes', 'meta'],
  },
  check(page, context) {
    const { charset } = page;
    if (charset === null || charset.metaOffset === null || charset.header !== null || charset.by === 'bom') return PASS;
    if (charset.metaOffset <= context.option<number>('maxBytes')) return PASS;
    return fail('late', {
      args: { bytes: charset.metaOffset },
      evidence: { bytes: charset.metaOffset, meta: charset.meta ?? '' },
      cause: pageTemplate(page),
    });
  },
};
