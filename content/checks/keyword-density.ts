import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';
import { countKeyword } from './keyword-count.ts';

/** Share of the text that the keyword may take: characters in Chinese, words in English; above the second it is stuffing. */
const WARN = 0.03;
const STUFFED = 0.05;

export const keywordDensity: ContentCheck = {
  id: 'keyword-density',
  text: { zh: '关键词密度（中文按字计）与堆砌', en: 'keyword density (characters in Chinese) and stuffing' },
  source: 'own limits over Yoast density bands; window of 60 characters',
  run({ article, body, length, keyword }) {
    if (keyword === '' || length < 50) return [];
    const { exact, loose } = countKeyword(body, keyword);
    const size = article.lang === 'zh' ? [...keyword.replace(/\s/g, '')].length : keyword.split(/\s+/).length;
    const share = (exact * size) / length;
    const percent = `${(share * 100).toFixed(1)}%`;
    if (exact + loose === 0)
      return [
        finding(
          'keyword-density',
          'warn',
          -2,
          keyword,
          msg({ zh: '正文里没有出现“{keyword}”', en: 'the text never says “{keyword}”' }, { keyword }),
        ),
      ];
    if (exact >= 3 && share > STUFFED)
      return [
        finding(
          'keyword-density',
          'block',
          -2,
          keyword,
          msg(
            {
              zh: '“{keyword}”占正文 {percent}（{n} 次），属于堆砌',
              en: '“{keyword}” makes up {percent} of the text ({n} uses): stuffing',
            },
            { keyword, percent, n: exact },
          ),
        ),
      ];
    if (exact >= 3 && share > WARN)
      return [
        finding(
          'keyword-density',
          'warn',
          -2,
          keyword,
          msg(
            {
              zh: '“{keyword}”占正文 {percent}（{n} 次），偏高',
              en: '“{keyword}” makes up {percent} of the text ({n} uses): high',
            },
            { keyword, percent, n: exact },
          ),
        ),
      ];
    const places: number[] = [];
    for (let at = body.indexOf(keyword); at >= 0; at = body.indexOf(keyword, at + 1)) places.push(at);
    const near = places.findIndex((at, i) => i >= 2 && at - places[i - 2]! <= 60);
    return near < 0
      ? []
      : [
          finding(
            'keyword-density',
            'warn',
            -2,
            body.slice(places[near - 2]!, places[near]! + keyword.length),
            msg({ zh: '60 字内三次“{keyword}”', en: '“{keyword}” three times within 60 characters' }, { keyword }),
          ),
        ];
  },
};
