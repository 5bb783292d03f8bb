import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const titleMissing: HtmlRule = {
  meta: {
    id: 'title-missing',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'error',
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.titles, BAIDU.titles],
    name: { zh: '页面没有标题', en: 'Title missing' },
    why: {
      zh: '标题是搜索结果里的第一行，也是判断页面主题的首要依据。没有标题，搜索引擎只能从正文里拼一个。',
      en: 'The title is the first line of a search result and the first clue to what a page is about. Without it an engine makes one up from the page.',
    },
    fix: {
      zh: '在 <head> 里写一个 <title>，概括本页内容，全站不重复。缺失集中在同一类页面时，改模板即可。',
      en: 'Write one <title> in <head> that sums up this page and no other. When all pages of a kind lack it, correct the template.',
    },
    notAProblemIf: {
      zh: '页面不打算参与搜索（那就设为 noindex）。',
      en: 'The page is not meant to be found (then mark it noindex).',
    },
    messages: {
      missing: { zh: '页面没有 title 元素。', en: 'The page has no title element.' },
      empty: { zh: 'title 元素里没有可见文字。', en: 'The title element holds no visible text.' },
    },
    evidence: ['value'],
  },
  check(page) {
    const { titles } = page.html;
    if (titles.length === 0) return fail('missing', { cause: templateOf(page.url, page.html.pageType.type) });
    // Zero-width characters look like a title to a template, and like nothing to a reader.
    if (titles.some(({ text }) => text.replace(/[\s\u200b-\u200f\u2060\ufeff\u00ad]/g, '') !== '')) return PASS;
    return fail('empty', {
      evidence: { value: titles[0]!.text },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
