import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE, LIGHTHOUSE } from '../sources.ts';
import { metaOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlViewportMissing: HtmlRule = {
  meta: {
    id: 'html-viewport-missing',
    area: 'html',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.mobile, LIGHTHOUSE, BAIDU.mobile],
    name: { zh: '没有 viewport', en: 'No viewport' },
    why: {
      zh: '没有 viewport，手机会按桌面宽度缩小整页，文字看不清。各引擎都以手机页面为准。',
      en: 'Without it a phone shrinks the desktop page until nobody can read it, and engines judge the mobile page.',
    },
    fix: {
      zh: '在 <head> 里加 <meta name="viewport" content="width=device-width, initial-scale=1">。',
      en: 'Add <meta name="viewport" content="width=device-width, initial-scale=1"> to <head>.',
    },
    notAProblemIf: {
      zh: '站点有单独的手机版，且已声明 mobile-agent 或 alternate。',
      en: 'There is a separate mobile site and the page declares it (mobile-agent or alternate).',
    },
    messages: { missing: { zh: '页面没有 viewport。', en: 'The page has no viewport meta element.' } },
    evidence: ['meta'],
  },
  check(page) {
    if (page.html.viewport !== null) return PASS;
    if (metaOf(page, 'mobile-agent') !== null) return PASS;
    return fail('missing');
  },
};
