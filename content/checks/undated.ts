import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';

const RELATIVE =
  /今年|去年|明年|目前|近期|最近|本月|上个月|日前|近日|\b(?:this year|last year|recently|currently|nowadays|this month)\b/iu;

export const undated: ContentCheck = {
  id: 'undated',
  text: { zh: '相对时间、价格没有日期', en: 'relative times and prices without a date' },
  source: 'own rule; article 11 of the Advertising Law on validity',
  run({ sentences, body }) {
    const dated = /(?:19|20)\d{2}\s?年?/.test(body);
    return sentences.flatMap(({ sentence, block }) => {
      const match = RELATIVE.exec(sentence.text);
      if (match && !dated)
        return [
          finding(
            'undated',
            'note',
            block,
            sentence.text,
            msg(
              {
                zh: '“{word}”没有日期可参照，过后就不准了',
                en: '“{word}” has no date to hold on to and will become wrong',
              },
              { word: match[0] },
            ),
          ),
        ];
      return [];
    });
  },
};
