import { msg } from '../../src/kernel/i18n/message.ts';
import { blockText } from '../model/document.ts';
import { type CheckFinding, type ContentCheck, finding } from './check.ts';

export const paragraphLength: ContentCheck = {
  id: 'paragraph-length',
  text: { zh: '段落与小节长度', en: 'length of paragraphs and sections' },
  source: 'measured: paragraph p99 119 characters; Yoast 150 words, 300 words (600 characters) per section',
  run({ article }) {
    const zh = article.lang === 'zh';
    const out: CheckFinding[] = [];
    let section = 0;
    let from = -1;
    article.blocks.forEach((block, index) => {
      if (block.type === 'heading') {
        section = 0;
        from = index;
        return;
      }
      const text = blockText(block, article.lang);
      const n = zh ? text.replace(/\s/g, '').length : text.split(/\s+/).length;
      if (block.type === 'paragraph' && n > (zh ? 200 : 150))
        out.push(
          finding(
            'paragraph-length',
            'warn',
            index,
            text,
            msg({ zh: '段落过长：{n} 字', en: 'a paragraph of {n} words or characters' }, { n }),
          ),
        );
      const before = section;
      section += n;
      if (before <= (zh ? 600 : 300) && section > (zh ? 600 : 300))
        out.push(
          finding(
            'paragraph-length',
            'note',
            index,
            from < 0 ? text : blockText(article.blocks[from]!, article.lang),
            msg(
              {
                zh: '这一节超过 {limit} 字没有小标题',
                en: 'more than {limit} words or characters without a subheading',
              },
              { limit: zh ? 600 : 300 },
            ),
          ),
        );
    });
    return out;
  },
};
