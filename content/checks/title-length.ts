import { msg } from '../../src/kernel/i18n/message.ts';
import { pixelWidth } from '../../src/kernel/text/pixels.ts';
import { fullWidthUnits } from '../../src/kernel/text/width.ts';
import { type ContentCheck, finding } from './check.ts';

export const titleLength: ContentCheck = {
  id: 'title-length',
  text: { zh: '标题宽度（像素、全角字）', en: 'width of the title (pixels, full-width units)' },
  source: 'Google 600 px at 20 px Arial; Baidu about 30 full-width units (unconfirmed)',
  run({ article }) {
    const { title, lang } = article;
    const px = pixelWidth(title, 20);
    const units = fullWidthUnits(title);
    if (title.trim() === '')
      return [finding('title-length', 'block', -1, '', msg({ zh: '没有标题', en: 'there is no title' }))];
    if (px > 600 || (lang === 'zh' && units > 30))
      return [
        finding(
          'title-length',
          'warn',
          -1,
          title,
          msg(
            {
              zh: '标题 {px} 像素、{units} 个全角字，搜索结果里会被截断（600 像素 / 30 字）',
              en: 'the title is {px} px and {units} full-width units wide: results cut it (600 px, 30 units)',
            },
            { px, units },
          ),
        ),
      ];
    return [];
  },
};
