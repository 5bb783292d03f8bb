import type { Intent } from '../model/brief.ts';

const SIGNALS: readonly [Intent, RegExp][] = [
  [
    'question',
    /怎么|如何|为什么|是什么|什么是|能不能|可以吗|多久|吗$|区别|维修|故障|\b(?:how|what|why|when|can|does|is|are)\b/giu,
  ],
  ['guide', /哪个好|哪款|推荐|对比|排行|排名|十大|选购|怎么选|攻略|\b(?:best|top|vs|versus|compare|review|guide)\b/giu],
  ['transaction', /多少钱|价格|报价|批发|购买|优惠|附近|加盟|\b(?:price|cost|buy|cheap|deal|near me|discount)\b/giu],
  ['navigation', /官网|旗舰店|官方|登录|电话|地址|\b(?:official|login|website|phone)\b/giu],
  ['story', /体验|感受|故事|案例|经历|\b(?:story|experience|case study)\b/giu],
  ['news', /最新|新闻|发布|上市|开业|\b(?:news|launch|announced?|opens?)\b/giu],
];

/** What the searcher wants, from the modifiers in the keywords; the words that decided are named. No signal: information. */
export function intentOf(keywords: readonly string[]): { intent: Intent; evidence: string[] } {
  const found = SIGNALS.map(([intent, pattern]) => ({
    intent,
    words: keywords.flatMap((word) => word.match(pattern) ?? []),
  }));
  // 怎么选 is a guide although it holds 怎么: the more special signal wins a tie.
  const top = found
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length || RANK[b.intent] - RANK[a.intent])[0];
  return top
    ? { intent: top.intent, evidence: [...new Set(top.words.map((word) => word.toLowerCase()))].slice(0, 6) }
    : { intent: 'information', evidence: [] };
}

const RANK: Readonly<Record<Intent, number>> = {
  guide: 6,
  transaction: 5,
  navigation: 4,
  story: 3,
  news: 2,
  question: 1,
  information: 0,
};
const QUESTION =
  /怎么|如何|为什么|什么|哪|吗[？?]?$|呢[？?]?$|多少|多久|能不能|[？?]$|^(?:how|what|why|when|where|which|who|can|do|does|is|are|should)\b/iu;

/** True for a phrase that asks something. */
export function isQuestion(text: string): boolean {
  return QUESTION.test(text.trim()) && text.trim().length <= 80;
}

/** A phrase as a question: its question mark in the right width, a capital in English. */
export function asQuestion(text: string, lang: 'zh' | 'en'): string {
  const bare = text.trim().replace(/[？?。.]+$/u, '');
  return lang === 'zh' ? `${bare}？` : `${bare[0]!.toUpperCase()}${bare.slice(1)}?`;
}
