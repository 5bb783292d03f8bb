import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';

export const summaryLength: ContentCheck = {
  id: 'summary-length',
  text: { zh: '摘要长度', en: 'length of the description' },
  source: 'Yoast: 121–156 characters (en), 61–79 (Japanese, the nearest public figure for Chinese)',
  run({ article }) {
    const [low, high] = article.lang === 'zh' ? [40, 80] : [70, 160];
    const n = [...article.summary].length;
    if (n === 0)
      return [
        finding('summary-length', 'note', -2, '', msg({ zh: '没有摘要（描述）', en: 'there is no description' })),
      ];
    if (n >= low && n <= high) return [];
    return [
      finding(
        'summary-length',
        'note',
        -2,
        article.summary,
        msg(
          { zh: '摘要 {n} 字，建议 {low}–{high}', en: 'the description has {n} characters, {low}–{high} read best' },
          { n, low, high },
        ),
      ),
    ];
  },
};
