import { msg } from '../../src/kernel/i18n/message.ts';
import { type CheckFinding, type ContentCheck, finding } from './check.ts';

export const headings: ContentCheck = {
  id: 'headings',
  text: { zh: '标题层级', en: 'order of headings' },
  source: 'WCAG 2.2 technique H42; own rule on empty and repeated headings',
  run({ article }) {
    const out: CheckFinding[] = [];
    const seen = new Set<string>();
    let level = 1;
    article.blocks.forEach((block, index) => {
      if (block.type !== 'heading') return;
      if (block.level > level + 1)
        out.push(
          finding(
            'headings',
            'warn',
            index,
            block.text,
            msg(
              { zh: '标题从 {from} 级跳到 {to} 级', en: 'headings jump from level {from} to {to}' },
              { from: level, to: block.level },
            ),
          ),
        );
      if (block.text.trim() === '')
        out.push(finding('headings', 'warn', index, '', msg({ zh: '空标题', en: 'an empty heading' })));
      if (seen.has(block.text))
        out.push(
          finding(
            'headings',
            'note',
            index,
            block.text,
            msg({ zh: '重复的小标题', en: 'a heading that stands twice' }),
          ),
        );
      const next = article.blocks[index + 1];
      if (!next || (next.type === 'heading' && next.level <= block.level))
        out.push(
          finding(
            'headings',
            'warn',
            index,
            block.text,
            msg({ zh: '小标题下没有内容', en: 'nothing stands under this heading' }),
          ),
        );
      seen.add(block.text);
      level = block.level;
    });
    return out;
  },
};
