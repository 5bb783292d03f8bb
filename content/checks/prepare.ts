import type { Trade } from '../../src/kernel/adlaw/index.ts';
import { type Article, articleSentences, bodyText } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { VoiceSheet } from '../model/voice.ts';
import type { CheckInput } from './check.ts';

/** What the checks need, from an article and its surroundings. */
export function checkInput(
  article: Article,
  around: {
    keyword?: string;
    on: string;
    trades: readonly Trade[];
    packs?: readonly string[];
    facts?: readonly Fact[];
    voice?: VoiceSheet;
    corpus?: CheckInput['corpus'];
  },
): CheckInput {
  const body = bodyText(article);
  const keyword = around.keyword ?? article.keyword;
  const [year, month, day] = around.on.split('-').map(Number) as [number, number, number];
  return {
    article,
    sentences: articleSentences(article),
    body,
    length:
      article.lang === 'zh' ? body.replace(/\s/g, '').length : body.split(/\s+/).filter((word) => word !== '').length,
    keyword,
    on: around.on,
    trades: around.trades,
    packs: around.packs,
    facts: around.facts,
    // The dateline, the keyword and the approved paragraph about the company were settled elsewhere.
    allowed: [
      keyword,
      around.voice?.city ?? '',
      around.voice?.brand ?? '',
      around.voice?.boilerplate ?? '',
      `${year}年${month}月${day}日`,
      new Date(Date.UTC(year, month - 1, day)).toLocaleDateString('en-GB', {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      }),
    ],
    banned: around.voice?.banned ?? [],
    corpus: around.corpus ?? [],
  };
}
