import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, LIGHTHOUSE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const httpUncompressed: HtmlRule = {
  meta: {
    id: 'http-uncompressed',
    area: 'response',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    options: {
      minBytes: { default: 10240, text: { zh: '多大的 HTML 才要求压缩', en: 'HTML of at least so many bytes' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [LIGHTHOUSE, COMMON_PRACTICE],
    name: { zh: 'HTML 未压缩', en: 'HTML is not compressed' },
    why: {
      zh: '压缩通常能省七成流量，手机打开更快，蜘蛛同样时间能抓更多页。',
      en: 'Compression saves about 70% of the transfer: phones are faster and crawlers get more pages in the same time.',
    },
    fix: { zh: '在服务器或 CDN 开启 gzip 或 brotli。', en: 'Switch on gzip or brotli at the server or CDN.' },
    notAProblemIf: { zh: '抓取经过的代理去掉了压缩。', en: 'A proxy between crawler and site removes it.' },
    messages: { plain: { zh: '{kib} KiB 的 HTML 未压缩传输。', en: '{kib} KiB of HTML are sent uncompressed.' } },
    evidence: ['bytes', 'header'],
  },
  check(page, context) {
    const { encoding, bytes } = page.response;
    if (bytes < context.option<number>('minBytes')) return 'not-applicable';
    if (encoding !== null && encoding !== 'identity') return PASS;
    return fail('plain', {
      args: { kib: Math.round(bytes / 1024) },
      evidence: { bytes, header: 'content-encoding: –' },
    });
  },
};
