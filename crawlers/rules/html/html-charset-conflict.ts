import type { HtmlRule } from '../../model/rule.ts';
import { LIGHTHOUSE, WHATWG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlCharsetConflict: HtmlRule = {
  meta: {
    id: 'html-charset-conflict',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG, LIGHTHOUSE],
    name: { zh: '字符编码声明与实际不符', en: 'Declared charset differs from the real one' },
    why: {
      zh: '浏览器和蜘蛛按声明解码就会得到乱码，标题和正文都毁了。',
      en: 'Browsers and crawlers that trust the declaration read garbage, in title and text.',
    },
    fix: {
      zh: '统一响应头、meta 和文件的真实编码；建议全站用 UTF-8。',
      en: 'Make header, meta and file agree; UTF-8 everywhere is best.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      conflict: { zh: '声明为 {declared}，实际是 {used}。', en: 'Declared as {declared}, but the bytes are {used}.' },
    },
    evidence: ['header', 'meta', 'used'],
  },
  check(page) {
    const { charset } = page;
    if (charset === null || !charset.disagrees) return PASS;
    const header = charset.header ?? '';
    const meta = charset.meta ?? '';
    const declared = [header && `header ${header}`, meta && `meta ${meta}`].filter(Boolean).join(', ');
    return fail('conflict', {
      args: { declared, used: charset.used },
      evidence: { header, meta, used: charset.used },
      cause: `${declared} → ${charset.used}`,
    });
  },
};
