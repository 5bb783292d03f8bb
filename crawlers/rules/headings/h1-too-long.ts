import { isCjkText } from '../../../src/kernel/text/script.ts';
import { fullWidthUnits } from '../../../src/kernel/text/width.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { h1Of } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const h1TooLong: HtmlRule = {
  meta: {
    id: 'h1-too-long',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    options: {
      maxChars: { default: 100, text: { zh: '西文 H1 的最大字符数', en: 'most characters of a Latin h1' } },
      maxUnits: {
        default: 40,
        text: { zh: '中日韩 H1 的最大全角字数', en: 'most full-width units of a Chinese, Japanese or Korean h1' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: 'H1 过长', en: 'h1 too long' },
    why: {
      zh: '太长的 H1 像一段正文，读者和引擎都抓不住重点。',
      en: 'A very long h1 reads like a paragraph; neither people nor engines see the point.',
    },
    fix: {
      zh: '缩成一句话，其余内容放到副标题或正文。',
      en: 'Cut it to one line and put the rest into a subtitle or the text.',
    },
    notAProblemIf: { zh: '它是论文、法规等正式标题。', en: 'It is the formal title of a paper or a law.' },
    messages: {
      chars: { zh: 'H1 有 {count} 个字符，超过 {max}。', en: 'The h1 has {count} characters, over {max}.' },
      units: { zh: 'H1 有 {count} 个全角字，超过 {max}。', en: 'The h1 has {count} full-width units, over {max}.' },
    },
    evidence: ['h1', 'chars', 'units'],
  },
  check(page, context) {
    const h1 = h1Of(page);
    if (h1.length <= 40) return PASS;
    const cjk = isCjkText(h1);
    const count = cjk ? fullWidthUnits(h1) : h1.length;
    const max = context.option<number>(cjk ? 'maxUnits' : 'maxChars');
    if (count <= max) return PASS;
    return fail(cjk ? 'units' : 'chars', {
      args: { count, max },
      evidence: cjk ? { h1: clip(h1, 300), units: count } : { h1: clip(h1, 300), chars: count },
      cause: pageTemplate(page),
    });
  },
};
