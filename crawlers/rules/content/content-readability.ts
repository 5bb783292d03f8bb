import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const contentReadability: HtmlRule = {
  meta: {
    id: 'content-readability',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['article'],
    options: {
      maxWords: { default: 30, text: { zh: '西文平均句长（词）', en: 'mean sentence length of Latin texts in words' } },
      maxHan: {
        default: 60,
        text: {
          zh: '中日韩平均句长（字）',
          en: 'mean sentence length of Chinese, Japanese or Korean texts in characters',
        },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '句子太长', en: 'Long sentences' },
    why: {
      zh: '长句在手机上要读好几行，读者容易放弃。',
      en: 'On a phone a long sentence fills many lines and readers give up.',
    },
    fix: { zh: '一句话只说一件事，长句拆开。', en: 'Say one thing per sentence and split long ones.' },
    notAProblemIf: { zh: '是法律文本或学术文章。', en: 'It is a legal or academic text.' },
    messages: {
      words: { zh: '平均每句 {count} 个词，超过 {max}。', en: 'Sentences have {count} words on average, over {max}.' },
      han: {
        zh: '平均每句 {count} 个字，超过 {max}。',
        en: 'Sentences have {count} characters on average, over {max}.',
      },
    },
    evidence: ['count'],
  },
  check(page, context) {
    const { meanSentence, cjk } = page.html.text;
    if (meanSentence === null) return 'not-applicable';
    const max = context.option<number>(cjk ? 'maxHan' : 'maxWords');
    if (meanSentence <= max) return PASS;
    const count = Math.round(meanSentence);
    return fail(cjk ? 'han' : 'words', { args: { count, max }, evidence: { count } });
  },
};
