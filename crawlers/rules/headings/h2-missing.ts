import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const h2Missing: HtmlRule = {
  meta: {
    id: 'h2-missing',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['article'],
    whole: true,
    options: {
      minWords: {
        default: 600,
        text: { zh: '多少词以上的文章需要小标题', en: 'articles of so many words need subheadings' },
      },
      minHan: {
        default: 1000,
        text: { zh: '多少字以上的中文文章需要小标题', en: 'Chinese articles of so many characters need subheadings' },
      },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '长文没有小标题', en: 'Long article without subheadings' },
    why: {
      zh: '长文没有小标题，读者难以跳读，引擎也难以取出段落作答。',
      en: 'Without subheadings people cannot skim a long article, and engines cannot pick the passage that answers.',
    },
    fix: {
      zh: '每 300–500 字加一个 H2，用读者会问的话来写。',
      en: 'Add an h2 every few paragraphs, in the words that readers would ask.',
    },
    notAProblemIf: { zh: '文章是访谈、小说或公文。', en: 'It is an interview, a story or a legal text.' },
    messages: {
      han: { zh: '文章有 {count} 个字，却没有小标题。', en: 'The article has {count} characters and no subheading.' },
      words: { zh: '文章有 {count} 个词，却没有小标题。', en: 'The article has {count} words and no subheading.' },
    },
    evidence: ['words', 'hanChars'],
  },
  check(page, context) {
    const { text, headings } = page.html;
    const count = text.cjk ? text.hanChars : text.words;
    if (count < context.option<number>(text.cjk ? 'minHan' : 'minWords')) return PASS;
    for (const heading of headings) if (heading.level > 1) return PASS;
    return fail(text.cjk ? 'han' : 'words', {
      args: { count },
      evidence: text.cjk ? { hanChars: count } : { words: count },
    });
  },
};
