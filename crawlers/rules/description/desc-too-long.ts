import { pixelWidth } from '../../../src/kernel/text/pixels.ts';
import { isCjkText } from '../../../src/kernel/text/script.ts';
import { fullWidthUnits } from '../../../src/kernel/text/width.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { metaOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const descTooLong: HtmlRule = {
  meta: {
    id: 'desc-too-long',
    area: 'description',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    options: {
      maxPx: {
        default: 985,
        text: { zh: '西文描述的最大像素宽度（14 px Arial）', en: 'widest Latin description in pixels (14 px Arial)' },
      },
      maxUnits: {
        default: 108,
        text: {
          zh: '中日韩描述的最大全角字数',
          en: 'longest Chinese, Japanese or Korean description in full-width units',
        },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '描述过长', en: 'Meta description too long' },
    why: {
      zh: '摘要只显示前面一段，写在后面的卖点看不到。',
      en: 'Only the beginning is shown; what you say at the end is lost.',
    },
    fix: {
      zh: '把最重要的信息放在前 70 个汉字（英文 150 个字符）以内。',
      en: 'Put what matters into the first 150 characters (70 Han characters).',
    },
    notAProblemIf: { zh: '关键信息已经写在前面。', en: 'The important part stands at the beginning.' },
    messages: {
      px: { zh: '描述宽 {px} 像素，超过 {max}。', en: 'The description is {px} px wide, over {max}.' },
      units: {
        zh: '描述有 {units} 个全角字，超过 {max}。',
        en: 'The description has {units} full-width units, over {max}.',
      },
    },
    evidence: ['description', 'px', 'units'],
  },
  check(page, context) {
    const text = metaOf(page, 'description');
    if (text === null || text.length < 60) return PASS;
    if (isCjkText(text)) {
      const units = fullWidthUnits(text);
      const max = context.option<number>('maxUnits');
      if (units <= max) return PASS;
      return fail('units', {
        args: { units, max },
        evidence: { description: clip(text, 400), units },
        cause: templateOf(page.url, page.html.pageType.type),
      });
    }
    const px = pixelWidth(text, 14);
    const max = context.option<number>('maxPx');
    if (px <= max) return PASS;
    return fail('px', {
      args: { px, max },
      evidence: { description: clip(text, 400), px },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
