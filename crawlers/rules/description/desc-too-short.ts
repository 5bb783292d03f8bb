import { isCjkText } from '../../../src/kernel/text/script.ts';
import { fullWidthUnits } from '../../../src/kernel/text/width.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { foldText, metaOf, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const descTooShort: HtmlRule = {
  meta: {
    id: 'desc-too-short',
    area: 'description',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    exceptTypes: ['search', 'utility'],
    options: {
      minChars: { default: 70, text: { zh: '西文描述的最少字符数', en: 'fewest characters of a Latin description' } },
      minUnits: {
        default: 30,
        text: {
          zh: '中日韩描述的最少全角字数',
          en: 'fewest full-width units of a Chinese, Japanese or Korean description',
        },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '描述过短', en: 'Meta description too short' },
    why: {
      zh: '太短的描述说不清卖点，引擎多半会改用正文片段。',
      en: 'A very short description says little, and engines then prefer a fragment of the page.',
    },
    fix: {
      zh: '写成一两句完整的话：是什么、有什么好处、下一步做什么。',
      en: 'Write one or two whole sentences: what it is, what is good about it, what to do next.',
    },
    notAProblemIf: { zh: '一句话已经把事情说清楚。', en: 'One short sentence says it all.' },
    messages: {
      chars: {
        zh: '描述只有 {count} 个字符，不足 {min}。',
        en: 'The description has {count} characters, under {min}.',
      },
      units: {
        zh: '描述只有 {count} 个全角字，不足 {min}。',
        en: 'The description has {count} full-width units, under {min}.',
      },
    },
    evidence: ['description', 'chars', 'units'],
  },
  check(page, context) {
    const text = metaOf(page, 'description')?.trim() ?? '';
    if (text === '' || text.length >= 120) return PASS;
    const cjk = isCjkText(text);
    const count = cjk ? fullWidthUnits(text) : text.length;
    const min = context.option<number>(cjk ? 'minUnits' : 'minChars');
    if (count >= min) return PASS;
    // A copy of the title is a rule of its own.
    if (foldText(text) === foldText(titleOf(page))) return PASS;
    return fail(cjk ? 'units' : 'chars', {
      args: { count, min },
      evidence: cjk ? { description: text, units: count } : { description: text, chars: count },
      cause: pageTemplate(page),
    });
  },
};
