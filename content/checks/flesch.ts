import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';

/** Syllables of an English word by vowel groups; a silent final e does not count. Good to about 5 % over a text. */
export function syllables(word: string): number {
  const bare = word
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:[^laeiouy]es|[^laeiouy]e|ed)$/, '')
    .replace(/^y/, '');
  return Math.max(1, (bare.match(/[aeiouy]{1,2}/g) ?? []).length);
}

export const flesch: ContentCheck = {
  id: 'flesch',
  lang: 'en',
  text: { zh: '英文可读性（Flesch）', en: 'Flesch reading ease' },
  source: 'Flesch 1948: 206.835 − 1.015 words per sentence − 84.6 syllables per word; below 30 is very hard',
  run({ sentences }) {
    const words = sentences.flatMap(({ sentence }) => sentence.text.match(/[A-Za-z][A-Za-z’'-]*/g) ?? []);
    if (words.length < 100) return [];
    const ease = Math.round(
      206.835 -
        (1.015 * words.length) / sentences.length -
        (84.6 * words.reduce((sum, word) => sum + syllables(word), 0)) / words.length,
    );
    return ease >= 30
      ? []
      : [
          finding(
            'flesch',
            'note',
            -2,
            '',
            msg({ zh: 'Flesch 可读性 {ease}，很难读', en: 'Flesch reading ease {ease}: very hard to read' }, { ease }),
          ),
        ];
  },
};
