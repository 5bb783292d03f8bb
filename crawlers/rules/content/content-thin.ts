import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, GOOGLE, PROPOSAL } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const contentThin: HtmlRule = {
  meta: {
    id: 'content-thin',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    types: ['article'],
    whole: true,
    debatable: true,
    options: {
      minWords: { default: 200, text: { zh: '文章的最少词数（西文）', en: 'fewest words of an article' } },
      minHan: {
        default: 300,
        text: { zh: '文章的最少字数（中日韩）', en: 'fewest characters of a Chinese, Japanese or Korean article' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.helpful, COMMON_PRACTICE, PROPOSAL],
    name: { zh: '内容单薄', en: 'Thin content' },
    why: {
      zh: '正文太少的页面很难回答一个问题，也难获得排名。',
      en: 'A page with very little text rarely answers a question, and rarely ranks.',
    },
    fix: {
      zh: '补充用户真正要的信息；若页面没有存在的必要，就合并到相关页面或设为 noindex。',
      en: 'Add what people came for; if the page has no reason of its own, merge it or mark it noindex.',
    },
    notAProblemIf: {
      zh: '页面用图片、视频、表格或工具回答了问题。',
      en: 'The page answers with pictures, a video, a table or a tool.',
    },
    messages: {
      han: { zh: '正文只有 {count} 个字，少于 {min}。', en: 'The main text has only {count} characters, under {min}.' },
      words: {
        zh: '正文只有 {count} 个词，少于 {min}。',
        en: 'The main text has only {count} {count|word|words}, under {min}.',
      },
    },
    evidence: ['words', 'hanChars', 'chars'],
  },
  check(page, context) {
    const { text, pageType } = page.html;
    // A page without any text is reported as an empty shell or as a picture page.
    if (text.mainChars < 50) return PASS;
    const [message, count, min] = text.cjk
      ? (['han', text.hanChars, context.option<number>('minHan')] as const)
      : (['words', text.words, context.option<number>('minWords')] as const);
    if (count >= min) return PASS;
    return fail(message, {
      args: { count, min },
      evidence: text.cjk ? { hanChars: count } : { words: count },
      cause: templateOf(page.url, pageType.type),
    });
  },
};
