import { segmentWords } from '../../src/kernel/text/segment.ts';
import type { Brief, ReferencePage } from '../model/brief.ts';

const STOP = new Set(
  (
    '我们 你们 他们 可以 这个 那个 一个 没有 就是 因为 所以 如果 但是 以及 进行 需要 使用 通过 或者 什么 怎么 如何 非常 这些 那些 时候 现在 自己 已经 还是 不会 不是 可能 其中 之后 之前 比较 一些 一种 大家 很多 不同 更多 其他 首页 登录 注册 ' +
    'the and for with you your are our that this from have has was were will can not but all any its they their more how what when which who about into out use used also than then there here one two get just like make may other some such only over'
  ).split(' '),
);

/**
 * Terms that the pages use, words and pairs of neighbours, with the share of pages and the quartiles of uses per 1,000
 * characters (zh) or words (en). Terms of fewer than two pages are noise when there are three or more pages.
 */
export function coverTerms(pages: readonly ReferencePage[], lang: 'zh' | 'en', limit = 30): Brief['terms'] {
  const uses = new Map<string, number[]>();
  pages.forEach((page, index) => {
    const words = segmentWords(`${page.title}\n${page.headings.map((one) => one.text).join('\n')}\n${page.text}`);
    const size = lang === 'zh' ? Math.max(1, page.text.length) : Math.max(1, words.length);
    const counts = new Map<string, number>();
    const count = (term: string) => counts.set(term, (counts.get(term) ?? 0) + 1);
    words.forEach((word, i) => {
      if (!isTerm(word)) return;
      count(word);
      const next = words[i + 1];
      if (next !== undefined && isTerm(next) && next !== word)
        count(lang === 'zh' ? `${word}${next}` : `${word} ${next}`);
    });
    for (const [term, times] of counts) {
      if (times < 2 && lang === 'zh' && term.length > 4) continue;
      const list = uses.get(term) ?? new Array<number>(pages.length).fill(0);
      list[index] = (times * 1000) / size;
      uses.set(term, list);
    }
  });
  const least = pages.length >= 3 ? 2 : 1;
  return [...uses]
    .map(([term, rates]) => ({ term, rates: rates.filter((rate) => rate > 0).sort((a, b) => a - b) }))
    .filter(({ rates }) => rates.length >= least)
    .map(({ term, rates }) => ({
      term,
      pages: rates.length,
      share: rates.length / pages.length,
      low: round(quantile(rates, 0.25)),
      high: round(quantile(rates, 0.75)),
    }))
    .sort(
      (a, b) => b.share - a.share || b.high * b.term.length - a.high * a.term.length || a.term.localeCompare(b.term),
    )
    .slice(0, limit);
}

function isTerm(word: string): boolean {
  return word.length >= 2 && !STOP.has(word) && !/^\d/.test(word);
}

/** The p-quantile of sorted values, by linear interpolation. */
export function quantile(sorted: readonly number[], p: number): number {
  if (sorted.length === 0) return 0;
  const at = (sorted.length - 1) * p;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Headings of the pages, alike ones together (half of their character pairs shared), with the number of pages. */
export function commonHeadings(pages: readonly ReferencePage[], limit = 20): Brief['headings'] {
  const groups: { text: string; grams: Set<string>; pages: Set<string> }[] = [];
  for (const page of pages) {
    for (const { level, text } of page.headings) {
      const trimmed = text.trim();
      if (level < 2 || level > 3 || trimmed.length < 2 || trimmed.length > 60) continue;
      const grams = pairs(trimmed);
      const near = groups.find((group) => overlap(group.grams, grams) >= 0.5);
      if (near) near.pages.add(page.url);
      else groups.push({ text: trimmed, grams, pages: new Set([page.url]) });
    }
  }
  return groups
    .map((group) => ({ text: group.text, pages: group.pages.size }))
    .sort((a, b) => b.pages - a.pages)
    .slice(0, limit);
}

function pairs(text: string): Set<string> {
  const bare = text.toLowerCase().replace(/[\s\p{P}]/gu, '');
  const out = new Set<string>();
  for (let i = 0; i + 2 <= bare.length; i++) out.add(bare.slice(i, i + 2));
  return out;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const gram of a) if (b.has(gram)) shared += 1;
  return shared / Math.max(1, a.size + b.size - shared);
}
