import { msg } from '../../src/kernel/i18n/message.ts';
import { blockText } from '../model/document.ts';
import { type ContentCheck, finding } from './check.ts';

const PATTERN =
  /TODO|待补|待定稿|XXX+|xx+年|×{2,}|【(?:此处|插入|图片?\d*|配图)[^】]*】|\[(?:图|image|insert|your|company|name|link)[^\]]*\]|lorem ipsum|某某(?:公司|品牌|产品)|(?:\{\{|\$\{)[^}]*\}|<[A-Z_]{3,}>|TBD|TK\b/iu;

export const placeholders: ContentCheck = {
  id: 'placeholders',
  text: { zh: '遗留的占位符', en: 'placeholders left in the text' },
  source: 'own list',
  run({ article }) {
    const all = [
      { text: article.title, block: -1 },
      ...article.blocks.map((block, index) => ({ text: blockText(block, article.lang), block: index })),
    ];
    return all.flatMap(({ text, block }) => {
      const match = PATTERN.exec(text);
      return match
        ? [
            finding(
              'placeholders',
              'block',
              block,
              text.slice(match.index, match.index + 60),
              msg({ zh: '还有待补内容', en: 'something is still to be filled in' }),
            ),
          ]
        : [];
    });
  },
};
