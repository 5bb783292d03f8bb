import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const httpSlowDownload: HtmlRule = {
  meta: {
    id: 'http-slow-download',
    area: 'response',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    options: {
      maxMs: {
        default: 3000,
        text: { zh: '从首字节到传完的毫秒数上限', en: 'most milliseconds from the first byte to the last' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: 'HTML 传输慢', en: 'Slow HTML download' },
    why: {
      zh: '页面本身要几秒才传完，图片和样式还没开始。',
      en: 'The page alone takes seconds, before pictures and styles begin.',
    },
    fix: { zh: '压缩 HTML，减少内联内容，检查带宽。', en: 'Compress the HTML, inline less, check the bandwidth.' },
    notAProblemIf: { zh: '抓取所在的网络很慢。', en: 'The network of the crawl is slow.' },
    messages: { slow: { zh: '传输用了 {ms} 毫秒（{kib} KiB）。', en: 'The transfer took {ms} ms ({kib} KiB).' } },
    evidence: ['ms', 'bytes'],
  },
  check(page, context) {
    const { ttfbMs, totalMs, codedBytes } = page.response;
    const ms = Math.round(totalMs - ttfbMs);
    if (ms <= context.option<number>('maxMs')) return PASS;
    return fail('slow', { args: { ms, kib: Math.round(codedBytes / 1024) }, evidence: { ms, bytes: codedBytes } });
  },
};
