import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';
import { countKeyword } from './keyword-count.ts';

export const images: ContentCheck = {
  id: 'images',
  text: { zh: '图片替代文字', en: 'alternative texts of images' },
  source: 'WCAG 2.2, 1.1.1; Yoast on stuffed alt',
  run({ article, keyword }) {
    return article.blocks.flatMap((block, index) => {
      if (block.type !== 'image') return [];
      const name =
        block.src
          .split('/')
          .at(-1)
          ?.replace(/\.\w+$/, '') ?? '';
      if (block.alt.trim() === '')
        return [
          finding(
            'images',
            'warn',
            index,
            block.src,
            msg({ zh: '图片没有替代文字', en: 'an image without alternative text' }),
          ),
        ];
      if (block.alt === name || /^(?:img|image|dsc|图片?)[\s_-]?\d*$/i.test(block.alt))
        return [
          finding(
            'images',
            'warn',
            index,
            block.alt,
            msg({ zh: '替代文字只是文件名', en: 'the alternative text is only the file name' }),
          ),
        ];
      return keyword !== '' && countKeyword(block.alt, keyword).exact > 1
        ? [
            finding(
              'images',
              'warn',
              index,
              block.alt,
              msg({ zh: '替代文字堆砌关键词', en: 'the alternative text is stuffed' }),
            ),
          ]
        : [];
    });
  },
};
