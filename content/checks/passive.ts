import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';

const PASSIVE = {
  zh: /被(?!子|褥|单|告|动词|套)[\p{Script=Han}]{2,}|遭到|受到/u,
  en: /\b(?:is|are|was|were|been|being|be) (?:\w+ly )?\w+(?:ed|wn|ught|ade|ept|old)\b(?: by\b)?/i,
};

export const passive: ContentCheck = {
  id: 'passive',
  text: { zh: '被动句比例', en: 'share of passive sentences' },
  source: 'Yoast: 10 % (zh: own proxy, 被/受到), 15 % amber',
  run({ article, sentences }) {
    const hits = sentences.filter(({ sentence }) => PASSIVE[article.lang].test(sentence.text));
    const share = sentences.length === 0 ? 0 : hits.length / sentences.length;
    if (sentences.length < 8 || share <= (article.lang === 'zh' ? 0.1 : 0.2)) return [];
    return [
      finding(
        'passive',
        'note',
        hits[0]!.block,
        hits[0]!.sentence.text,
        msg(
          { zh: '被动句占 {share}%', en: '{share}% of the sentences are passive' },
          { share: Math.round(share * 100) },
        ),
      ),
    ];
  },
};
