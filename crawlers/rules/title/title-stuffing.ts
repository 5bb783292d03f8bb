import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { pageTitleSegments, titleOf } from './title-text.ts';

/** The word or pair of Han characters that stands in a text at least `times` times, without overlaps; null when none does. */
function repeated(title: string, times: number): string | null {
  for (let i = 0; i + 1 < title.length; i++) {
    const code = title.charCodeAt(i);
    const next = title.charCodeAt(i + 1);
    if (code < 0x4e00 || code > 0x9fff || next < 0x4e00 || next > 0x9fff) continue;
    const pair = title.slice(i, i + 2);
    let count = 1;
    for (let at = title.indexOf(pair, i + 2); at >= 0; at = title.indexOf(pair, at + 2)) count += 1;
    if (count >= times) return pair;
  }
  if (!/[a-z]/i.test(title)) return null;
  const words: string[] = title.toLowerCase().match(/[a-z][a-z'-]{2,}/g) ?? [];
  if (words.length < times) return null;
  return (
    words.find(
      (word, i) => !COMMON.has(word) && words.indexOf(word) === i && words.filter((w) => w === word).length >= times,
    ) ?? null
  );
}

const COMMON = new Set(['the', 'and', 'for', 'with', 'from', 'your', 'you', 'our', 'are', 'all']);

export const titleStuffing: HtmlRule = {
  meta: {
    id: 'title-stuffing',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    options: { times: { default: 3, text: { zh: '同一个词出现几次算堆砌', en: 'how many times make stuffing' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.titles, GOOGLE.spam, BAIDU.clearWind],
    name: { zh: '标题堆砌关键词', en: 'Keyword stuffing in the title' },
    why: {
      zh: '同一个词反复出现会被当作堆砌：Google 会改写标题，百度清风算法会降低展现。',
      en: "The same word over and over counts as stuffing: Google rewrites the title, and Baidu's 清风 algorithm demotes the page.",
    },
    fix: {
      zh: '核心词写一次，其余位置留给属性、用途、品牌。',
      en: 'Write the core word once and use the rest for features, use and brand.',
    },
    notAProblemIf: { zh: '重复的是作品名、地名等固有名称的一部分。', en: 'What repeats is part of a proper name.' },
    messages: {
      word: {
        zh: '“{word}”在标题里出现了 {count} 次以上。',
        en: '"{word}" stands in the title {count} times or more.',
      },
    },
    evidence: ['title', 'word'],
  },
  check(page, context) {
    const title = titleOf(page);
    // The site name stands in every title and may hold the word once more.
    const segments = pageTitleSegments(page);
    const own = segments.length > 1 ? segments.slice(0, -1).join(' ') : title;
    const count = context.option<number>('times');
    if (own.length < count * 2) return PASS;
    const word = repeated(own, count);
    if (word === null) return PASS;
    return fail('word', { args: { word, count }, evidence: { title, word }, cause: pageTemplate(page) });
  },
};
