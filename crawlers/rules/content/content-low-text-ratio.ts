import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const contentLowTextRatio: HtmlRule = {
  meta: {
    id: 'content-low-text-ratio',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    exceptTypes: ['utility', 'search'],
    options: {
      minRatio: {
        default: 0.03,
        text: { zh: '可见文字与 HTML 字节的最小比例', en: 'smallest ratio of visible text to bytes of HTML' },
      },
      minBytes: { default: 100000, text: { zh: 'HTML 至少多大才判断', en: 'fewest bytes before this is judged' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '文字占比很低', en: 'Very little text for its size' },
    why: {
      zh: 'HTML 很大，文字却很少，多半是内联脚本、样式和数据撑大的，打开慢。',
      en: 'Much HTML and little text usually means inlined scripts, styles and data, which make it slow.',
    },
    fix: { zh: '把内联的脚本、样式、JSON 移到外部文件。', en: 'Move inlined scripts, styles and JSON into files.' },
    notAProblemIf: { zh: '页面本来就是应用或图库。', en: 'It is an application or a gallery.' },
    messages: {
      low: { zh: '文字只占 HTML 的 {ratio}%（{kib} KiB）。', en: 'Text is {ratio}% of the HTML ({kib} KiB).' },
    },
    evidence: ['ratio', 'bytes'],
  },
  check(page, context) {
    const { bytes } = page.response;
    if (bytes < context.option<number>('minBytes')) return PASS;
    const { visibleChars, cjk } = page.html.text;
    const share = (visibleChars * (cjk ? 3 : 1)) / bytes;
    if (share >= context.option<number>('minRatio')) return PASS;
    return fail('low', {
      args: { ratio: Math.round(share * 1000) / 10, kib: Math.round(bytes / 1024) },
      evidence: { ratio: Math.round(share * 1000) / 10, bytes },
      cause: pageTemplate(page),
    });
  },
};
