import type { Brief } from '../model/brief.ts';
import type { ArticleStyle } from '../model/document.ts';

/** What must hold before the piece is accepted; every line can be checked by a command or by eye. */
export function acceptanceList(
  style: ArticleStyle,
  lang: 'zh' | 'en',
  keyword: string,
  length: readonly [number, number],
): Brief['acceptance'] {
  const unit = lang === 'zh' ? { zh: '字', en: 'characters' } : { zh: '词', en: 'words' };
  return [
    {
      zh: 'souk content check 无违规项；“需证据”项都有证据',
      en: 'souk content check finds no violation, and every “needs evidence” has it',
    },
    { zh: '每个数字、排名、引语都能对上事实编号', en: 'every figure, rank and quotation matches a fact' },
    { zh: `标题含“${keyword}”，且只出现一次`, en: `the title holds “${keyword}” once` },
    { zh: `篇幅 ${length[0]}–${length[1]} ${unit.zh}`, en: `length ${length[0]}–${length[1]} ${unit.en}` },
    { zh: '没有 TODO 标记', en: 'no TODO marker is left' },
    ...(style === 'news'
      ? [
          {
            zh: '首段交代何时、何地、谁、做了什么、依据',
            en: 'the first paragraph says when, where, who, what, and on whose word',
          },
        ]
      : []),
    ...(style === 'review' ? [{ zh: '写明测试条件和不足', en: 'test conditions and shortcomings are stated' }] : []),
    ...(style === 'story' ? [{ zh: '人物已书面同意使用其经历', en: 'the person has agreed in writing' }] : []),
    { zh: '商业内容附购买链接的，已标“广告”', en: 'a piece with purchase links is marked as advertising' },
  ];
}
