import { verifySentences } from '../verify/verify.ts';
import { type ContentCheck, finding } from './check.ts';

export const facts: ContentCheck = {
  id: 'facts',
  text: {
    zh: '每个数字、日期、排名、比较、引语、人名机构名都有事实依据',
    en: 'every figure, date, rank, comparison, quotation and name is backed by a fact',
  },
  source: 'articles 11 and 28 of the Advertising Law; content/verify',
  run({ article, sentences, facts: sheet, on, allowed }) {
    if (sheet === undefined) return [];
    const list = [
      ...(article.title === '' ? [] : [{ text: article.title, paragraph: -1 }]),
      ...sentences.map(({ sentence, block }) => ({
        text: sentence.text,
        paragraph: block,
        kind: sentence.kind,
        ...(sentence.facts ? { facts: sentence.facts } : {}),
      })),
    ];
    // A title may leave out what the text below it says: its scope is the whole text.
    const scopeOf = (index: number, state: string) =>
      list[index]!.paragraph === -1 && (state === 'scope-dropped' || state === 'subject-mismatch');
    return verifySentences(list, sheet, { on, allowed })
      .filter((verdict) => verdict.state !== 'supported' && !scopeOf(verdict.sentence, verdict.state))
      .map((verdict) => ({
        ...finding('facts', 'block', list[verdict.sentence]!.paragraph, verdict.claim, verdict.message),
      }));
  },
};
