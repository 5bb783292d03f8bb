import type { HtmlRule } from '../../model/rule.ts';
import { WEB_VITALS } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const httpSlowTtfb: HtmlRule = {
  meta: {
    id: 'http-slow-ttfb',
    area: 'response',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    options: {
      maxMs: { default: 800, text: { zh: '首字节时间上限（毫秒）', en: 'most milliseconds until the first byte' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [WEB_VITALS],
    name: { zh: '首字节慢', en: 'Slow first byte' },
    why: {
      zh: '首字节超过 0.8 秒，后面的一切都跟着慢；蜘蛛也会少抓。',
      en: 'Over 0.8 s until the first byte makes everything later slow, and crawlers fetch less.',
    },
    fix: { zh: '开启页面缓存，优化数据库查询，使用 CDN。', en: 'Cache pages, speed up queries, use a CDN.' },
    notAProblemIf: {
      zh: '只有个别页面偶尔慢，或抓取并发过高造成。',
      en: 'Single pages are slow now and then, or the crawl itself caused it.',
    },
    messages: { slow: { zh: '首字节用了 {ms} 毫秒。', en: 'The first byte took {ms} ms.' } },
    evidence: ['ms'],
  },
  check(page, context) {
    const { ttfbMs } = page.response;
    const max = context.option<number>('maxMs');
    if (ttfbMs <= max) return PASS;
    return fail('slow', { args: { ms: Math.round(ttfbMs) }, evidence: { ms: Math.round(ttfbMs) } });
  },
};
