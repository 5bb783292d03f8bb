import { msg } from '../../src/kernel/i18n/message.ts';
import { visibleText } from '../../src/kernel/text/visible.ts';
import { type ContentCheck, finding } from './check.ts';

export const invisible: ContentCheck = {
  id: 'invisible',
  text: { zh: '不可见字符', en: 'invisible characters' },
  source: 'Unicode TR 36; hidden text in copied pages and model output',
  run({ article, sentences }) {
    const BAD =
      /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u{e0000}-\u{e007f}]|[\ud800-\udbff](?![\udc00-\udfff])/u;
    const all = [
      { text: article.title, block: -1 },
      ...sentences.map(({ sentence, block }) => ({ text: sentence.text, block })),
    ];
    return all.flatMap(({ text, block }) => {
      // A zero-width joiner inside an emoji is part of it.
      const match = BAD.exec(
        text.replace(/\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?)+/gu, ''),
      );
      return match
        ? [
            finding(
              'invisible',
              'warn',
              block,
              visibleText(text).slice(0, 60),
              msg(
                { zh: '含有不可见字符 U+{code}', en: 'holds the invisible character U+{code}' },
                { code: match[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0') },
              ),
            ),
          ]
        : [];
    });
  },
};
