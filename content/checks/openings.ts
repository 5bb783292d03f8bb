import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';

export const openings: ContentCheck = {
  id: 'openings',
  text: { zh: '连续三句开头相同', en: 'three sentences in a row begin alike' },
  source: 'Yoast consecutive sentences',
  run({ article, sentences }) {
    const head = (text: string) =>
      article.lang === 'zh' ? text.replace(/^[“「（]/u, '').slice(0, 2) : (text.split(/\s+/)[0] ?? '').toLowerCase();
    return sentences.flatMap(({ sentence, block }, i) => {
      const same =
        i >= 2 &&
        head(sentence.text) === head(sentences[i - 1]!.sentence.text) &&
        head(sentence.text) === head(sentences[i - 2]!.sentence.text);
      const first = i < 3 || head(sentences[i - 3]!.sentence.text) !== head(sentence.text);
      return same && first
        ? [
            finding(
              'openings',
              'note',
              block,
              sentence.text,
              msg(
                { zh: '连续三句都以“{head}”开头', en: 'three sentences in a row begin with “{head}”' },
                { head: head(sentence.text) },
              ),
            ),
          ]
        : [];
    });
  },
};
