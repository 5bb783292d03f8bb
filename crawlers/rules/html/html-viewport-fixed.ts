import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, WCAG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const htmlViewportFixed: HtmlRule = {
  meta: {
    id: 'html-viewport-fixed',
    area: 'html',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.mobile, WCAG],
    name: { zh: 'viewport 写死宽度或禁止缩放', en: 'Viewport with fixed width or without zoom' },
    why: {
      zh: '写死宽度的页面在手机上要左右拖动；禁止缩放让视力不好的人看不清。',
      en: 'A fixed width makes phones scroll sideways; without zoom people with weak eyes cannot read.',
    },
    fix: {
      zh: '用 width=device-width, initial-scale=1，去掉 user-scalable=no 和 maximum-scale=1。',
      en: 'Use width=device-width, initial-scale=1 and drop user-scalable=no and maximum-scale=1.',
    },
    notAProblemIf: {
      zh: '页面是地图或游戏，自己处理缩放。',
      en: 'The page is a map or a game with a zoom of its own.',
    },
    messages: {
      fixed: { zh: 'viewport 写死了宽度：{value}。', en: 'The viewport has a fixed width: {value}.' },
      zoom: { zh: 'viewport 禁止缩放：{value}。', en: 'The viewport forbids zooming: {value}.' },
    },
    evidence: ['value'],
  },
  check(page) {
    const value = page.html.viewport?.toLowerCase();
    if (
      value === undefined ||
      value === 'width=device-width, initial-scale=1' ||
      value === 'width=device-width,initial-scale=1'
    )
      return PASS;
    const message = /(?:^|[,;\s])width\s*=\s*\d/.test(value)
      ? 'fixed'
      : /user-scalable\s*=\s*(?:no|0)|maximum-scale\s*=\s*(?:0|1(?:\.0*)?(?![\d.]))/.test(value)
        ? 'zoom'
        : null;
    if (message === null) return PASS;
    return fail(message, { args: { value: clip(value, 120) }, evidence: { value }, cause: value });
  },
};
