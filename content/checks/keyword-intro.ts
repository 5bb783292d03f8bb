import { msg } from '../../src/kernel/i18n/message.ts';
import { blockText } from '../model/document.ts';
import { type ContentCheck, finding } from './check.ts';
import { countKeyword } from './keyword-count.ts';

export const keywordIntro: ContentCheck = {
  id: 'keyword-intro',
  text: { zh: '首段点题', en: 'the first paragraph names the subject' },
  source: 'Yoast keyphrase in introduction',
  run({ article, keyword }) {
    const at = article.blocks.findIndex((block) => block.type === 'paragraph');
    if (keyword === '' || at < 0) return [];
    const text = blockText(article.blocks[at]!, article.lang);
    const { exact, loose } = countKeyword(text, keyword);
    const parts = article.lang === 'zh' && keyword.length >= 4 ? [keyword.slice(-2)] : [];
    if (exact + loose > 0 || parts.some((part) => text.includes(part))) return [];
    return [
      finding(
        'keyword-intro',
        'note',
        at,
        text,
        msg({ zh: '首段没有提到“{keyword}”', en: 'the first paragraph does not mention “{keyword}”' }, { keyword }),
      ),
    ];
  },
};
