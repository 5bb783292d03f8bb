import type { Span } from './recognise-spans.ts';

/** Codes by dimension: what was found in the text of one keyword. */
export type Found = ReadonlyMap<string, readonly string[]>;

export interface Derived {
  /** Best first; `local` joins another intent when a place is named. */
  intents: { code: string; rule: string; confidence: number }[];
  funnel: string | null;
  pageType: string;
  length: 'head' | 'middle' | 'long';
}

const INFORMATIVE = new Set(['how', 'what', 'why', 'who', 'when', 'how-long', 'can']);
/** Who serves people at a place of their own. */
const OFFICES = /(?:公司|机构|中心|工作室|诊所|医院|学校|培训班|事务所|[^便网]店|馆)(?:$|地址|电话|推荐|排名|排行|哪)/;
/** Something is wrong with the goods: whoever types that wants an answer. */
const PROBLEMS =
  /不(?![锈粘干织同二倒])|没(?!有)|发黄|发霉|发黑|变黑|变形|起球|掉色|掉毛|开胶|漏水|漏油|异响|堵塞|堵了|有味|臭|疼|痛|裂|坏了|太慢|充电慢|\b(?:leaking|squeaking|broken|smell|smells|smelly|stuck|noisy|won't|doesn't|hurts?|cracked|peeling|clogged)\b/;
/** What is chosen is a measure, not the goods: 怎么选尺码. */
const MEASURES = /尺码|尺寸|度数|大小|颜色|型号|规格|功率|厚度|size chart/;
const COMPARING = new Set(['which', 'versus', 'how-is']);

/**
 * Intent, funnel stage and page type from what was found. Order of the rules: support and job words; login and 官网; a
 * question (unless its own words are a choice, 怎么选); price, trade and platform words; words of comparison; a brand with
 * a product; a place; a bare product. `shop`: the keyword comes from a shop's own search, where people buy.
 */
export function derive(text: string, spans: readonly Span[], found: Found, residues: number, shop: boolean): Derived {
  const has = (dim: string, ...codes: string[]) => codes.some((code) => found.get(dim)?.includes(code));
  const any = (dim: string) => (found.get(dim)?.length ?? 0) > 0;
  const explicit = explicitIntents(spans);
  const question = found.get('question') ?? [];
  const place = any('region') || explicit.has('local');
  const store = has('category', 'service') || has('product', 'hotel') || OFFICES.test(text);
  const intents: Derived['intents'] = [];
  const add = (code: string, rule: string, confidence: number) => {
    if (!intents.some((intent) => intent.code === code)) intents.push({ code, rule, confidence });
  };

  if (explicit.has('job')) add('job', 'job-word', 90);
  else if (explicit.has('support')) add('support', 'support-word', 85);
  else if (explicit.has('navigational') && !question.some((code) => INFORMATIVE.has(code)))
    add('navigational', 'site-word', 90);
  else {
    // 送什么好, 买什么手机: asks what to buy, not what something is.
    const wantsAdvice = /什么.{0,8}(?:好|合适)|[买送]什么/.test(text);
    const tellsApart =
      question.includes('versus') && !any('brand') && !any('model') && !/对比|测评|评测|review/.test(text);
    const asks =
      (question.some((code) => INFORMATIVE.has(code)) &&
        !(coveredQuestion(spans) && !MEASURES.test(text)) &&
        !wantsAdvice) ||
      tellsApart;
    if (asks) add('informational', 'question-word', 90);
    else if (wantsAdvice && question.includes('what')) add('commercial', 'advice', 75);
    else if (has('trade', 'repair') && !has('price', 'asked'))
      add(place ? 'local' : 'transactional', 'repair-word', 75);
    else if (explicit.has('local') && !has('price', 'asked')) add('local', 'place-word', 90);
    else if (has('price', 'asked')) add('transactional', 'price-word', 90);
    else if (place && store && !any('trade') && !has('price', 'discount', 'cheap')) add('local', 'place', 75);
    else if (explicit.has('informational') && !explicit.has('transactional') && !explicit.has('commercial'))
      add('informational', 'topic-word', 85);
    else if (explicit.has('commercial') || question.some((code) => COMPARING.has(code))) {
      const buys = explicit.has('transactional') && (has('price', 'discount') || any('trade'));
      if (explicit.has('informational') && question.some((code) => code === 'versus') && !any('product'))
        add('informational', 'topic-word', 60);
      else add(buys ? 'transactional' : 'commercial', buys ? 'buying-word' : 'comparing-word', 85);
    } else if (explicit.has('transactional') || any('trade') || has('price', 'cheap', 'discount', 'band')) {
      add(
        has('trade', 'gift') && !explicit.has('transactional') && !any('price') ? 'commercial' : 'transactional',
        'buying-word',
        80,
      );
    } else if (question.includes('where')) add(place ? 'local' : 'transactional', 'where-word', 75);
    else if (explicit.has('informational')) add('informational', 'topic-word', 75);
    else if (any('platform'))
      add(any('product') || any('brand') || residues > 0 ? 'transactional' : 'navigational', 'platform', 70);
    else if (any('brand') && !any('product') && !any('model') && residues === 0 && !any('audience'))
      add('navigational', 'brand-alone', 70);
    else if (any('model') || any('brand') || has('size', 'shoe-size', 'measure', 'dimensions'))
      add('transactional', 'exact-product', 65);
    else if (question.includes('how-much')) add('informational', 'question-word', 60);
    else if (any('product') && PROBLEMS.test(text)) add('informational', 'problem', 65);
    else if (store || (any('region') && !any('product') && residues === 0)) add('local', 'place', 70);
    else if (shop) add('transactional', 'shop-search', 70);
    else if (any('product')) add('commercial', 'product', 60);
    else add(residues > 0 ? 'informational' : 'commercial', 'no-cue', 30);
  }
  if (
    place &&
    !has('intent', 'job') &&
    !intents.some((intent) => intent.code === 'informational' || intent.code === 'job')
  )
    add('local', 'place', 60);
  const [primary] = intents;
  return {
    intents,
    funnel: FUNNEL[primary!.code] ?? null,
    pageType: pageType(primary!.code, found, question),
    length: lengthClass(spans, residues),
  };
}

