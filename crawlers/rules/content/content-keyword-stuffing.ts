import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE, PROPOSAL } from '../sources.ts';
import { pageTitleSegments } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';
import { countOf } from './text-clues.ts';

export const contentKeywordStuffing: HtmlRule = {
  meta: {
    id: 'content-keyword-stuffing',
    area: 'content',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['product', 'category', 'article', 'promo'],
    options: {
      maxShare: {
        default: 0.06,
        text: { zh: '核心词占正文的最大比例', en: 'largest share of the text that the core word may fill' },
      },
      minCount: { default: 12, text: { zh: '至少出现多少次才算', en: 'fewest occurrences before this is reported' } },
    },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.spam, BAIDU.clearWind, PROPOSAL],
    name: { zh: '正文堆砌核心词', en: 'Core word stuffed into the text' },
    why: {
      zh: '同一个词密得不自然，读者难受，引擎视为作弊。',
      en: 'A word that comes unnaturally often repels readers and counts as spam.',
    },
    fix: {
      zh: '用代词、同义词或直接删减，让句子读得通顺。',
      en: 'Use pronouns or synonyms, or cut, until it reads well.',
    },
    notAProblemIf: {
      zh: '页面是列表或表格，词必须逐项出现。',
      en: 'It is a list or a table where each row needs the word.',
    },
    messages: {
      dense: {
        zh: '“{word}”在正文里出现 {count} 次，占 {ratio}%。',
        en: '"{word}" stands in the text {count} times and fills {ratio}%.',
      },
    },
    evidence: ['word', 'count', 'ratio'],
  },
  check(page, context) {
    const { main, mainChars } = page.html.text;
    if (mainChars < 200 || mainChars > 20_000) return PASS;
    const word = pageTitleSegments(page)[0] ?? '';
    if (word.length < 2 || word.length > 20 || /\s.*\s.*\s/.test(word)) return PASS;
    const count = countOf(main, word);
    const share = (count * word.length) / mainChars;
    if (count < context.option<number>('minCount') || share <= context.option<number>('maxShare')) return PASS;
    const ratio = Math.round(share * 100);
    return fail('dense', { args: { word, count, ratio }, evidence: { word, count, ratio } });
  },
};
