import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';
import { countKeyword } from './keyword-count.ts';

export const keywordTitle: ContentCheck = {
  id: 'keyword-title',
  text: { zh: '标题含关键词，且只出现一次', en: 'the title holds the keyword, once' },
  source: 'Yoast keyphrase in title; Baidu 清风 on stacked titles',
  run({ article, keyword }) {
    if (keyword === '') return [];
    const { exact, loose } = countKeyword(article.title, keyword);
    if (exact > 1)
      return [
        finding(
          'keyword-title',
          'warn',
          -1,
          article.title,
          msg(
            {
              zh: '标题里“{keyword}”出现 {n} 次，会被当作堆砌',
              en: 'the title repeats “{keyword}” {n} times: that reads as stuffing',
            },
            { keyword, n: exact },
          ),
        ),
      ];
    if (exact === 0 && loose === 0)
      return [
        finding(
          'keyword-title',
          'warn',
          -1,
          article.title,
          msg(
            { zh: '标题里没有关键词“{keyword}”', en: 'the title does not hold the keyword “{keyword}”' },
            { keyword },
          ),
        ),
      ];
    return [];
  },
};