const FUNNEL: Readonly<Record<string, string>> = {
  informational: 'awareness',
  commercial: 'consideration',
  transactional: 'decision',
  local: 'decision',
  navigational: 'decision',
  support: 'retention',
};

/** Intents that words of the lexicon name. */
function explicitIntents(spans: readonly Span[]): Set<string> {
  return new Set(spans.filter((span) => span.dim === 'intent').map((span) => span.code));
}

/** 怎么选, how to choose: the question is itself a word of choice. */
function coveredQuestion(spans: readonly Span[]): boolean {
  const questions = spans.filter((span) => span.dim === 'question' && INFORMATIVE.has(span.code));
  return (
    questions.length > 0 &&
    questions.every((question) =>
      spans.some(
        (span) =>
          span.dim === 'intent' &&
          span.start === question.start &&
          span.end === question.end &&
          span.code !== 'informational',
      ),
    )
  );
}

function pageType(intent: string, found: Found, question: readonly string[]): string {
  const has = (dim: string, ...codes: string[]) => codes.some((code) => found.get(dim)?.includes(code));
  if (intent === 'job') return 'none';
  if (intent === 'navigational') return 'home';
  if (intent === 'local') return 'local';
  if (intent === 'support') return 'faq';
  if (intent === 'informational')
    return question.some((code) => code === 'can' || code === 'how-long' || code === 'when' || code === 'who')
      ? 'faq'
      : 'article';
  if (intent === 'transactional') {
    if (has('price', 'asked')) return 'price';
    if (found.get('model')?.length) return 'product';
    return has('trade', 'wholesale', 'factory', 'franchise', 'custom', 'rental', 'repair', 'recycle')
      ? 'service'
      : 'category';
  }
  return question.some((code) => COMPARING.has(code)) ||
    has('trust', 'ranking', 'review', 'recommended') ||
    question.includes('how')
    ? 'comparison'
    : 'category';
}

/** Head: one idea; middle: two; long: three and more. */
function lengthClass(spans: readonly Span[], residues: number): Derived['length'] {
  const places = new Set(spans.filter((span) => span.end > span.start).map((span) => span.start));
  const ideas = places.size + residues;
  return ideas <= 1 ? 'head' : ideas === 2 ? 'middle' : 'long';
}
