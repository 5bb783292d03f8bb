import { msg } from '../../src/kernel/i18n/message.ts';
import { type ContentCheck, finding } from './check.ts';

export const clauseLength: ContentCheck = {
  id: 'clause-length',
  lang: 'zh',
  text: { zh: '分句长度（逗号之间）与“的”字连用', en: 'clause length and chains of particles' },
  source: 'measured: clause p99 22 characters; own limits 32 characters and four 的',
  run({ sentences }) {
    return sentences.flatMap(({ sentence, block }) =>
      sentence.text
        .replace(/（[^）]*）|“[^”]*”|《[^》]*》/gu, '')
        .split(/[，。！？；：、\s]/u)
        .flatMap((clause) => {
          const n = [...clause].length;
          const chain = [...clause].filter((char) => char === '的').length;
          if (n > 32)
            return [
              finding(
                'clause-length',
                'note',
                block,
                clause,
                msg({ zh: '分句 {n} 字，读起来要换气', en: 'a clause of {n} characters without a pause' }, { n }),
              ),
            ];
          return chain >= 4
            ? [
                finding(
                  'clause-length',
                  'note',
                  block,
                  clause,
                  msg({ zh: '一个分句里有 {n} 个“的”', en: '{n} 的 in one clause' }, { n: chain }),
                ),
              ]
            : [];
        }),
    );
  },
};
