import { pixelWidth } from '../../../src/kernel/text/pixels.ts';
import { isCjkText } from '../../../src/kernel/text/script.ts';
import { fullWidthUnits } from '../../../src/kernel/text/width.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, GOOGLE, PROPOSAL } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { titleOf } from './title-text.ts';

export const titleTooLong: HtmlRule = {
  meta: {
    id: 'title-too-long',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    options: {
      maxPx: {
        default: 561,
        text: { zh: '西文标题的最大像素宽度（20 px Arial）', en: 'widest Latin title in pixels (20 px Arial)' },
      },
      maxUnits: {
        default: 30,
        text: {
          zh: '中日韩标题的最大全角字数（半角字符算 0.5）',
          en: 'longest Chinese, Japanese or Korean title in full-width units (a half-width character counts 0.5)',
        },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, GOOGLE.titles, PROPOSAL],
    name: { zh: '标题过长', en: 'Title too long' },
    why: {
      zh: '超出宽度的标题在搜索结果里会被截断，截掉的往往是品牌或卖点。',
      en: 'Search results cut a title that is too wide; what is lost is often the brand or the offer.',
    },
    fix: {
      zh: '核心词放前面，删掉重复词和套话，让标题在限度内说完。',
      en: 'Put the core words first and drop repeats and boilerplate until it fits.',
    },
    notAProblemIf: { zh: '被截掉的只是末尾的站名。', en: 'Only the site name at the end is cut.' },
    messages: {
      px: { zh: '标题宽 {px} 像素，超过 {max}。', en: 'The title is {px} px wide, over {max}.' },
      units: { zh: '标题有 {units} 个全角字，超过 {max}。', en: 'The title has {units} full-width units, over {max}.' },
    },
    evidence: ['title', 'px', 'units'],
  },
  check(page, context) {
    const title = titleOf(page);
    // Nothing shorter than this can exceed either limit: the widest glyph is one em.
    if (title.length * 20 <= 561 && title.length <= context.option<number>('maxUnits')) return PASS;
    if (isCjkText(title)) {
      const units = fullWidthUnits(title);
      const max = context.option<number>('maxUnits');
      if (units <= max) return PASS;
      return fail('units', {
        args: { units, max },
        evidence: { title, units },
        cause: templateOf(page.url, page.html.pageType.type),
      });
    }
    const px = pixelWidth(title, 20);
    const max = context.option<number>('maxPx');
    if (px <= max) return PASS;
    return fail('px', {
      args: { px, max },
      evidence: { title, px },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
