import { pixelWidth } from '../../../src/kernel/text/pixels.ts';
import { isCjkText } from '../../../src/kernel/text/script.ts';
import { fullWidthUnits } from '../../../src/kernel/text/width.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { separatorEdge, titleOf } from './title-text.ts';

export const titleTooShort: HtmlRule = {
  meta: {
    id: 'title-too-short',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    exceptTypes: ['search', 'utility'],
    options: {
      minPx: { default: 120, text: { zh: '西文标题的最小像素宽度', en: 'narrowest Latin title in pixels' } },
      minUnits: {
        default: 5,
        text: { zh: '中日韩标题的最少全角字数', en: 'shortest Chinese, Japanese or Korean title in full-width units' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '标题过短', en: 'Title too short' },
    why: {
      zh: '太短的标题说不清页面内容，也浪费了搜索结果里最显眼的位置。',
      en: 'A very short title says too little and leaves the most visible line of the result empty.',
    },
    fix: {
      zh: '补上核心词、关键属性或站名，例如“明前龙井_云雾茶庄”。',
      en: 'Add the core word, an attribute or the site name: "Anji white tea | Cloud Tea".',
    },
    notAProblemIf: { zh: '品牌词本身就是用户要搜的全部内容。', en: 'The brand alone is what people search for.' },
    messages: {
      px: { zh: '标题只有 {px} 像素宽，不足 {min}。', en: 'The title is only {px} px wide, under {min}.' },
      units: {
        zh: '标题只有 {units} 个全角字，不足 {min}。',
        en: 'The title has only {units} full-width units, under {min}.',
      },
    },
    evidence: ['title', 'px', 'units'],
  },
  check(page, context) {
    const title = titleOf(page);
    if (title.length > 40 || title.trim() === '') return PASS;
    // Half a title is a rule of its own.
    if (title.length < 20 && separatorEdge(title) !== null) return PASS;
    if (isCjkText(title)) {
      const units = fullWidthUnits(title);
      const min = context.option<number>('minUnits');
      if (units >= min) return PASS;
      return fail('units', {
        args: { units, min },
        evidence: { title, units },
        cause: templateOf(page.url, page.html.pageType.type),
      });
    }
    const px = pixelWidth(title, 20);
    const min = context.option<number>('minPx');
    if (px >= min) return PASS;
    return fail('px', {
      args: { px, min },
      evidence: { title, px },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
