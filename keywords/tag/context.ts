import { tagHanWords } from '../../src/kernel/text/segment.ts';
import type { Span } from './recognise-spans.ts';

/** What a tool does to the second product: 空气炸锅烤红薯 is about the fryer. */
const DONE_WITH = /^[烤炸煮做蒸炒炖洗泡榨打切装种养修烫刷]$/;

/**
 * Takes spans away that their surroundings contradict: a place inside a longer word (复合肥 holds 合肥, 加长沙发 holds 长沙,
 * 北京烤鸭 is a dish), the general word after 什么 (龙井属于什么茶), what a tool is used on, and what
 * comes with the goods (running belt with water bottle).
 */
export function inContext(text: string, spans: readonly Span[]): Span[] {
  let topic: Span | undefined;
  const named = spans.some((span) => span.dim === 'product' && span.end - span.start > 1);
  const kept: Span[] = [];
  for (const span of spans) {
    if (span.dim === 'region' && insideWord(text, span, spans)) continue;
    // 老班章古树茶: the word for the whole kind says nothing next to a member of it.
    if (named && span.dim === 'product' && span.end - span.start === 1 && apart(span, spans)) continue;
    if (span.dim === 'product') {
      if (topic && span.start >= topic.end) {
        const question = spans.some(
          (other) =>
            other.dim === 'question' && other.end === span.start && (other.code === 'what' || other.code === 'which'),
        );
        const between = text.slice(topic.end, span.start);
        if (question || DONE_WITH.test(between) || / (?:with|for) $/.test(between)) continue;
      }
      topic = span;
    }
    kept.push(span);
  }
  return kept;
}

const LIKE = new Set([
  '进口',
  '原装',
  '原产',
  '风',
  '风格',
  '式',
  '系',
  '菜',
  '料理',
  '语',
  '话',
  '人',
  '队',
  '牌',
  '版',
]);
/** 天津站, 海口机场 are where the place is. */
const PLACE_ENDS = /[站港路街桥市县区州省]$|机场$/;
/** No other goods right before or behind: 茶叶|包 would be one name. */
function apart(span: Span, spans: readonly Span[]): boolean {
  return !spans.some((other) => other.dim === 'product' && (other.end === span.start || other.start === span.end));
}

const KEPT = 20_000;
const AROUND = 2;
const checked = new Map<string, boolean>();

/** Does a word of the dictionary reach over an edge of the place, or hold it without being a place itself? */
function insideWord(text: string, { start, end }: Span, spans: readonly Span[]): boolean {
  if (!isHan(text, start) || end - start > 3) return false;
  // Words that mean something of their own are beside the place, not one word with it: 云南|旅游.
  const before = hanBefore(text, start, spans);
  const after = hanAfter(text, end, spans);
  if (before + after === 0) return false;
  const from = start - before;
  const window = text.slice(from, end + after);
  const key = `${before}|${end - start}|${window}`;
  const known = checked.get(key);
  if (known !== undefined) return known;
  const place = [start - from, end - from] as const;
  let inside = false;
  let at = 0;
  for (const { word, tag } of tagHanWords(window, true)) {
    const to = at + word.length;
    if (at < place[1] && to > place[0]) {
      const over = (at < place[0] && to < place[1]) || (at > place[0] && to > place[1]);
      const holds = at <= place[0] && to >= place[1] && to - at > place[1] - place[0];
      if (over || (holds && !/^(?:ns|s|x|nr)/.test(tag) && !PLACE_ENDS.test(word))) inside = true;
    }
    // 德国进口, 上海话, 四川菜: where something comes from or what it is like, not where it is looked for.
    if (at === place[1] && LIKE.has(word)) inside = true;
    at = to;
  }
  if (checked.size >= KEPT) checked.clear();
  checked.set(key, inside);
  return inside;
}

function hanBefore(text: string, start: number, spans: readonly Span[]): number {
  if (spans.some((span) => span.end === start)) return 0;
  let count = 0;
  while (count < AROUND && isHan(text, start - count - 1)) count += 1;
  return count;
}

function hanAfter(text: string, end: number, spans: readonly Span[]): number {
  if (spans.some((span) => span.start === end)) return 0;
  let count = 0;
  while (count < AROUND && isHan(text, end + count)) count += 1;
  return count;
}

function isHan(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x3400 && code <= 0x9fff;
}
