import { msg } from '../../src/kernel/i18n/message.ts';
import { type CheckFinding, type ContentCheck, finding } from './check.ts';

export const sentenceLength: ContentCheck = {
  id: 'sentence-length',
  text: { zh: '句子长度', en: 'sentence length' },
  source: 'measured on 60 long Chinese articles (p95 54 characters); English: Yoast, 20 words',
  run({ article, sentences }) {
    const zh = article.lang === 'zh';
    // Brackets with source and scope are read past; they do not make a sentence hard.
    const size = (text: string) =>
      zh ? text.replace(/（[^）]*）/gu, '').replace(/\s/g, '').length : text.split(/\s+/).length;
    const out: CheckFinding[] = [];
    const long: string[] = [];
    for (const { sentence, block } of sentences) {
      const n = size(sentence.text);
      if (n > (zh ? 100 : 40))
        out.push(
          finding(
            'sentence-length',
            'warn',
            block,
            sentence.text,
            zh
              ? msg({ zh: '一句 {n} 字，超过 100 字', en: 'a sentence of {n} characters (limit 100)' }, { n })
              : msg({ zh: '一句 {n} 词，超过 40 词', en: 'a sentence of {n} words (limit 40)' }, { n }),
          ),
        );
      if (n > (zh ? 60 : 20)) long.push(sentence.text);
    }
    const share = sentences.length === 0 ? 0 : long.length / sentences.length;
    if (sentences.length >= 5 && share > (zh ? 0.1 : 0.25))
      out.push(
        finding(
          'sentence-length',
          'note',
          -2,
          long[0]!,
          msg({ zh: '长句占 {share}%', en: 'long sentences make up {share}%' }, { share: Math.round(share * 100) }),
        ),
      );
    return out;
  },
};
